// What of an account, a sign-on or a merchant has a future: asked before it ends.
import type { Tx } from '../platform/index.ts'
import { selectUnfinished } from './store.ts'
import type { Work } from './work.ts'

export async function listUnfinished(tx: Tx, owner: string): Promise<readonly Work[]> {
  return await selectUnfinished(tx, owner)
}
