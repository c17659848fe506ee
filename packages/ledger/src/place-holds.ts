// Places holds: amounts that are spoken for until they are posted or voided.
import type { Tx } from './database.ts'
import { decideHolds } from './decide-holds.ts'
import type { Hold, HoldOutcome } from './hold.ts'
import { liveKeysOf } from './moves.ts'
import { insertHolds, lockAccounts, moveAccounts, selectHolds } from './store.ts'

/** Places each hold that is new and allowed, in order. Two round trips; locks the live accounts named. */
export async function placeHolds(
  tx: Tx,
  {
    holds,
    happenedAt,
    recordedAt,
  }: {
    readonly holds: readonly Hold[]
    readonly happenedAt: Temporal.Instant
    readonly recordedAt: Temporal.Instant
  },
): Promise<readonly HoldOutcome[]> {
  if (holds.length === 0) return []
  const [accounts, existing] = await Promise.all([
    lockAccounts(tx, liveKeysOf(holds)),
    selectHolds(tx, holds),
  ])
  const { outcomes, placed, moves } = decideHolds(holds, { accounts, existing })
  await Promise.all([insertHolds(tx, placed, { happenedAt, recordedAt }), moveAccounts(tx, moves)])
  return outcomes
}
