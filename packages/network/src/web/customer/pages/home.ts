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
    title: frame.texts.home.title,
    current: parts.merchants,
    width: 'wide',
    main: html`${isWelcome(frame, view) ? welcome(frame) : ''} ${directory(frame, view)}`,
  })
}

/** Who searches, or knows the network, came for the directory. */
function isWelcome(frame: Frame, view: HomeView): boolean {
  return frame.person === undefined && view.query === '' && view.pager?.previousUrl === undefined
}

function welcome({ texts, networkName }: Frame): Markup {
  return html`<section class="hero">
    <h1>${texts.home.headline}</h1>
    <p class="lead">${texts.home.lead(networkName)}</p>
    <div class="actions">
      ${linkButton({ label: texts.home.register, href: '/register', kind: 'primary' })}
      ${linkButton({ label: texts.home.signOn, href: '/sign-on' })}
    </div>
    ${heroStick()}
    <ul class="points">
      ${texts.home.points.map(
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
    ${isBelowWelcome ? html`<h2>${texts.home.directory}</h2>` : html`<h1>${texts.home.directory}</h1>`}
    <p class="lead-small">${texts.home.directoryLead}</p>
    ${filterBar({
      action: '/',
      label: texts.home.search,
      fields: html`<div class="field">
        <label for="field-q">${texts.home.search}</label>
        <input id="field-q" type="search" name="q" value="${view.query}" />
      </div>`,
      submitLabel: texts.home.find,
      clear: view.query === '' ? undefined : { url: '/', label: texts.home.showAll },
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
    ? emptyState({ title: texts.home.emptyTitle, body: texts.home.emptyBody })
    : emptyState({
        title: texts.home.noneFoundTitle(query),
        body: texts.home.noneFoundBody,
      })
}

function hostOf(siteUrl: string): string {
  return URL.canParse(siteUrl) ? new URL(siteUrl).host : siteUrl
}
