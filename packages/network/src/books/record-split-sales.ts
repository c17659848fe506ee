// Recipes "sale" and "draw", leg by leg: purchases that lots pay for, or of which others receive too.
import { postNewTransfers } from '@tallystick/ledger'
import type { EmptyDebit, Transfer } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'
import { lotAccount, portionAccount, tabAccount } from './chart-of-accounts.ts'
import { legNameOf } from './leg.ts'
import type { Leg } from './leg.ts'

export interface SplitSale {
  /** Its id is new, as in `recordSales`. */
  readonly purchase: string
  readonly bucket: number
  readonly paymentAccount: string
  readonly currency: string
  /** They add up to the price; none is zero. */
  readonly legs: readonly Leg[]
}

/**
 * Records sales on tabs that are locked, from lots that therefore stand still. What a lot pays was collected before, so
 * that its receiver has it at once. Each sale takes one number on its tab, also where nothing of it goes there.
 *
 *   debit tab / credit …-pending     what the tab pays of each portion   `<purchase>/<portion>`
 *   debit lot / credit …-available   what a lot pays of each portion     `<purchase>/<portion>/<lot>`
 *   memo, where the tab pays nothing                                     `<purchase>/number`
 */
export function recordSplitSales(
  tx: Tx,
  {
    sales,
    happenedAt,
    recordedAt,
  }: {
    readonly sales: readonly SplitSale[]
    readonly happenedAt: Temporal.Instant
    readonly recordedAt: Temporal.Instant
  },
): Promise<void> {
  const transfers: Transfer[] = []
  const emptyDebits: EmptyDebit[] = []
  for (const sale of sales) {
    const { purchase, bucket, paymentAccount, currency, legs } = sale
    const onTab = legs.filter(({ lot }) => lot === null)
    // The first leg on the tab takes the number, where there is one.
    transfers.push(...onTab.map((leg, at) => transferOf(sale, leg, at === 0)))
    if (onTab.length === 0) {
      emptyDebits.push({
        bucket,
        account: tabAccount(paymentAccount, currency),
        currency,
        id: `${purchase}/number`,
        recipe: 'sale',
      })
    }
    const drawn = legs.filter(({ lot }) => lot !== null)
    transfers.push(...drawn.map((leg) => transferOf(sale, leg, false)))
  }
  return postNewTransfers(tx, { transfers, emptyDebits, happenedAt, recordedAt })
}

function transferOf(
  { purchase, bucket, paymentAccount, currency }: SplitSale,
  leg: Leg,
  numbersDebit: boolean,
): Transfer {
  const { lot } = leg
  return {
    bucket,
    id: `${purchase}/${legNameOf(leg)}`,
    debitAccount: lot === null ? tabAccount(paymentAccount, currency) : lotAccount(lot, currency),
    creditAccount: portionAccount(leg, lot === null ? 'pending' : 'available', currency),
    currency,
    amountMicros: leg.amountMicros,
    recipe: lot === null ? 'sale' : 'draw',
    liveSide: 'debit',
    numbersDebit,
    reverses: null,
  }
}
