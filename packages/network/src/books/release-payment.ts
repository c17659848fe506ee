// Recipe "payment", the other end: the processor declined, and what was spoken for is owed as before.
import { voidHolds } from '@tallystick/ledger'
import type { HoldEndingOutcome } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'

/** Voids the holds of declined requests. No transfer: nothing has moved. */
export function releasePayments(
  tx: Tx,
  {
    requests,
    happenedAt,
    recordedAt,
  }: {
    readonly requests: readonly { readonly bucket: number; readonly request: string }[]
    readonly happenedAt: Temporal.Instant
    readonly recordedAt: Temporal.Instant
  },
): Promise<readonly HoldEndingOutcome[]> {
  const holds = requests.map(({ bucket, request }) => ({ bucket, hold: request }))
  return voidHolds(tx, { holds, happenedAt, recordedAt })
}
