// How an account stands: what is owed in all, the latest requests and credits, and past statements page by page.
import {
  listStatements,
  selectRequests,
  selectRequestsOfAccount,
  selectTabMarks,
} from '../billing/index.ts'
import type { PaymentRequest, Statement } from '../billing/index.ts'
import { listCredits } from '../credits/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { describeCreditLines } from './describe-lines.ts'
import { readHead } from './read-statement.ts'
import { currentPeriod, totalsFor } from './statement.ts'
import type {
  CreditLine,
  Period,
  ReturnLine,
  StatementTotals,
  StatementViewer,
} from './statement.ts'
import { sumOwnThrough } from './sum-own.ts'

/**
 * `settled`: nothing was left to pay. `carried`: below the threshold, so it stands on the next one. `open`: not asked
 * for yet, for want of a payment method or because an earlier request waits.
 */
export type StatementState = 'settled' | 'paid' | 'requested' | 'declined' | 'carried'

export interface PastStatement {
  /** Its place among the statements of the tab: where the list goes on. */
  readonly number: bigint
  readonly period: Period
  readonly totals: StatementTotals
  /** Undefined for a member, who owes nobody. */
  readonly state: StatementState | undefined
}

export interface AccountStanding {
  readonly current: Period
  readonly totals: StatementTotals
  /** The latest, newest first; empty for a member. */
  readonly requests: readonly PaymentRequest[]
  /** The latest, newest first; older ones stand on the statements. */
  readonly credits: readonly (CreditLine | ReturnLine)[]
  /** Newest first. */
  readonly statements: readonly PastStatement[]
  /** Where the list of statements goes on; undefined: there are no more. */
  readonly next: bigint | undefined
}

const statementsPerPage = 24
const latestCount = 24

/** @param input.before the statement with which the page before ended. */
export async function readAccountStanding(
  tx: Tx,
  viewer: StatementViewer,
  input: { readonly before?: bigint | undefined } = {},
): Promise<AccountStanding> {
  const { paymentAccount, currency } = viewer
  const own = viewer.role === 'member' ? viewer.purchasingAccount : undefined
  const tab = { bucket: bucketOf(paymentAccount), paymentAccount, currency }
  const [head, found, requests, movements] = await Promise.all([
    readHead(tx, { viewer, period: currentPeriod }),
    listPastStatements(tx, viewer, { ...input, limit: statementsPerPage + 1 }),
    own === undefined ? selectRequestsOfAccount(tx, { ...tab, limit: latestCount }) : [],
    listCredits(tx, { ...tab, purchasingAccount: own, first: 'newest', limit: latestCount }),
  ])
  if (head === undefined) throw new Error(`${paymentAccount} has no current period`)
  const statements = found.slice(0, statementsPerPage)
  return {
    current: head.period,
    totals: head.totals,
    requests,
    credits: await describeCreditLines(tx, movements),
    statements,
    next: found.length > statementsPerPage ? statements.at(-1)?.number : undefined,
  }
}

/** The closed statements of an account as a viewer reads them, newest first. */
export async function listPastStatements(
  tx: Tx,
  viewer: StatementViewer,
  page: { readonly before?: bigint | undefined; readonly limit: number },
): Promise<readonly PastStatement[]> {
  const { paymentAccount, currency } = viewer
  const bucket = bucketOf(paymentAccount)
  const closed = await listStatements(tx, { paymentAccount, currency, ...page })
  if (viewer.role === 'member') return await ofMember(tx, viewer, closed)
  const [tabs, requests] = await Promise.all([
    selectTabMarks(tx, [{ bucket, paymentAccount, currency }]),
    selectRequests(
      tx,
      closed.flatMap(({ request }) => (request === null ? [] : { bucket, request })),
    ),
  ])
  const paidThrough = tabs[0]?.paidThrough ?? 0n
  const byId = new Map(requests.map((request) => [request.request, request]))
  return closed.map((period) => ({
    number: period.number,
    period,
    totals: totalsFor(period, undefined),
    state: stateOf(period, period.request === null ? undefined : byId.get(period.request), {
      paidThrough,
    }),
  }))
}

/** A payer reads what billing closed; a member's part comes from the totals of the own purchases and credits. */
async function ofMember(
  tx: Tx,
  { purchasingAccount }: StatementViewer,
  closed: readonly Statement[],
): Promise<readonly PastStatement[]> {
  const own = await sumOwnThrough(tx, purchasingAccount, closed)
  return closed.map((period, index) => ({
    number: period.number,
    period,
    totals: totalsFor(period, own[index]),
    state: undefined,
  }))
}

function stateOf(
  { owedMicros, throughNumber }: Statement,
  request: PaymentRequest | undefined,
  { paidThrough }: { readonly paidThrough: bigint },
): StatementState {
  if (owedMicros <= 0n) return 'settled'
  if (throughNumber <= paidThrough) return 'paid'
  switch (request?.status) {
    case 'requested':
    case 'submitted':
      return 'requested'
    case 'paid':
      return 'paid'
    case 'declined':
      return 'declined'
    case undefined:
      return 'carried'
  }
}
