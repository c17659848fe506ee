// Ends holds: posts them (up to their amount), or voids them. Each hold ends once.
import type { Tx } from './database.ts'
import { decideHoldEndings } from './decide-holds.ts'
import type { HoldEnding, HoldEndingOutcome } from './hold.ts'
import { liveKeysOf } from './moves.ts'
import { addPendingTransfers } from './pending-transfers.ts'
import {
  insertHoldEndings,
  lockAccounts,
  moveAccounts,
  selectHoldEndings,
  selectHolds,
} from './store.ts'

interface Instants {
  readonly happenedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

/** Posts holds; `postedMicros` where less than the whole amount came. A posted hold's transfer is `<hold>/posted`. */
export function postHolds(
  tx: Tx,
  {
    holds,
    happenedAt,
    recordedAt,
  }: Instants & {
    readonly holds: readonly {
      readonly bucket: number
      readonly hold: string
      readonly postedMicros?: bigint
    }[]
  },
): Promise<readonly HoldEndingOutcome[]> {
  const endings = holds.map((hold): HoldEnding => ({ ...hold, outcome: 'posted' }))
  return endHolds(tx, endings, { happenedAt, recordedAt })
}

/** Voids holds: what they held is free again. `expired` says that nobody decided it. */
export function voidHolds(
  tx: Tx,
  {
    holds,
    outcome = 'voided',
    happenedAt,
    recordedAt,
  }: Instants & {
    readonly holds: readonly { readonly bucket: number; readonly hold: string }[]
    readonly outcome?: 'voided' | 'expired'
  },
): Promise<readonly HoldEndingOutcome[]> {
  const endings = holds.map(({ bucket, hold }): HoldEnding => ({ bucket, hold, outcome }))
  return endHolds(tx, endings, { happenedAt, recordedAt })
}

async function endHolds(
  tx: Tx,
  endings: readonly HoldEnding[],
  instants: Instants,
): Promise<readonly HoldEndingOutcome[]> {
  if (endings.length === 0) return []
  const keys = endings.map(({ bucket, hold }) => ({ bucket, id: hold }))
  const holds = await selectHolds(tx, keys)
  // Either side may be live: the rows that there are say which.
  const named = liveKeysOf(holds.map((hold) => ({ ...hold, liveSide: 'both' as const })))
  const [accounts, recorded] = await Promise.all([
    lockAccounts(tx, named),
    // After the lock, so that an ending that was under way when we came is seen.
    selectHoldEndings(tx, keys),
  ])
  const decided = decideHoldEndings(endings, { holds, accounts, recorded })
  addPendingTransfers(tx, { memos: [], transfers: decided.transfers, ...instants })
  await Promise.all([
    insertHoldEndings(tx, decided.endings, instants),
    moveAccounts(tx, decided.moves),
  ])
  return decided.outcomes
}
