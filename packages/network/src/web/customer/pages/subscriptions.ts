// `GET /subscriptions`: what a customer subscribes to at all merchants, and what becomes of each.
import { html } from 'hono/html'
import { amount } from '../../design/amount.ts'
import { linkButton } from '../../design/button.ts'
import { emptyState } from '../../design/empty-state.ts'
import { layout } from '../../design/layout.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { statusWord } from '../../design/notice.ts'
import { pager } from '../../design/pager.ts'
import type { PagerView } from '../../design/pager.ts'
import { table } from '../../design/table.ts'
import { formatInstant } from '../../frame/format.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

/** `decide`: the price is another one now and needs an agreement. */
export type SubscriptionState = 'renews' | 'decide' | 'ends' | 'ended' | 'cancelled'

export interface SubscriptionRowView {
  readonly url: string
  readonly title: string
  readonly merchantName: string
  readonly state: SubscriptionState
  /** The end of the last term, or when it was cancelled. */
  readonly at: Temporal.Instant
  /** Of a further term; undefined where none is sold any more. */
  readonly price: Amount | undefined
  /** How long a term is, such as `P1M`. */
  readonly term: string
}

/** Query (GET): `after` (a cursor). */
export interface SubscriptionsView {
  readonly current: readonly SubscriptionRowView[]
  readonly former: readonly SubscriptionRowView[]
  readonly pager?: PagerView | undefined
}

export function renderSubscriptions(frame: Frame, view: SubscriptionsView): Markup {
  const words = frame.texts.customer.subscriptions
  const isEmpty = view.current.length + view.former.length === 0
  return layout(frame, {
    title: words.title,
    current: parts.subscriptions,
    width: 'wide',
    main: html`<h1>${words.title}</h1>
      ${isEmpty ? empty(frame) : html`<p class="lead">${words.lead}</p>`}
      ${section(frame, words.current, view.current)} ${section(frame, words.former, view.former)}
      ${view.pager === undefined ? '' : pager(view.pager, frame.texts)}`,
  })
}

function empty({ texts }: Frame): Markup {
  const { title, body, action } = texts.customer.subscriptions.empty
  return emptyState({ title, body, actions: linkButton({ label: action, href: '/merchants' }) })
}

function section(frame: Frame, title: string, rows: readonly SubscriptionRowView[]): Content {
  if (rows.length === 0) return ''
  const { columns } = frame.texts.customer.subscriptions
  return html`<section>
    <h2>${title}</h2>
    ${table({
      caption: title,
      isCaptionHidden: true,
      columns: [
        { heading: columns.product, kind: 'main' },
        { heading: columns.state, kind: 'small' },
        { heading: columns.price, kind: 'figure' },
      ],
      rows: rows.map((row) => cells(frame, row)),
    })}
  </section>`
}

const tones = {
  renews: 'good',
  decide: 'warning',
  ends: 'note',
  ended: 'note',
  cancelled: 'note',
} as const

function cells(frame: Frame, row: SubscriptionRowView): readonly Content[] {
  const { texts, format } = frame
  const state = texts.customer.subscriptions.states[row.state](formatInstant(row.at, format))
  return [
    html`<a href="${row.url}">${row.title}</a><br /><span class="small">${row.merchantName}</span>`,
    statusWord(state, tones[row.state]),
    row.price === undefined
      ? texts.customer.subscription.notSold
      : html`${amount(row.price, format)} ${perTerm(frame, row.term)}`,
  ]
}

/** "a month", "for 30 days". */
export function perTerm({ texts }: Frame, term: string): string {
  const [, count = '1', unit = 'M'] = /^P(\d+)([DMY])$/.exec(term) ?? []
  return texts.customer.subscription.per[unit as 'D' | 'M' | 'Y'](Number(count))
}
