// The document around every page: head, header with the network's mark, main, footer.
import { html } from 'hono/html'
import { faviconPath, fontPath, scriptPath, stylesheet } from './assets.ts'
import { date } from './amount.ts'
import { networkMark } from './mark.ts'
import { button } from './button.ts'
import { postForm } from './form.ts'
import type { MerchantBrand } from './co-brand.ts'
import type { Content, Markup } from './markup.ts'
import type { Frame, FrameCustomer } from '../frame/frame.ts'

export interface LayoutView {
  /** Without the network's name, which is added. */
  readonly title: string
  readonly main: Content
  /** `narrow` for forms and single things (26 rem), `column` for reading (42), `wide` for tables. */
  readonly width?: 'narrow' | 'column' | 'wide'
  /** Which part of the navigation this page is. */
  readonly current?: NavigationPart | 'sign-on'
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
        <link rel="apple-touch-icon" href="/icon-192.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <script src="${scriptPath}" nonce="${frame.nonce}" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">${texts.layout.skip}</a>
        ${sandboxRibbon(frame)} ${header(frame, view.current)}
        <main id="main" class="${view.width ?? 'column'}" tabindex="-1">${view.main}</main>
        ${footer(frame)}
      </body>
    </html>`
}

// Who is signed on reads in the language of their profile; everybody else chooses here.
function footer({ texts, networkName, customer }: Frame): Markup {
  return html`<footer class="footer">
    <p>${texts.layout.footer(networkName)}</p>
    <p>
      <a href="/help">${texts.layout.parts.help}</a> ·
      <a href="/news">${texts.layout.parts.news}</a>
    </p>
    ${
      customer === undefined
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

// What people come for most stands in the line; the rest is one click away.
const mainParts = ['overview', 'library', 'statement'] as const
const moreParts = [
  'subscriptions',
  'limits',
  'group',
  'gifts',
  'profile',
  'security',
  'notifications',
  'merchants',
  'news',
  'help',
] as const

/** A part of the account's pages that the navigation leads to. */
export type NavigationPart = (typeof mainParts)[number] | (typeof moreParts)[number]

const paths: Readonly<Record<NavigationPart, string>> = {
  overview: '/account',
  library: '/library',
  statement: '/statements',
  subscriptions: '/subscriptions',
  limits: '/limits',
  group: '/group',
  gifts: '/gifts',
  profile: '/profile',
  security: '/profile/security',
  notifications: '/notifications',
  merchants: '/',
  news: '/news',
  help: '/help',
}

function navigation(
  { texts }: Frame,
  customer: FrameCustomer,
  current: LayoutView['current'],
): Markup {
  const link = (part: NavigationPart): Markup =>
    navigationLink(paths[part], texts.layout.parts[part], part === current)
  return html`<nav class="full" aria-label="${texts.layout.navigation}">
    ${mainParts.map(link)}
    <details class="more">
      <summary>${texts.layout.more}</summary>
      <div>${moreParts.map(link)}</div>
    </details>
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
