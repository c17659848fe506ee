// The current statement of a tab: what was owed at the last billing day, what came since, and all that is unpaid.
import { selectAccounts } from '@tallystick/ledger'
import type { CurrencyCode } from '@tallystick/money'
import { tabAccount } from '../books/index.ts'
import { selectLastMovements } from '../credits/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { listPurchases, selectTotalsThrough } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { selectTabMarks } from '../tabs/index.ts'

export interface CurrentStatement {
  readonly paymentAccount: string
  readonly currency: CurrencyCode
  /** The billing day that closed the statement before; null before the first. */
  readonly since: Temporal.PlainDate | null
  /** The last purchase of the statement before: those of this period have higher numbers. */
  readonly sinceNumber: bigint
  /** The last movement of credits of the statement before, likewise. */
  readonly sinceMovement: bigint
  /** Owed when the statement before closed. */
  readonly previousMicros: bigint
  /** What purchases have put on the tab since. */
  readonly boughtMicros: bigint
  /** What credits took off since, less what they put on again; provisional ones count at once. */
  readonly creditedMicros: bigint
  /** Paid since. */
  readonly paidMicros: bigint
  /** previous + bought − credited − paid: all that is owed. Below zero: credit, which the next bill uses. */
  readonly owedMicros: bigint
  /** What had been paid in all when the statement before closed: the payments since have higher totals. */
  readonly sincePaidMicros: bigint
  /**
   * Unpaid purchases, oldest first, those of earlier periods too. What all of them put on the tab − `partPaidMicros` =
   * `owedMicros`.
   */
  readonly lines: readonly (Purchase & { readonly isCarried: boolean })[]
  /**
   * What payments and credits take off the lines: what was collected beyond the last purchase that is paid in full, and
   * credits that no paid purchase has used. Below zero where a refused credit of a paid purchase is owed again.
   */
  readonly partPaidMicros: bigint
  /** The request that waits for its answer, where there is one. */
  readonly openRequest: string | null
}

/**
 * @param input.afterNumber lines only after this number: the last of the page before.
 * @param input.lineCountMax undefined: no lines are read.
 */
export async function getCurrentStatement(
  tx: Tx,
  input: {
    readonly paymentAccount: string
    readonly currency: CurrencyCode
    readonly afterNumber?: bigint
    readonly lineCountMax?: number
  },
): Promise<CurrentStatement> {
  const { paymentAccount, currency } = input
  const bucket = bucketOf(paymentAccount)
  const tab = { bucket, paymentAccount, currency }
  const [accounts, tabs, movements] = await Promise.all([
    selectAccounts(tx, [{ bucket, id: tabAccount(paymentAccount, currency) }]),
    selectTabMarks(tx, [tab]),
    selectLastMovements(tx, [tab]),
  ])
  const debitsMicros = accounts[0]?.debitsMicros ?? 0n
  const creditsMicros = accounts[0]?.creditsMicros ?? 0n
  const balanceMicros = movements[0]?.totalMicros ?? 0n
  const [marks] = tabs
  const paidThrough = marks?.paidThrough ?? 0n
  const afterNumber =
    input.afterNumber === undefined || input.afterNumber < paidThrough
      ? paidThrough
      : input.afterNumber
  const [lines, lastPaidTotalMicros] = await Promise.all([
    input.lineCountMax === undefined
      ? []
      : listPurchases(tx, {
          paymentAccount,
          currency,
          afterNumber,
          first: 'oldest',
          limit: input.lineCountMax,
        }),
    totalThrough(tx, { paymentAccount, currency, number: paidThrough }),
  ])
  const sinceNumber = marks?.statementThrough ?? 0n
  const boughtBeforeMicros = marks?.statementBoughtMicros ?? 0n
  const creditedBeforeMicros = marks?.statementCreditedMicros ?? 0n
  const paidBeforeMicros = marks?.statementPaidMicros ?? 0n
  const paidMicros = creditsMicros - paidBeforeMicros
  return {
    paymentAccount,
    currency,
    since: marks?.statementOn ?? null,
    sinceNumber,
    sinceMovement: marks?.statementMovement ?? 0n,
    previousMicros: boughtBeforeMicros - creditedBeforeMicros - paidBeforeMicros,
    boughtMicros: debitsMicros - boughtBeforeMicros,
    creditedMicros: balanceMicros - creditedBeforeMicros,
    paidMicros,
    owedMicros: debitsMicros - balanceMicros - creditsMicros,
    sincePaidMicros: paidBeforeMicros,
    lines: lines.map((line) => ({ ...line, isCarried: line.tabNumber <= sinceNumber })),
    partPaidMicros: creditsMicros + balanceMicros - lastPaidTotalMicros,
    openRequest: marks?.openRequest ?? null,
  }
}

/** The running total of a tab through a number. */
async function totalThrough(
  tx: Tx,
  of: {
    readonly paymentAccount: string
    readonly currency: CurrencyCode
    readonly number: bigint
  },
): Promise<bigint> {
  if (of.number === 0n) return 0n
  const [last] = await selectTotalsThrough(tx, [of])
  if (last === undefined) throw new Error(`the paid purchase ${of.number} of a tab is gone`)
  return last.totalMicros
}
