// `GET /console/:merchant/payouts`: what the merchant has, what it was paid, and why nothing is paid now. No form.
import { html } from 'hono/html'
import { amount, date } from '../../design/amount.ts'
import { linkButton } from '../../design/button.ts'
import { emptyState } from '../../design/empty-state.ts'
import type { Content, Markup } from '../../design/markup.ts'
import { statusWord } from '../../design/notice.ts'
import { pager } from '../../design/pager.ts'
import type { PagerView } from '../../design/pager.ts'
import { table } from '../../design/table.ts'
import type { Amount } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'
import type { PayoutStatus } from '../../../settlement/index.ts'
import { parts } from '../navigation.ts'
import { balancePart } from './balance-part.ts'
import type { BalanceView } from './balance-part.ts'
import { consolePage } from './console-page.ts'
import type { PlaceView } from './console-page.ts'

/** Query (GET): `after` (a cursor). */
export interface PayoutsView {
  readonly place: PlaceView
  /** By currency; the merchant's own first. */
  readonly balances: readonly BalanceView[]
  readonly payouts: readonly PayoutRowView[]
  readonly pager: PagerView
  /** For who may say where the merchant is paid. */
  readonly accountUrl?: string | undefined
  /** Links to statements, as files. */
  readonly statements?: Content
}

export interface PayoutRowView {
  readonly url: string
  readonly amount: Amount
  /** The account, by its last characters. */
  readonly to: string
  readonly status: PayoutStatus
  readonly madeAt: Temporal.Instant
}

const tones = { made: 'note', sent: 'note', paid: 'good', returned: 'danger' } as const

export function payoutStatusWord({ texts }: Frame, status: PayoutStatus): Markup {
  return statusWord(texts.merchant.payouts.statuses[status], tones[status])
}

export function renderPayouts(frame: Frame, view: PayoutsView): Markup {
  const { payouts: words } = frame.texts.merchant
  const { balances, payouts, statements } = view
  return consolePage(frame, {
    place: view.place,
    current: parts.payouts,
    title: words.title,
    width: 'wide',
    content: html`${balances.map(
        (balance) =>
          html`${
            balances.length < 2 ? '' : html`<h2>${words.inCurrency(balance.total.currency)}</h2>`
          }${balancePart(frame, balance)}`,
      )}
      ${
        view.accountUrl === undefined
          ? ''
          : html`<p class="actions">
              ${linkButton({ label: words.toAccount, href: view.accountUrl })}
            </p>`
      }
      ${statements ?? ''}
      <h2>${words.paid}</h2>
      ${
        payouts.length === 0
          ? emptyState({ title: words.emptyTitle, body: words.emptyBody })
          : rows(frame, payouts)
      }
      ${pager(view.pager, frame.texts)}`,
  })
}

function rows(frame: Frame, payouts: readonly PayoutRowView[]): Markup {
  const { payouts: words } = frame.texts.merchant
  return table({
    caption: words.paid,
    isCaptionHidden: true,
    columns: [
      { heading: words.made, kind: 'main' },
      { heading: words.to, kind: 'small' },
      { heading: words.status, kind: 'small' },
      { heading: words.amount, kind: 'figure' },
    ],
    rows: payouts.map((payout) => [
      html`<a href="${payout.url}">${date(payout.madeAt, frame.format)}</a>`,
      payout.to,
      payoutStatusWord(frame, payout.status),
      amount(payout.amount, frame.format),
    ]),
  })
}
