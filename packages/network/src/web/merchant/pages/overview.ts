// `GET /console/:merchant`: what is to be seen of a merchant at once. No form.
import { html } from 'hono/html'
import { emptyState } from '../../design/empty-state.ts'
import { definitionList } from '../../design/definition-list.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { notice, statusWord } from '../../design/notice.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'
import { balancePart } from './balance-part.ts'
import type { BalanceView } from './balance-part.ts'
import { consolePage, merchantStateWord } from './console-page.ts'
import type { PlaceView } from './console-page.ts'
import { dayChart, offerTable } from './figure-parts.ts'
import type { OfferFiguresView, RangeView } from './figure-parts.ts'

export interface AddressView {
  readonly address: string
  /** How it is proved; absent once it was. */
  readonly proof?: {
    readonly text: string
    readonly file: string
    readonly record: string | undefined
  }
}

export interface OverviewFiguresView {
  /** The last thirty days. */
  readonly range: RangeView
  /** What sold best this month. */
  readonly best: readonly OfferFiguresView[]
  /** In the merchant's own currency; absent for who may not see it. */
  readonly balance: BalanceView | undefined
  readonly figuresUrl: string
  readonly payoutsUrl: string
}

export interface OverviewView {
  readonly place: PlaceView
  readonly figures: OverviewFiguresView
  readonly addresses: readonly AddressView[]
}

export function renderConsole(frame: Frame, view: OverviewView): Markup {
  const { merchant: words } = frame.texts
  const { merchant, status } = view.place.merchant
  return consolePage(frame, {
    place: view.place,
    current: parts.overview,
    title: words.navigation.parts.overview,
    width: 'wide',
    content: html`${figuresPart(frame, view.figures)}
      <h2>${words.overview.settings}</h2>
      ${definitionList([
        {
          term: words.overview.state,
          detail: merchantStateWord(frame, status),
          small: words.overview.stateNotes[status],
        },
        { term: words.overview.id, detail: html`<code>${merchant}</code>` },
        {
          term: words.overview.addresses,
          detail: html`${view.addresses.map((address) => addressLine(frame, address))}`,
        },
      ])}
      ${view.addresses.map((address) => proofNotice(frame, address))}`,
  })
}

function figuresPart(frame: Frame, view: OverviewFiguresView): Content {
  const { figures: words, balance } = frame.texts.merchant
  const { range, best } = view
  const isEmpty = range.total.saleCount === 0 && range.total.refunded.micros === 0n
  return html`${
      view.balance === undefined
        ? ''
        : html`<h2>${balance.title}</h2>
            ${balancePart(frame, view.balance)}
            <p><a href="${view.payoutsUrl}">${balance.toPayouts}</a></p>`
    }
    <h2>${words.lastDays}</h2>
    ${
      isEmpty
        ? emptyState({
            title: frame.texts.merchant.sales.emptyTitle,
            body: frame.texts.merchant.sales.emptyBody,
          })
        : dayChart(frame, range)
    }
    ${
      best.length === 0
        ? ''
        : html`<h2>${words.bestOffers}</h2>
            ${offerTable(frame, best)}`
    }
    <p><a href="${view.figuresUrl}">${words.toFigures}</a></p>`
}

function addressLine({ texts }: Frame, { address, proof }: AddressView): Markup {
  const words = texts.merchant.overview
  return html`<p>
    ${address}
    ${
      proof === undefined ? statusWord(words.proved, 'good') : statusWord(words.unproved, 'warning')
    }
  </p>`
}

function proofNotice(frame: Frame, { address, proof }: AddressView): Content {
  if (proof === undefined) return ''
  const words = frame.texts.merchant.overview
  return notice({
    tone: 'note',
    title: words.proveTitle(address),
    body: html`<p>${words.proveFile(proof.file)}</p>
      <p><code class="address">${proof.text}</code></p>
      ${proof.record === undefined ? '' : html`<p>${words.proveRecord(proof.record)}</p>`}`,
  })
}
