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
 *
 * @example
 * ```ts
 * import { splitMicros } from '@tallystick/money'
 *
 * const shares = [
 *   { name: 'merchant', shareMillionths: 666_667n },
 *   { name: 'fee', shareMillionths: 333_333n },
 * ]
 * splitMicros(100n, shares) // → [{ name: 'merchant', micros: 67n }, { name: 'fee', micros: 33n }]
 * splitMicros(100n, shares.slice(1)) // → throws RangeError
 * ```
 */
export function splitMicros<Name extends string>(
  totalMicros: bigint,
  parts: readonly SplitPart<Name>[],
): readonly SplitResult<Name>[] {
  assertParts(parts)
  const sign = totalMicros < 0n ? -1n : 1n
  const weights = parts.map(({ shareMillionths }) => shareMillionths)
  const amounts = largestRemainders(totalMicros * sign, weights, wholeShareMillionths)
  return parts.map(({ name }, index) => ({ name, micros: sign * (amounts[index] ?? 0n) }))
}

/**
 * Splits an amount in the proportion of other amounts, in the same way. No part is more than its weight while the
 * total is not more than all of them: so what is taken of a split amount can be taken of each of its parts.
 * @throws RangeError when the total or a weight is negative, or there is something to split and no weight.
 *
 * @example
 * ```ts
 * import { apportionMicros } from '@tallystick/money'
 *
 * apportionMicros(10n, [2n, 2n, 2n]) // → [4n, 3n, 3n]
 * apportionMicros(10n, [0n]) // → throws RangeError
 * ```
 */
export function apportionMicros(
  totalMicros: bigint,
  weightsMicros: readonly bigint[],
): readonly bigint[] {
  if (totalMicros < 0n || weightsMicros.some((weight) => weight < 0n)) {
    throw new RangeError('an amount to apportion, or a weight, is negative')
  }
  const wholeMicros = weightsMicros.reduce((sum, weight) => sum + weight, 0n)
  if (totalMicros === 0n) return weightsMicros.map(() => 0n)
  if (wholeMicros === 0n) throw new RangeError('there is nothing to apportion an amount by')
  return largestRemainders(totalMicros, weightsMicros, wholeMicros)
}

function largestRemainders(
  totalMicros: bigint,
  weights: readonly bigint[],
  whole: bigint,
): readonly bigint[] {
  const portions = weights.map((weight, index): Portion => {
    const product = totalMicros * weight
    return { index, micros: product / whole, remainder: product % whole }
  })
  const extra = indexesOfLargestRemainders(portions, totalMicros)
  return portions.map(({ micros, index }) => (extra.has(index) ? micros + 1n : micros))
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
