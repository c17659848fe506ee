// Makes the next head: how far each bucket's chain reaches, chained to the head before, signed.
import { firstHash, signHead } from '@tallystick/proofs'
import type { Head } from '@tallystick/proofs'
import { selectActionsEnd } from '../actions/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { extendChain } from './extend-chain.ts'
import type { HeadKeys } from './head-keys.ts'
import { insertHead, lockHeads, selectLatestHead, takeNewEnds } from './store-heads.ts'

export interface ChainPorts {
  readonly database: Database
  readonly clock: Clock
  readonly headKeys: HeadKeys
  /** The public base URL of the network. */
  readonly publicUrl: string
}

/**
 * A head is made also where nothing moved: it says that nothing did. Two at once make two, one after the other; where
 * the process dies before the end, what was hashed stands in the next one.
 */
export async function makeHead(ports: ChainPorts): Promise<Head> {
  const { database, clock, headKeys, publicUrl } = ports
  await extendChain(ports)
  return await database.transaction('chain.make-head', async (tx) => {
    await lockHeads(tx)
    const before = await selectLatestHead(tx)
    const actions = await selectActionsEnd(tx)
    const head = signHead(
      {
        network: publicUrl,
        number: (before?.number ?? 0) + 1,
        at: instantOf(clock.now(), before),
        previous: before?.hash ?? firstHash,
        buckets: await takeNewEnds(tx),
        actions: { through: Number(actions.number), hash: actions.hash.toString('base64url') },
      },
      headKeys.signing,
    )
    await insertHead(tx, head)
    return head
  })
}

/** Whole seconds, and never before the head before, whatever clocks do. */
function instantOf(now: Temporal.Instant, before: Head | undefined): string {
  const at = now.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString()
  return before !== undefined && before.at > at ? before.at : at
}
