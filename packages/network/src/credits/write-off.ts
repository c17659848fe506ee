// Takes what a leaving account owes off its tab: less than asking for it would cost.
import { openTabCredit, recordWriteOff } from '../books/index.ts'
import { newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { insertMovement, selectLastMovements } from './store-movements.ts'
import { insertWriteOff } from './store-write-offs.ts'

/** On a tab that is locked, for an account that is closed in the same transaction. The caller settles the tab. */
export async function writeOff(
  tx: Tx,
  sources: IdSources,
  tab: {
    readonly bucket: number
    readonly paymentAccount: string
    readonly currency: string
    readonly amountMicros: bigint
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { bucket, amountMicros, at } = tab
  await openTabCredit(tx, { ...tab, openedAt: at })
  const [last] = await selectLastMovements(tx, [tab])
  const one = { ...tab, id: newId('wof', { ...sources, bucket }) }
  await Promise.all([
    insertWriteOff(tx, one),
    recordWriteOff(tx, one, { happenedAt: at, recordedAt: at }),
    insertMovement(
      tx,
      tab,
      {
        number: (last?.number ?? 0n) + 1n,
        kind: 'written_off',
        cause: one.id,
        purchasingAccount: null,
        amountMicros,
        totalMicros: (last?.totalMicros ?? 0n) + amountMicros,
        happenedAt: at,
      },
      at,
    ),
  ])
}
