// The frame around every page of the stand-ins: head, headers, and the label that it is a simulator.
import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { html, raw } from 'hono/html'
import { secureHeaders } from 'hono/secure-headers'
import { pageStyle } from './page-style.ts'

/** What `html` makes: escaped text, ready or still being made. */
export type Markup = ReturnType<typeof html>

const styleHash = `'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`

/**
 * Headers for pages without scripts. `form-action` is left open: browsers hold it against every
 * redirect that follows a form, and the card page sends customers back to addresses of others.
 */
export const pageHeaders: MiddlewareHandler = headersFor([styleHash])

/** The same for the page that shows a mail: the frame inside inherits its rules, and mails have styles. */
export const mailPageHeaders: MiddlewareHandler = headersFor(["'unsafe-inline'"])

function headersFor(styleSrc: string[]): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc,
      imgSrc: ['data:'],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // With no referrer at all, browsers send `Origin: null` and the check of origins refuses forms.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: false,
  })
}

// Made outside the template: a formatter may indent that, and then the hash would not match.
const styleElement = raw(`<style>${pageStyle}</style>`)

export type Page = {
  readonly title: string
  /** What the label at the top says this is. */
  readonly label: string
  readonly body: Markup
  readonly width?: 'narrow'
}

/** A whole page. */
export function renderPage({ title, label, body, width }: Page): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <header class="label"><strong>Simulator</strong> ${label}</header>
        <main class="${width ?? ''}">${body}</main>
      </body>
    </html>`
}
