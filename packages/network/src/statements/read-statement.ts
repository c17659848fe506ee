// One page of a statement: totals of the period, and the lines that pass the filter in the order wanted.
import { selectMerchants } from '../merchants/index.ts'
import type { Tx } from '../platform/index.ts'
import { listSellers } from '../purchases/index.ts'
import { findPeriod } from './find-period.ts'
import { readLines } from './read-lines.ts'
import type { LinePage, StatementPosition } from './read-lines.ts'
import { readPayment } from './read-payment.ts'
import type { StatementPayment } from './read-payment.ts'
import { totalsFor } from './statement.ts'
import type {
  MemberTotals,
  Period,
  StatementFilter,
  StatementOrder,
  StatementTotals,
  StatementViewer,
} from './statement.ts'
import { sumMembers } from './sum-members.ts'

export interface StatementHead {
  readonly period: Period
  /** Of the whole period, whatever is filtered. */
  readonly totals: StatementTotals
  /** One for a member; all of them for a payer. */
  readonly members: readonly MemberTotals[]
  /** What became of what it asked for; undefined while it runs, and for a member, who owes nobody. */
  readonly payment: StatementPayment | undefined
}

export interface StatementPage extends StatementHead, LinePage {
  /** Of whom something was bought, in this period or another. */
  readonly merchants: readonly { readonly merchant: string; readonly name: string }[]
}

export interface StatementPageInput {
  readonly viewer: StatementViewer
  readonly period: string
  readonly filter: StatementFilter
  readonly order: StatementOrder
  readonly after?: StatementPosition | undefined
  readonly limit: number
}

// As many as a list to choose from can hold.
const sellerCountMax = 200

/** Undefined for a period that there never was. */
export async function readStatement(
  tx: Tx,
  input: StatementPageInput,
): Promise<StatementPage | undefined> {
  const { viewer } = input
  const head = await readHead(tx, input)
  if (head === undefined) return undefined
  const [page, merchants] = await Promise.all([
    readLines(tx, { ...input, period: head.period }),
    readSellers(tx, viewer),
  ])
  return { ...head, ...page, merchants }
}

/** Everything about a period but its lines. */
export async function readHead(
  tx: Tx,
  { viewer, period: name }: Pick<StatementPageInput, 'viewer' | 'period'>,
): Promise<StatementHead | undefined> {
  const period = await findPeriod(tx, viewer, name)
  if (period === undefined) return undefined
  const isBill = viewer.role === 'payer' && period.closedOn !== null
  const [members, payment] = await Promise.all([
    sumMembers(tx, viewer, period),
    isBill ? readPayment(tx, period) : undefined,
  ])
  const own = viewer.role === 'member' ? members[0] : undefined
  return { period, totals: totalsFor(period, own), members, payment }
}

async function readSellers(tx: Tx, viewer: StatementViewer): Promise<StatementPage['merchants']> {
  const { role, paymentAccount, purchasingAccount } = viewer
  const member = role === 'member' ? purchasingAccount : undefined
  const sellers = await listSellers(tx, { paymentAccount, member, limit: sellerCountMax })
  const found = await selectMerchants(tx, sellers)
  return found
    .map(({ merchant, name }) => ({ merchant, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
}
