// The document around every page: head, header with the network's mark, main, footer.
import { html } from 'hono/html'
import { faviconPath, fontPath, scriptPath, stylesheet } from './assets.ts'
import { date } from './amount.ts'
import { networkMark } from './mark.ts'
import { button } from './button.ts'
import { postForm } from './form.ts'
import type { MerchantBrand } from './co-brand.ts'
import type { Content, Markup } from './markup.ts'
import type { Frame, FrameCustomer } from '../frame.ts'

export interface LayoutView {
  /** Without the network's name, which is added. */
  readonly title: string
  readonly main: Content
  /** `narrow` for forms and single things (26 rem), `column` for reading (42), `wide` for tables. */
  readonly width?: 'narrow' | 'column' | 'wide'
  /** Which part of the navigation this page is. */
  readonly current?: 'overview' | 'statement' | 'merchants' | 'sign-on'
  /** Its stylesheet is linked, and its colours are used inside `.halves`. */
  readonly brand?: MerchantBrand | undefined
}

export function layout(frame: Frame, view: LayoutView): Markup {
  const { texts } = frame
  return html`<!doctype html>
    <html lang="${texts.language}">
      <head>
        <meta charset="utf-8" />
        <title>${texts.layout.title(view.title, frame.networkName)}</title>
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
        <script src="${scriptPath}" nonce="${frame.nonce}" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">${texts.layout.skip}</a>
        ${sandboxRibbon(frame)} ${header(frame, view.current)}
        <main id="main" class="${view.width ?? 'column'}" tabindex="-1">${view.main}</main>
        <footer class="footer"><p>${texts.layout.footer(frame.networkName)}</p></footer>
      </body>
    </html>`
}

function sandboxRibbon({ sandboxNow, texts, format }: Frame): Content {
  if (sandboxNow === undefined) return ''
  return html`<aside class="ribbon" aria-label="${texts.layout.sandboxLabel}">
    ${texts.layout.sandbox} ${date(sandboxNow, format, 'moment')}
  </aside>`
}

function header(frame: Frame, current: LayoutView['current']): Markup {
  const { texts, networkName, customer } = frame
  return html`<header class="header">
    <a class="wordmark" href="/" aria-label="${texts.layout.home(networkName)}"
      >${networkMark()}<span>${networkName}</span></a
    >
    ${customer === undefined ? signOnLink(frame, current) : navigation(frame, customer, current)}
  </header>`
}

function signOnLink({ texts }: Frame, current: LayoutView['current']): Content {
  if (current === 'sign-on') return ''
  return html`<nav aria-label="${texts.layout.navigation}">
    <a class="sign-off" href="/sign-on">${texts.layout.signOn}</a>
  </nav>`
}

function navigation(
  { texts }: Frame,
  customer: FrameCustomer,
  current: LayoutView['current'],
): Markup {
  return html`<nav class="full" aria-label="${texts.layout.navigation}">
    ${navigationLink('/account', texts.layout.overview, current === 'overview')}
    ${navigationLink('/statements', texts.layout.statement, current === 'statement')}
    ${navigationLink('/', texts.layout.merchants, current === 'merchants')}
    ${postForm({
      action: '/sign-off',
      csrf: customer.csrf,
      className: 'sign-off',
      content: button({ label: texts.layout.signOff, kind: 'quiet' }),
    })}
  </nav>`
}

function navigationLink(href: string, label: string, isCurrent: boolean): Markup {
  return html`<a href="${href}" ${isCurrent ? html`aria-current="page"` : ''}>${label}</a>`
}
