// Splitting one amount among named parts, exact to the last micro (largest remainder).
import { wholeShareMillionths } from './shares.ts'

export type SplitPart<Name extends string = string> = {
  readonly name: Name
  readonly shareMillionths: bigint
}

export type SplitResult<Name extends string = string> = {
  readonly name: Name
  readonly micros: bigint
}

type Portion = { readonly index: number; readonly micros: bigint; readonly remainder: bigint }

/**
 * Splits an amount by shares that add up to the whole. Each part first gets its share rounded towards
 * zero; the micros left over go one each to the parts with the largest remainders, at a tie to the
 * part stated first. The results stand in the stated order and add up to the total. The split of a
 * negative amount is the negated split, so that a reversal takes back exactly what was given.
 * @throws RangeError when a share is negative, a name repeats, or the shares are not the whole.
 */
export function splitMicros<Name extends string>(
  totalMicros: bigint,
  parts: readonly SplitPart<Name>[],
): readonly SplitResult<Name>[] {
  assertParts(parts)
  const sign = totalMicros < 0n ? -1n : 1n
  const absoluteMicros = totalMicros * sign
  const portions = parts.map(({ shareMillionths }, index): Portion => {
    const product = absoluteMicros * shareMillionths
    return {
      index,
      micros: product / wholeShareMillionths,
      remainder: product % wholeShareMillionths,
    }
  })
  const extra = indexesOfLargestRemainders(portions, absoluteMicros)
  return parts.map(({ name }, index) => {
    const { micros } = portions[index] as Portion
    return { name, micros: sign * (extra.has(index) ? micros + 1n : micros) }
  })
}

/** The remainders add up to whole micros, fewer than there are parts with a remainder. */
function indexesOfLargestRemainders(
  portions: readonly Portion[],
  totalMicros: bigint,
): ReadonlySet<number> {
  const leftMicros = totalMicros - portions.reduce((sum, portion) => sum + portion.micros, 0n)
  if (leftMicros === 0n) return new Set()
  const ranked = portions.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  return new Set(
    ranked.filter((_, rank) => BigInt(rank) < leftMicros).map((portion) => portion.index),
  )
}

function assertParts(parts: readonly SplitPart[]): void {
  if (parts.some((part) => part.shareMillionths < 0n)) throw new RangeError('a share is negative')
  if (new Set(parts.map((part) => part.name)).size !== parts.length) {
    throw new RangeError('two parts have one name')
  }
  const wholeMillionths = parts.reduce((sum, part) => sum + part.shareMillionths, 0n)
  if (wholeMillionths !== wholeShareMillionths) {
    throw new RangeError(`the shares add up to ${wholeMillionths} millionths, not to the whole`)
  }
}
