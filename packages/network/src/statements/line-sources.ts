// The three lists that a statement is merged from, each read by an index from where the page before ended.
import { listPayments } from '../billing/index.ts'
import { listCredits } from '../credits/index.ts'
import type { Tx } from '../platform/index.ts'
import { pagePurchases } from '../purchases/index.ts'
import { describeCreditLines, describePurchaseLines, onTab } from './describe-lines.ts'
import { pageExpenses } from './page-expenses.ts'
import type {
  PaymentLine,
  Period,
  StatementFilter,
  StatementLine,
  StatementOrder,
  StatementViewer,
} from './statement.ts'

/** A line, and its place in its list: the number on the tab, of the movement, or what was paid in all. */
export interface PlacedLine {
  readonly line: StatementLine
  readonly place: bigint
}

export interface LineSource {
  readonly lines: readonly PlacedLine[]
  /** The place up to which all was looked at, where the list goes on behind it; undefined: it ends with these lines. */
  readonly readThrough: bigint | undefined
}

export interface LineRequest {
  readonly viewer: StatementViewer
  readonly period: Period
  readonly filter: StatementFilter
  readonly order: StatementOrder
  readonly limit: number
}

// Credits that a filter may leave out are looked through so many at a time.
const narrowedSize = 200

/** Whether a filter leaves something out: payments belong to the whole account, not to a part of it. */
function isNarrowed(filter: StatementFilter): boolean {
  return (
    filter.merchant !== undefined ||
    filter.purchasingAccount !== undefined ||
    filter.isBusinessOnly === true
  )
}

/** A member sees what is theirs, whatever is asked for. */
function accountOf({ viewer, filter }: LineRequest): string | undefined {
  return viewer.role === 'member' ? viewer.purchasingAccount : filter.purchasingAccount
}

/** What of a list lies behind a place, in its order, inside of the period. */
function rangeBehind(
  behind: bigint | undefined,
  { after, through, order }: { after: bigint; through: bigint | null; order: StatementOrder },
) {
  if (behind === undefined) return { after, through: through ?? undefined }
  return order === 'newest'
    ? { after, through: behind - 1n }
    : { after: behind, through: through ?? undefined }
}

export async function readPurchaseLines(
  tx: Tx,
  request: LineRequest,
  behind: bigint | undefined,
): Promise<LineSource> {
  const { period, filter, order, limit } = request
  const { paymentAccount, currency, afterNumber, throughNumber } = period
  const bounds = { after: afterNumber, through: throughNumber, order }
  const { after, through } = rangeBehind(behind, bounds)
  const read = filter.isBusinessOnly === true ? pageExpenses : pagePurchases
  const { purchases, next } = await read(tx, {
    paymentAccount,
    currency,
    afterNumber: after,
    throughNumber: through,
    purchasingAccount: accountOf(request),
    merchant: filter.merchant,
    first: order,
    limit,
  })
  const lines = await describePurchaseLines(tx, purchases, onTab)
  return {
    lines: lines.map((line, index) => ({ line, place: purchases[index]?.tabNumber ?? 0n })),
    readThrough: next,
  }
}

export async function readCreditLines(
  tx: Tx,
  request: LineRequest,
  behind: bigint | undefined,
): Promise<LineSource> {
  const { period, filter, order } = request
  const { paymentAccount, currency, afterMovement, throughMovement } = period
  const bounds = { after: afterMovement, through: throughMovement, order }
  const { after, through } = rangeBehind(behind, bounds)
  const { merchant, isBusinessOnly } = filter
  const isFiltered = merchant !== undefined || isBusinessOnly === true
  const limit = isFiltered ? Math.max(narrowedSize, request.limit) : request.limit
  const found = await listCredits(tx, {
    paymentAccount,
    currency,
    purchasingAccount: accountOf(request),
    afterNumber: after,
    throughNumber: through,
    first: order,
    limit: limit + 1,
  })
  const movements = found.slice(0, limit)
  const lines = await describeCreditLines(tx, movements)
  const placed = lines.map((line, index) => ({ line, place: movements[index]?.number ?? 0n }))
  return {
    lines: placed.filter(
      ({ line }) =>
        !isFiltered ||
        (line.kind === 'credit' &&
          (merchant === undefined || line.merchant === merchant) &&
          (isBusinessOnly !== true || line.isBusiness)),
    ),
    readThrough: found.length > limit ? movements.at(-1)?.number : undefined,
  }
}

// Above every sum that a tab can reach.
const paidMax = 2n ** 63n - 1n

export async function readPaymentLines(
  tx: Tx,
  request: LineRequest,
  behind: bigint | undefined,
): Promise<LineSource> {
  const { viewer, period, filter, order, limit } = request
  if (viewer.role === 'member' || isNarrowed(filter)) return { lines: [], readThrough: undefined }
  const { paymentAccount, currency, afterPaidMicros, throughPaidMicros } = period
  const bounds = { after: afterPaidMicros, through: throughPaidMicros, order }
  const { after, through = paidMax } = rangeBehind(behind, bounds)
  const range = { afterMicros: after, throughMicros: through, first: order, limit: limit + 1 }
  const found = await listPayments(tx, { paymentAccount, currency, ...range })
  const payments = found.slice(0, limit)
  const lines = payments.map((payment): PaymentLine => ({
    kind: 'payment',
    at: payment.answeredAt ?? payment.requestedAt,
    micros: payment.amountMicros,
    request: payment.request,
    method: payment.method.label,
  }))
  return {
    lines: lines.map((line, index) => ({ line, place: payments[index]?.paidTotalMicros ?? 0n })),
    readThrough: found.length > limit ? payments.at(-1)?.paidTotalMicros : undefined,
  }
}
