// How an account stands: what is owed in all, what was asked for, paid and declined, and every past statement.
import { listStatements, selectRequestsOfAccount, selectTabMarks } from '../billing/index.ts'
import type { PaymentRequest } from '../billing/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { sumFilteredPurchases } from '../purchases/index.ts'
import { describeCreditLines } from './describe-lines.ts'
import { closedPeriod, findPeriod } from './find-period.ts'
import { listMovements } from './list-movements.ts'
import { currentPeriod, totalsFor } from './statement.ts'
import type {
  CreditLine,
  Period,
  ReturnLine,
  StatementTotals,
  StatementViewer,
} from './statement.ts'

/**
 * `settled`: nothing was left to pay. `carried`: below the threshold, so it stands on the next one. `open`: not asked
 * for yet, for want of a payment method or because an earlier request waits.
 */
export type StatementState = 'settled' | 'paid' | 'requested' | 'declined' | 'carried'

export interface PastStatement {
  readonly period: Period
  readonly totals: StatementTotals
  /** Undefined for a member, who owes nobody. */
  readonly state: StatementState | undefined
}

export interface AccountStanding {
  readonly current: Period
  readonly totals: StatementTotals
  /** Newest first; empty for a member. */
  readonly requests: readonly PaymentRequest[]
  /** Of the current period and the last closed one, newest first. */
  readonly credits: readonly (CreditLine | ReturnLine)[]
  /** Newest first. */
  readonly statements: readonly PastStatement[]
}

// Five years of months, which the page shows in one list.
const statementCountMax = 60
const requestCountMax = 100

export async function readAccountStanding(
  tx: Tx,
  viewer: StatementViewer,
): Promise<AccountStanding> {
  const { paymentAccount } = viewer
  const current = await findPeriod(tx, viewer, currentPeriod)
  if (current === undefined) throw new Error(`${paymentAccount} has no current period`)
  const statements = await listPastStatements(tx, viewer, statementCountMax)
  const requests =
    viewer.role === 'member'
      ? []
      : await selectRequestsOfAccount(tx, {
          bucket: bucketOf(paymentAccount),
          paymentAccount,
          limit: requestCountMax,
        })
  const own = viewer.role === 'member' ? viewer.purchasingAccount : undefined
  const lastMovement = statements[0]?.period.afterMovement ?? 0n
  const movements = await listMovements(tx, { ...current, afterMovement: lastMovement }, own)
  return {
    current,
    totals: await totalsOf(tx, viewer, current),
    requests: requests.filter(({ currency }) => currency === viewer.currency),
    credits: (await describeCreditLines(tx, movements)).toReversed(),
    statements,
  }
}

/** The closed statements of an account as a viewer reads them, newest first. */
export async function listPastStatements(
  tx: Tx,
  viewer: StatementViewer,
  limit: number,
): Promise<readonly PastStatement[]> {
  const { paymentAccount, currency } = viewer
  const bucket = bucketOf(paymentAccount)
  const [closed, tabs, requests] = await Promise.all([
    listStatements(tx, { paymentAccount, currency }),
    selectTabMarks(tx, [{ bucket, paymentAccount, currency }]),
    selectRequestsOfAccount(tx, { bucket, paymentAccount, limit: 1000 }),
  ])
  const paidThrough = tabs[0]?.paidThrough ?? 0n
  const byId = new Map(requests.map((request) => [request.request, request]))
  return await Promise.all(
    closed.slice(0, limit).map(async (statement): Promise<PastStatement> => {
      const period = closedPeriod(statement)
      const request = statement.request === null ? undefined : byId.get(statement.request)
      return {
        period,
        totals: await totalsOf(tx, viewer, period),
        state: viewer.role === 'member' ? undefined : stateOf(period, request, paidThrough),
      }
    }),
  )
}

function stateOf(
  period: Period,
  request: PaymentRequest | undefined,
  paidThrough: bigint,
): StatementState {
  if (period.owedMicros <= 0n) return 'settled'
  if ((period.throughNumber ?? 0n) <= paidThrough) return 'paid'
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

/** A payer reads what billing closed; a member's part is summed from the own purchases and credits. */
async function totalsOf(tx: Tx, viewer: StatementViewer, period: Period): Promise<StatementTotals> {
  if (viewer.role === 'payer') return totalsFor(period, undefined)
  const { purchasingAccount } = viewer
  const { paymentAccount, currency, afterNumber, throughNumber } = period
  const range = { paymentAccount, currency, purchasingAccount, afterNumber }
  const [bought, movements] = await Promise.all([
    sumFilteredPurchases(tx, throughNumber === null ? range : { ...range, throughNumber }),
    listMovements(tx, period, purchasingAccount),
  ])
  const creditsMicros = movements.reduce((sum, { amountMicros }) => sum + amountMicros, 0n)
  return totalsFor(period, { purchasesMicros: bought.tabMicros, creditsMicros })
}
