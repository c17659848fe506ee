// Sends back what comes back to an account that was closed: nobody buys with it any more, and nobody can ask for it.
import { getCurrency } from '@tallystick/money'
import { lockTabs } from '../books/index.ts'
import type { TabKey } from '../books/index.ts'
import { selectAccountStatus } from '../customers/accounts/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { noWay, wholeMicros } from './credit-return.ts'
import type { CreditReturn } from './credit-return.ts'
import { returnBalance } from './return-balance.ts'
import { sumUndecided } from './store.ts'
import { creditBalance } from './store-movements.ts'
import { sumWrittenOff } from './store-write-offs.ts'
import { selectWayBack } from './store-ways-back.ts'

/**
 * In the transaction of whatever gave it back, which has locked the tab; an account is closed under the same lock, so
 * what it has goes back when it is closed, and what comes later here. All of it goes, also what a processor refused
 * before: but for what is less than one minor unit, what nobody has decided yet, and what was written off.
 * @returns what set out, if anything did.
 */
export async function returnFromClosed(
  tx: Tx,
  sources: IdSources,
  {
    tab,
    at,
  }: { readonly tab: TabKey & { readonly bucket: number }; readonly at: Temporal.Instant },
): Promise<CreditReturn | undefined> {
  const { paymentAccount } = tab
  if ((await selectAccountStatus(tx, paymentAccount)) !== 'closed') return undefined
  const [locked, balanceMicros, undecidedMicros, writtenOffMicros, way] = await Promise.all([
    lockTabs(tx, [tab]),
    creditBalance(tx, tab),
    sumUndecided(tx, tab),
    sumWrittenOff(tx, tab),
    selectWayBack(tx, tab),
  ])
  const currency = getCurrency(tab.currency).code
  const { totalMicros = 0n, paidMicros = 0n } = locked[0] ?? {}
  const amountMicros = wholeMicros(
    balanceMicros - undecidedMicros - writtenOffMicros - (totalMicros - paidMicros),
    currency,
  )
  if (amountMicros === 0n) return undefined
  const to = { ...tab, currency, way: way ?? noWay, amountMicros, at }
  return await returnBalance(tx, sources, to)
}
