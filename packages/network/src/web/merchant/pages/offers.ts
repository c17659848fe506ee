// `GET /console/:merchant/offers`: what the merchant sells or sold, by sku. No form.
import { html } from 'hono/html'
import type { OfferKind } from '../../../offers/index.ts'
import { amount } from '../../design/amount.ts'
import { linkButton } from '../../design/button.ts'
import { emptyState } from '../../design/empty-state.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice, statusWord } from '../../design/notice.ts'
import { pager } from '../../design/pager.ts'
import type { PagerView } from '../../design/pager.ts'
import { table } from '../../design/table.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import type { Texts } from '../../texts/index.ts'
import { parts } from '../navigation.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'

export type OffersDone = keyof Texts['merchant']['offers']['done']

/** Query (GET): `after` (a cursor). */
export interface OffersView {
  readonly place: PlaceView
  readonly offers: readonly OfferRowView[]
  readonly pager: PagerView
  /** For who may change them. */
  readonly newUrl: string | undefined
  readonly done?: OffersDone | undefined
}

export interface OfferRowView {
  /** Where it is changed; absent for who may not. */
  readonly url: string | undefined
  readonly title: string
  readonly sku: string
  readonly kind: OfferKind
  readonly prices: readonly Amount[]
  readonly state: OfferState
}

/** `unlisted`: its terms came with a purchase. */
export type OfferState = 'active' | 'unlisted' | 'withdrawn'

const tones = { active: 'good', unlisted: 'note', withdrawn: 'danger' } as const

export function renderOffers(frame: Frame, view: OffersView): Markup {
  const { offers: words } = frame.texts.merchant
  const { offers, done } = view
  const isEmpty = offers.length === 0 && view.pager.firstUrl === undefined
  const actions = view.newUrl === undefined ? undefined : ways(frame, view)
  return consolePage(frame, {
    place: view.place,
    current: parts.offers,
    title: words.title,
    width: 'wide',
    content: html`${done === undefined ? '' : notice({ tone: 'good', title: words.done[done] })}
    ${
      isEmpty
        ? emptyState({ title: words.emptyTitle, body: words.emptyBody, actions })
        : html`${actions ?? ''} ${rows(frame, offers)}`
    }
    ${pager(view.pager, frame.texts)}`,
  })
}

function ways(frame: Frame, { newUrl = '' }: OffersView): Content {
  const { offers: words } = frame.texts.merchant
  return html`<p class="actions">
    ${linkButton({ label: words.add, href: newUrl, kind: 'primary' })}
  </p>`
}

function rows(frame: Frame, offers: readonly OfferRowView[]): Markup {
  const { offers: words } = frame.texts.merchant
  return table({
    caption: words.title,
    isCaptionHidden: true,
    columns: [
      { heading: words.offer, kind: 'main' },
      { heading: words.kind, kind: 'small' },
      { heading: words.state, kind: 'small' },
      { heading: words.price, kind: 'figure' },
    ],
    rows: offers.map((offer) => [
      html`${offer.url === undefined ? offer.title : html`<a href="${offer.url}">${offer.title}</a>`}
        <small>${offer.sku}</small>`,
      words.kinds[offer.kind],
      statusWord(words.states[offer.state], tones[offer.state]),
      html`${offer.prices.map(
        (price) => html`<span class="line">${amount(price, frame.format)}</span>`,
      )}`,
    ]),
  })
}
