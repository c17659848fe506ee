// That a merchant's site was heard: written down once, so that whoever sets it up is told that it works.
import type { Clock, Database } from '../platform/index.ts'
import { selectMerchantHeard, updateMerchantHeard } from './store.ts'

/** Of so many a process remembers that they were heard; one that is forgotten costs a statement that finds nothing. */
const knownCountMax = 10_000

export type NoteHeard = (merchant: string) => Promise<void>

/** For every request of a merchant: all but its first costs nothing. */
export function openHeard({
  database,
  clock,
}: {
  readonly database: Database
  readonly clock: Clock
}): NoteHeard {
  const known = new Set<string>()
  return async (merchant) => {
    if (known.has(merchant)) return
    if (known.size >= knownCountMax) known.clear()
    known.add(merchant)
    const at = clock.now()
    // Facts are counted for it once, not whenever a process starts.
    if ((await findHeard({ database }, { merchant })) !== null) return
    await database.transaction('merchants.note-heard', (tx) =>
      updateMerchantHeard(tx, { merchant, at }),
    )
  }
}

/** Null: never yet. */
export async function findHeard(
  { database }: { readonly database: Database },
  { merchant }: { readonly merchant: string },
): Promise<Temporal.Instant | null> {
  return await database.read('merchants.find-heard', (tx) => selectMerchantHeard(tx, merchant))
}
