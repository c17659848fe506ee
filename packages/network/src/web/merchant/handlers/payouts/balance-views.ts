// What a merchant has, by currency, as pages show it: with what is paid next, or why nothing is.
import type { Tx } from '../../../../platform/index.ts'
import { balanceOf, readNextPayouts } from '../../../../settlement/index.ts'
import type { BalanceView } from '../../pages/balance-part.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import type { Standing } from '../../standing.ts'

/** The merchant's own currency first. */
export async function readBalances(
  tx: Tx,
  deps: MerchantDeps,
  { merchant, currency: usual }: Standing['merchant'],
): Promise<readonly BalanceView[]> {
  const standings = await readNextPayouts(tx, deps, { receiver: merchant, currency: usual })
  return standings.map(({ next, ...standing }) => {
    const { currency, settlement } = standing
    const balance = balanceOf(standing)
    const amount = (micros: bigint) => ({ micros, currency })
    return {
      total: amount(balance.totalMicros),
      pending: amount(balance.pendingMicros),
      reserved: amount(balance.reservedMicros),
      available: amount(balance.availableMicros),
      inPayout: amount(balance.inPayoutMicros),
      paidOut: amount(balance.paidOutMicros),
      next:
        next.status === 'due'
          ? { status: 'due', amount: amount(next.amountMicros) }
          : {
              status: 'waits',
              reason: next.reason,
              dueOn: next.dueOn ?? undefined,
              from: settlement && amount(settlement.amountMicros),
            },
    }
  })
}
