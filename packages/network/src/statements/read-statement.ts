// One page of a statement: totals of the period, and the lines that pass the filter in the order wanted.
import type { ListedMovement } from '../credits/index.ts'
import { selectMerchants } from '../merchants/index.ts'
import type { Tx } from '../platform/index.ts'
import { pagePurchases, sumFilteredPurchases } from '../purchases/index.ts'
import type { PurchaseFilter } from '../purchases/index.ts'
import { describeCreditLines, describePurchaseLines, onTab } from './describe-lines.ts'
import { findPeriod } from './find-period.ts'
import { listMovements } from './list-movements.ts'
import { totalsFor } from './statement.ts'
import type {
  MemberTotals,
  Period,
  StatementFilter,
  StatementLine,
  StatementOrder,
  StatementTotals,
  StatementViewer,
} from './statement.ts'
import { selectExpenses } from './store.ts'
import { sumMembers } from './sum-members.ts'

export interface StatementPage {
  readonly period: Period
  /** Of the whole period, whatever is filtered. */
  readonly totals: StatementTotals
  /** One for a member; all of them for a payer. */
  readonly members: readonly MemberTotals[]
  readonly merchants: readonly { readonly merchant: string; readonly name: string }[]
  readonly lines: readonly StatementLine[]
  /** How many lines pass the filter, on all pages. */
  readonly lineCount: number
  /** Of the lines that pass the filter, on all pages. */
  readonly shown: {
    readonly purchaseCount: number
    readonly purchasesMicros: bigint
    readonly creditsMicros: bigint
    readonly paymentsMicros: bigint
  }
}

export interface StatementPageInput {
  readonly viewer: StatementViewer
  readonly period: string
  readonly filter: StatementFilter
  readonly order: StatementOrder
  readonly offset: number
  readonly limit: number
}

/** Undefined for a period that there never was. */
export async function readStatement(
  tx: Tx,
  input: StatementPageInput,
): Promise<StatementPage | undefined> {
  const found = await readSelection(tx, input)
  if (found === undefined) return undefined
  const { selection, ...page } = found
  const lines = await readLines(tx, selection, input)
  return { ...page, lines }
}

/** What a filter selects of a period. Credits and payments are few; purchases are read as they are needed. */
export interface Selection {
  readonly purchases: PurchaseFilter
  readonly extras: readonly StatementLine[]
}

/** Everything about a period but its purchases. */
export async function readSelection(
  tx: Tx,
  { viewer, period: name, filter }: Pick<StatementPageInput, 'viewer' | 'period' | 'filter'>,
): Promise<(Omit<StatementPage, 'lines'> & { readonly selection: Selection }) | undefined> {
  const period = await findPeriod(tx, viewer, name)
  if (period === undefined) return undefined
  const own = viewer.role === 'member' ? viewer.purchasingAccount : undefined
  const movements = await listMovements(tx, period, own)
  const { members, merchants } = await sumMembers(tx, viewer, period, movements)
  const purchases = await purchaseFilter(tx, viewer, period, filter)
  const [sum, credits, sellers] = await Promise.all([
    sumFilteredPurchases(tx, purchases),
    describeCreditLines(
      tx,
      movements.filter((movement) => isChosen(movement, viewer, filter)),
    ),
    selectMerchants(tx, merchants),
  ])
  const chosenCredits = credits.filter(
    (line) => filter.isBusinessOnly !== true || (line.kind === 'credit' && line.isBusiness),
  )
  const payments = own === undefined && !isNarrowed(filter) ? period.payments : []
  const extras = [...chosenCredits, ...payments]
  return {
    period,
    totals: totalsFor(period, own === undefined ? undefined : members[0]),
    members,
    merchants: sellers
      .map(({ merchant, name: label }) => ({ merchant, name: label }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    lineCount: Number(sum.count) + extras.length,
    shown: {
      purchaseCount: Number(sum.count),
      purchasesMicros: sum.tabMicros,
      creditsMicros: chosenCredits.reduce((total, { micros }) => total + micros, 0n),
      paymentsMicros: payments.reduce((total, { micros }) => total + micros, 0n),
    },
    selection: { purchases, extras },
  }
}

/** Whether a filter leaves something out: payments belong to the whole account, not to a part of it. */
function isNarrowed(filter: StatementFilter): boolean {
  return (
    filter.merchant !== undefined ||
    filter.purchasingAccount !== undefined ||
    filter.isBusinessOnly === true
  )
}

function isChosen(
  { credit }: ListedMovement,
  viewer: StatementViewer,
  filter: StatementFilter,
): boolean {
  if (credit === null) return viewer.role === 'payer' && !isNarrowed(filter)
  const account = viewer.role === 'member' ? viewer.purchasingAccount : filter.purchasingAccount
  return (
    (account === undefined || credit.purchasingAccount === account) &&
    (filter.merchant === undefined || credit.merchant === filter.merchant)
  )
}

async function purchaseFilter(
  tx: Tx,
  viewer: StatementViewer,
  period: Period,
  filter: StatementFilter,
): Promise<PurchaseFilter> {
  const { paymentAccount, currency, afterNumber, throughNumber } = period
  const account = viewer.role === 'member' ? viewer.purchasingAccount : filter.purchasingAccount
  const range = {
    paymentAccount,
    currency,
    afterNumber,
    ...(throughNumber === null ? {} : { throughNumber }),
    ...(account === undefined ? {} : { purchasingAccount: account }),
  }
  const { merchant } = filter
  if (filter.isBusinessOnly !== true) return { ...range, merchant }
  const marked = await selectExpenses(tx, range)
  return { ...range, merchant, tabNumbers: marked.map(({ tabNumber }) => tabNumber) }
}

/**
 * A window into the merged order. Of the purchases at most `extras` come too early for it, so that these and the
 * window itself are all that has to be read, however long the statement is.
 */
async function readLines(
  tx: Tx,
  { purchases, extras }: Selection,
  { order, offset, limit }: StatementPageInput,
): Promise<readonly StatementLine[]> {
  const start = Math.max(0, offset - extras.length)
  const found = await pagePurchases(tx, {
    ...purchases,
    order,
    offset: start,
    limit: offset - start + limit,
  })
  const described = await describePurchaseLines(tx, found, onTab)
  const merged = mergeLines(described, extras.toSorted(comparators[order]), comparators[order])
  return merged.slice(offset - start, offset - start + limit)
}

type Comparator = (a: StatementLine, b: StatementLine) => number

const comparators: Readonly<Record<StatementOrder, Comparator>> = {
  newest: (a, b) => Temporal.Instant.compare(b.at, a.at),
  oldest: (a, b) => Temporal.Instant.compare(a.at, b.at),
  amount: (a, b) => (a.micros === b.micros ? 0 : a.micros < b.micros ? 1 : -1),
}

/** Merges two lists that are in order already; of equal lines the purchase stands first. */
function mergeLines(
  purchases: readonly StatementLine[],
  extras: readonly StatementLine[],
  compare: Comparator,
): readonly StatementLine[] {
  const merged: StatementLine[] = []
  let next = 0
  for (const purchase of purchases) {
    for (let extra = extras[next]; extra !== undefined; extra = extras[next]) {
      if (compare(extra, purchase) >= 0) break
      merged.push(extra)
      next += 1
    }
    merged.push(purchase)
  }
  merged.push(...extras.slice(next))
  return merged
}
