// The frame of the engine's own few pages: no script, no image, nothing from elsewhere.
import { createHash } from 'node:crypto'
import type { Language } from '../words/gate-words.ts'

const style = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1c1b19;--quiet:#5d5a54;--line:#d9d5cb;--act:#0b5d3b}
@media(prefers-color-scheme:dark){:root{--paper:#151412;--ink:#eceae4;--quiet:#a9a59b;--line:#37342f;--act:#6fcf9f}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}
main{max-width:36rem;margin:0 auto;padding:12vh 1.5rem 4rem}
.site{color:var(--quiet);font-size:.9375rem;margin:0 0 2rem;padding-bottom:.75rem;border-bottom:1px solid var(--line)}
h1{font:600 1.75rem/1.25 Georgia,serif;margin:0 0 1rem}
p{margin:0 0 1rem}
.price{font:600 2rem/1.2 Georgia,serif;font-variant-numeric:tabular-nums;margin:1.5rem 0 .25rem}
.quiet{color:var(--quiet)}
a{color:var(--act)}
.act{display:inline-block;margin:.5rem 1rem .5rem 0;padding:.625rem 1.25rem;border:1px solid var(--act);background:var(--act);color:var(--paper);font:inherit;font-weight:600;text-decoration:none;border-radius:4px;cursor:pointer}
`
const styleHash = createHash('sha256').update(style).digest('base64')

/** Text in HTML, also between quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

export type PageInput = {
  /** English unless given. */
  readonly language?: Language
  readonly status: number
  readonly siteName: string
  readonly title: string
  /** HTML, escaped by whoever wrote it. */
  readonly body: string
  /** Origins beside the site's own that a form of the page may lead to. */
  readonly formTargets?: readonly string[]
}

export function renderPage(input: PageInput): Response {
  const html = `<!doctype html>
<html lang="${input.language ?? 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escapeHtml(input.title)} · ${escapeHtml(input.siteName)}</title>
<style>${style}</style></head>
<body><main><p class="site"><a href="/">${escapeHtml(input.siteName)}</a></p>
<h1>${escapeHtml(input.title)}</h1>
${input.body}
</main></body></html>`
  const formTargets = ["'self'", ...(input.formTargets ?? [])].join(' ')
  return new Response(html, {
    status: input.status,
    headers: {
      ...ownHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action ${formTargets}; base-uri 'none'; frame-ancestors 'none'`,
    },
  })
}

/** On everything the engine answers: kept nowhere, framed nowhere, and no address passed on to other sites. */
export const ownHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'private, no-store',
  // Not no-referrer: browsers then send `Origin: null` with the site's own forms.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
