// A merchant adds a rights holder, whom its offers may name from then on.
import type { CurrencyCode } from '@tallystick/money'
import { newId } from '../platform/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import type { Holder } from './holder.ts'
import { insertHolder } from './store.ts'

export interface HolderPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
}

/** Two may have one name: people do. */
export async function addHolder(
  ports: HolderPorts,
  input: { readonly merchant: string; readonly name: string; readonly currency: CurrencyCode },
): Promise<Holder> {
  const holder = { ...input, holder: newId('hld', ports), addedAt: ports.clock.now() }
  await ports.database.transaction('holders.add', (tx) => insertHolder(tx, holder))
  return holder
}
