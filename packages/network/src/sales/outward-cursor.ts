// Where a merchant's list goes on: at an instant, and at something by the id that this merchant knows it by.
import type { Outward } from '../outward/index.ts'
import { momentParts, Problem, readMomentCursor } from '../platform/api/index.ts'
import type { MomentCursor } from '../platform/api/index.ts'

interface Whose {
  readonly outward: Outward
  readonly merchant: string
}

export function outwardParts(
  { outward, merchant }: Whose,
  { at, id }: MomentCursor,
): readonly string[] {
  return momentParts({ at, id: outward.idFor(merchant, id) })
}

/**
 * One that was made for another merchant leads to some place among one's own, if to any.
 * @throws Problem `invalid_cursor`
 */
export function readOutwardCursor(
  { outward, merchant }: Whose,
  after: string | undefined,
): MomentCursor | undefined {
  const read = readMomentCursor(after)
  if (read === undefined) return undefined
  const id = outward.readId(merchant, read.id)
  if (id === undefined) throw new Problem('invalid_cursor')
  return { at: read.at, id }
}
