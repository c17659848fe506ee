// The name by which a merchant knows a customer now: a new one after each parting.
import type { Reader } from '../platform/index.ts'
import type { Outward } from './outward.ts'
import { countPartings } from './store.ts'
import type { Acquaintance } from './store.ts'

export async function findSubject(
  tx: Reader,
  outward: Outward,
  acquaintance: Acquaintance,
): Promise<string> {
  const { merchant, purchasingAccount } = acquaintance
  return outward.subjectFor(merchant, purchasingAccount, await countPartings(tx, acquaintance))
}
