// `GET /statements`: the current period, with a filter by merchant, an order, and pages.
import { getCurrentStatement } from '../../billing/index.ts'
import type { CurrentStatement } from '../../billing/index.ts'
import type { Profile } from '../../customers/index.ts'
import type { Tx } from '../../platform/index.ts'
import { listPurchases } from '../../purchases/index.ts'
import type { Purchase } from '../../purchases/index.ts'
import { renderStatement } from '../pages.ts'
import type { StatementLineView, StatementOrder } from '../pages.ts'
import { answerPage } from './answer-page.ts'
import { nextBillingOf } from './confirm-views.ts'
import { describePurchases } from './describe-purchases.ts'
import { pagerOf, readPage } from './home-page.ts'
import { withSignOn } from './require-sign-on.ts'
import type { WebContext } from './visitor.ts'
import type { WebDeps } from './web-deps.ts'

const pageSize = 50
// More than anyone buys by hand in a month; a longer period shows its newest.
const lineCountMax = 5000

interface Line {
  readonly view: StatementLineView
  readonly merchant: string | undefined
  readonly at: Temporal.Instant
  readonly micros: bigint
}

export async function showStatement(deps: WebDeps, c: WebContext): Promise<Response> {
  return await withSignOn(c, async ({ profile }) => {
    const { frame } = c.get('visitor')
    const merchant = (c.req.query('merchant') ?? '').slice(0, 100)
    const order = readOrder(c.req.query('order'))
    const page = readPage(c.req.query('page'))
    const { statement, lines, merchants } = await deps.database.read('web.read-statement', (tx) =>
      readPeriod(tx, profile),
    )
    const chosen = lines
      .filter((line) => merchant === '' || line.merchant === merchant)
      .toSorted(comparators[order])
    const { currency } = profile
    const amount = (micros: bigint) => ({ micros, currency })
    const query = { merchant, order: order === 'newest' ? '' : order }
    const markup = renderStatement(frame, {
      customerName: `${profile.firstName} ${profile.lastName}`,
      memberId: profile.memberId,
      from: periodStart(profile, statement),
      to: nextBillingOf(deps, profile),
      totals: [
        {
          previous: amount(statement.previousMicros),
          purchases: amount(statement.boughtMicros),
          payments: amount(statement.paidMicros),
          balance: amount(statement.owedMicros),
        },
      ],
      lines: chosen.slice((page - 1) * pageSize, page * pageSize).map(({ view }) => view),
      merchants,
      merchant,
      order,
      pager: pagerOf({ path: '/statements', query, page, pageSize, total: chosen.length }),
    })
    return await answerPage(c, frame, markup)
  })
}

/** When the period began: at the last billing day, or with the account. */
export function periodStart(profile: Profile, { since }: CurrentStatement): Temporal.Instant {
  if (since === null) return profile.registeredAt
  return since.toZonedDateTime({ timeZone: profile.timeZone }).toInstant()
}

async function readPeriod(tx: Tx, profile: Profile) {
  const { paymentAccount, purchasingAccount, currency } = profile
  const statement = await getCurrentStatement(tx, { paymentAccount, currency })
  const purchases = await listPurchases(tx, {
    paymentAccount,
    purchasingAccount,
    currency,
    afterNumber: statement.sinceNumber,
    first: 'newest',
    limit: lineCountMax,
  })
  const views = await describePurchases(tx, purchases)
  const lines = [
    ...views.map((view, index) => purchaseLine(view, purchases[index])),
    ...statement.payments.map(paymentLine),
  ]
  const names = new Map(
    views.map(({ merchantName }, index) => [purchases[index]?.merchant ?? '', merchantName]),
  )
  const merchants = [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  return { statement, lines, merchants }
}

function purchaseLine(view: StatementLineView, purchase: Purchase | undefined): Line {
  if (purchase === undefined) throw new Error('a statement has one line for each purchase')
  const { merchant, happenedAt: at, priceMicros: micros } = purchase
  return { view, merchant, at, micros }
}

function paymentLine(payment: CurrentStatement['payments'][number]): Line {
  const { amountMicros: micros, currency, method, requestedAt } = payment
  const at = payment.answeredAt ?? requestedAt
  return {
    view: { kind: 'payment', paidAt: at, method: method.label, paid: { micros, currency } },
    merchant: undefined,
    at,
    micros,
  }
}

const comparators: Readonly<Record<StatementOrder, (a: Line, b: Line) => number>> = {
  newest: (a, b) => Temporal.Instant.compare(b.at, a.at),
  oldest: (a, b) => Temporal.Instant.compare(a.at, b.at),
  amount: (a, b) => (a.micros === b.micros ? 0 : a.micros < b.micros ? 1 : -1),
}

function readOrder(text: string | undefined): StatementOrder {
  return text === 'oldest' || text === 'amount' ? text : 'newest'
}
