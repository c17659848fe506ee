// The name by which a merchant knows a customer now: a new one after each parting.
import type { Reader } from '../platform/index.ts'
import type { Outward } from './outward.ts'
import { countPartings } from './store.ts'
import type { Acquaintance } from './store.ts'

/** Of one customer at one merchant. */
export async function findSubject(
  tx: Reader,
  outward: Outward,
  acquaintance: Acquaintance,
): Promise<string> {
  const [subject] = await findSubjects(tx, outward, [acquaintance])
  if (subject === undefined) throw new Error('each acquaintance has a name')
  return subject
}

/** In the order of the acquaintances. */
export async function findSubjects(
  tx: Reader,
  outward: Outward,
  acquaintances: readonly Acquaintance[],
): Promise<readonly string[]> {
  const counts = await countPartings(tx, acquaintances)
  return acquaintances.map(({ merchant, purchasingAccount }, place) =>
    outward.subjectFor(merchant, purchasingAccount, counts[place] ?? 0),
  )
}
