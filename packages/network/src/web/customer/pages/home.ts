// `GET /`: what the network is, the directory of merchants, and the way in.
import { html } from 'hono/html'
import { linkButton } from '../../design/button.ts'
import { emptyState } from '../../design/empty-state.ts'
import { filterBar } from '../../design/filter-bar.ts'
import { layout } from '../../design/layout.ts'
import { pager } from '../../design/pager.ts'
import { heroStick, swatch } from '../../design/stick.ts'
import type { BrandColours } from '../../design/brand.ts'
import type { Markup } from '../../design/markup.ts'
import type { PagerView } from '../../design/pager.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

/** Query: `q` (search words), `page`. */
export interface HomeView {
  /** One page of the directory, in order of name. */
  readonly merchants: readonly DirectoryEntry[]
  /** What was searched for; an empty text when nothing was. */
  readonly query: string
  readonly pager?: PagerView | undefined
}

export interface DirectoryEntry {
  readonly name: string
  /** One or two sentences. */
  readonly description: string
  /** The merchant's own site; https, checked when it was registered. */
  readonly siteUrl: string
  readonly colours?: BrandColours | undefined
}

export function renderHome(frame: Frame, view: HomeView): Markup {
  return layout(frame, {
    title: frame.texts.customer.home.title,
    current: parts.merchants,
    width: 'wide',
    main: html`${isWelcome(frame, view) ? welcome(frame) : ''} ${directory(frame, view)}`,
  })
}

/** Who searches, or knows the network, came for the directory. */
function isWelcome(frame: Frame, view: HomeView): boolean {
  return frame.person === undefined && view.query === '' && view.pager?.firstUrl === undefined
}

function welcome({ texts, networkName }: Frame): Markup {
  return html`<section class="hero">
    <h1>${texts.customer.home.headline}</h1>
    <p class="lead">${texts.customer.home.lead(networkName)}</p>
    <div class="actions">
      ${linkButton({ label: texts.customer.home.register, href: '/register', kind: 'primary' })}
      ${linkButton({ label: texts.customer.home.signOn, href: '/sign-on' })}
    </div>
    ${heroStick()}
    <ul class="points">
      ${texts.customer.home.points.map(
        ([title, body]) =>
          html`<li>
            <h2>${title}</h2>
            <p>${body}</p>
          </li>`,
      )}
    </ul>
  </section>`
}

function directory(frame: Frame, view: HomeView): Markup {
  const { texts } = frame
  const isBelowWelcome = isWelcome(frame, view)
  return html`<section class="directory" id="merchants">
    ${isBelowWelcome ? html`<h2>${texts.customer.home.directory}</h2>` : html`<h1>${texts.customer.home.directory}</h1>`}
    <p class="lead-small">${texts.customer.home.directoryLead}</p>
    ${filterBar({
      action: '/',
      label: texts.customer.home.search,
      fields: html`<div class="field">
        <label for="field-q">${texts.customer.home.search}</label>
        <input id="field-q" type="search" name="q" value="${view.query}" />
      </div>`,
      submitLabel: texts.customer.home.find,
      clear: view.query === '' ? undefined : { url: '/', label: texts.customer.home.showAll },
    })}
    ${
      view.merchants.length === 0
        ? noMerchants(frame, view.query)
        : html`<ul class="entries">
            ${view.merchants.map((merchant) => entry(merchant, isBelowWelcome))}
          </ul>`
    }
    ${view.pager === undefined ? '' : pager(view.pager, texts)}
  </section>`
}

function entry(merchant: DirectoryEntry, isBelowWelcome: boolean): Markup {
  const link = html`<a href="${merchant.siteUrl}">${merchant.name}</a>`
  return html`<li>
    ${swatch(merchant.colours)} ${isBelowWelcome ? html`<h3>${link}</h3>` : html`<h2>${link}</h2>`}
    <p>${merchant.description}</p>
    <p class="small">${hostOf(merchant.siteUrl)}</p>
  </li>`
}

function noMerchants({ texts }: Frame, query: string): Markup {
  return query === ''
    ? emptyState({ title: texts.customer.home.emptyTitle, body: texts.customer.home.emptyBody })
    : emptyState({
        title: texts.customer.home.noneFoundTitle(query),
        body: texts.customer.home.noneFoundBody,
      })
}

function hostOf(siteUrl: string): string {
  return URL.canParse(siteUrl) ? new URL(siteUrl).host : siteUrl
}
