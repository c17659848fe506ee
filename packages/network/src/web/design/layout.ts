// The document around every page: head, header with the network's mark, main, footer.
import { html } from 'hono/html'
import type { Frame } from '../frame/frame.ts'
import type { NavigationEntry } from '../frame/wing.ts'
import { faviconPath, fontPath, scriptPath, stylesheet } from './assets.ts'
import { date } from './amount.ts'
import { fillFaultPlaces } from './fault-summary.ts'
import { header } from './header.ts'
import type { MerchantBrand } from './co-brand.ts'
import type { Content, Markup } from './markup.ts'

export interface LayoutView {
  /** Without the network's name, which is added. */
  readonly title: string
  readonly main: Content
  /** `narrow` for forms and single things (26 rem), `column` for reading (42), `wide` for tables. */
  readonly width?: 'narrow' | 'column' | 'wide'
  /** Which part of the navigation this page is. */
  readonly current?: NavigationEntry
  /** Its stylesheet is linked, and its colours are used inside `.halves`. */
  readonly brand?: MerchantBrand | undefined
}

export async function layout(frame: Frame, view: LayoutView): Promise<Awaited<Markup>> {
  const { texts } = frame
  const body = html`<a class="skip" href="#main">${texts.layout.skip}</a>
    ${sandboxRibbon(frame)} ${header(frame, view.current)}
    <main id="main" class="${view.width ?? 'column'}" tabindex="-1">${view.main}</main>
    ${footer(frame)}`
  const { content, hasFaults } = await fillFaultPlaces(texts, body)
  const title = hasFaults ? texts.faults.pageTitle(view.title) : view.title
  return html`<!doctype html>
    <html lang="${texts.language}">
      <head>
        <meta charset="utf-8" />
        <title>${texts.layout.title(title, frame.networkName)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="preload" href="${fontPath}" as="font" type="font/woff2" crossorigin />
        <link rel="stylesheet" href="${stylesheet.path}" />
        ${
          view.brand === undefined
            ? ''
            : html`<link rel="stylesheet" href="${view.brand.stylesheetUrl}" />`
        }
        <link rel="icon" href="${faviconPath}" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icon-192.png" />
        <link rel="manifest" href="${frame.wing.manifestPath}" />
        <script src="${scriptPath}" nonce="${frame.nonce}" defer></script>
      </head>
      <body>
        ${content}
      </body>
    </html>`
}

// Who is signed on reads in the language of their profile; everybody else chooses here.
function footer({ texts, networkName, wing, person, legalPages }: Frame): Markup {
  const links: readonly (readonly [path: string, label: string])[] = [
    ...wing.footer.map(({ path, label }) => [path, label(texts)] as const),
    ...legalPages.map((page) => [`/${page}`, texts.legal.titles[page]] as const),
  ]
  return html`<footer class="footer">
    <p>${texts.layout.footer(networkName)}</p>
    <p>
      ${links.map(
        ([path, label], index) => html`${index === 0 ? '' : ' · '}<a href="${path}">${label}</a>`,
      )}
    </p>
    ${
      person === undefined
        ? html`<p>
            ${languageLinks.map(
              ([language, name]) =>
                html`<a href="/language/${language}" lang="${language}" hreflang="${language}"
                  >${name}</a
                > `,
            )}
          </p>`
        : ''
    }
  </footer>`
}

const languageLinks = [
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es', 'Español'],
] as const

function sandboxRibbon({ sandboxNow, texts, format }: Frame): Content {
  if (sandboxNow === undefined) return ''
  return html`<aside class="ribbon" aria-label="${texts.layout.sandboxLabel}">
    ${texts.layout.sandbox} ${date(sandboxNow, format, 'moment')}
  </aside>`
}
