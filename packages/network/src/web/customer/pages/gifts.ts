// `GET /gifts`: what somebody gave, and what became of it.
import { html } from 'hono/html'
import { amount } from '../../design/amount.ts'
import { askTwice } from '../../design/ask-twice.ts'
import { button, linkButton } from '../../design/button.ts'
import { emptyState } from '../../design/empty-state.ts'
import { postForm } from '../../design/form.ts'
import { layout } from '../../design/layout.ts'
import { notice, statusWord } from '../../design/notice.ts'
import { pager } from '../../design/pager.ts'
import { table } from '../../design/table.ts'
import { formatAmount, formatInstant } from '../../frame/format.ts'
import type { Content, Markup } from '../../design/markup.ts'
import type { Tone } from '../../design/notice.ts'
import type { PagerView } from '../../design/pager.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import { parts } from '../navigation.ts'

export type GiftStateView = 'ordered' | 'sent' | 'claimed' | 'redeemed' | 'returned' | 'withdrawn'
export type GiftNotice = 'sent' | 'resent' | 'enough' | 'returned' | 'taken'

/**
 * Query (GET): `after` (a cursor). Forms of a gift that waits: POST `/gifts/<gift>/resend` (`csrf`, `sent_count`), POST
 * `/gifts/<gift>/return` (`csrf`).
 */
export interface GiftsView {
  readonly csrf: string
  readonly gifts: readonly GiftRowView[]
  readonly notice?: GiftNotice | undefined
  /** After one was given: where the person came from. */
  readonly back?: { readonly merchantName: string; readonly url: string } | undefined
  readonly pager?: PagerView | undefined
}

export interface GiftRowView {
  readonly id: string
  readonly title: string
  readonly merchantName: string
  readonly price: Amount
  /** The giver's purchase, once there is one. */
  readonly url?: string | undefined
  /** Absent once it was erased. */
  readonly receiver?: string | undefined
  readonly state: GiftStateView
  /** When it came into this state. */
  readonly at: Temporal.Instant
  readonly expiresAt: Temporal.Instant
  readonly returnedFor?: 'taken_back' | 'expired' | 'merchant_closed' | 'refunded' | undefined
  readonly sentCount: number
  readonly canBeResent: boolean
}

export function renderGifts(frame: Frame, view: GiftsView): Markup {
  const { texts } = frame
  const { gifts: words } = texts.customer
  return layout(frame, {
    title: words.title,
    current: parts.gifts,
    width: 'wide',
    main: html`<h1>${words.title}</h1>
      ${view.notice === undefined ? '' : said(frame, view.notice, view.back)}
      ${view.gifts.length === 0 ? empty(frame) : list(frame, view)}
      ${view.pager === undefined ? '' : pager(view.pager, texts)}`,
  })
}

const noticeTones: Readonly<Record<GiftNotice, Tone>> = {
  sent: 'good',
  resent: 'good',
  enough: 'warning',
  returned: 'good',
  taken: 'warning',
}

function said(frame: Frame, about: GiftNotice, back: GiftsView['back']): Markup {
  const { gifts: words } = frame.texts.customer
  const { title, body } = words.notices[about]
  return notice({
    tone: noticeTones[about],
    title,
    body: html`<p>${body}</p>`,
    actions:
      back === undefined
        ? undefined
        : linkButton({ label: words.backTo(back.merchantName), href: back.url }),
  })
}

function empty({
  texts: {
    customer: { gifts: words },
  },
}: Frame): Markup {
  const { title, body, action } = words.empty
  return emptyState({ title, body, actions: linkButton({ label: action, href: '/library' }) })
}

function list(frame: Frame, view: GiftsView): Markup {
  const { gifts: words } = frame.texts.customer
  const { columns } = words
  return html`<p class="lead">${words.lead}</p>
    ${table({
      caption: words.caption,
      isCaptionHidden: true,
      columns: [
        { heading: columns.item, kind: 'main' },
        { heading: columns.state, kind: 'small' },
        { heading: columns.price, kind: 'figure' },
      ],
      rows: view.gifts.map((row) => cells(frame, view, row)),
    })}`
}

function cells(frame: Frame, view: GiftsView, row: GiftRowView): readonly Content[] {
  const { texts, format } = frame
  const name = row.url === undefined ? row.title : html`<a href="${row.url}">${row.title}</a>`
  return [
    html`${name}
      <small
        >${texts.customer.gifts.forWhom(row.receiver ?? texts.customer.gifts.forgotten, row.merchantName)}</small
      >`,
    html`${state(frame, row)} ${row.state === 'sent' ? actions(frame, view, row) : ''}`,
    amount(row.price, format),
  ]
}

const tones: Readonly<Record<GiftStateView, Tone>> = {
  ordered: 'note',
  sent: 'note',
  claimed: 'note',
  redeemed: 'good',
  returned: 'note',
  withdrawn: 'note',
}

function state(
  {
    texts: {
      customer: { gifts: words },
    },
    format,
  }: Frame,
  row: GiftRowView,
): Markup {
  const at = formatInstant(row.at, format)
  const word =
    row.state === 'sent'
      ? words.states.sent(at, formatInstant(row.expiresAt, format))
      : words.states[row.state](at)
  const why = row.returnedFor === undefined ? '' : words.returnedFor[row.returnedFor]
  return html`${statusWord(word, tones[row.state])} ${why === '' ? '' : html`<small>${why}</small>`}`
}

function actions(frame: Frame, { csrf }: GiftsView, row: GiftRowView): Markup {
  const { gifts: words } = frame.texts.customer
  const label = html`${words.resend}<span class="hidden">: ${row.title}</span>`
  return html`${
    row.canBeResent
      ? postForm({
          action: `/gifts/${row.id}/resend`,
          csrf,
          hidden: { sent_count: String(row.sentCount) },
          className: 'open',
          content: button({ label, kind: 'quiet' }),
        })
      : ''
  }
  ${askTwice({
    label: words.takeBack,
    consequence: words.takeBackConsequence(formatAmount(row.price, frame.format)),
    action: `/gifts/${row.id}/return`,
    csrf,
    confirmLabel: words.takeBackConfirm,
  })}`
}
