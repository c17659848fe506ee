// The largest amounts there are, and the check of sums against the width of the ledger's columns.

/**
 * Micros in one major unit of any currency: amounts are millionths.
 *
 * @example
 * ```ts
 * import { microsPerMajorUnit, parseMicros } from '@tallystick/money'
 *
 * parseMicros('3') // → 3n * microsPerMajorUnit
 * ```
 */
export const microsPerMajorUnit = 1_000_000n

/**
 * The largest single amount, in micros: a thousand million major units. About 9 000 amounts of this
 * size still add up inside 64 bits, so a sum overflows only through a fault.
 *
 * @example
 * ```ts
 * import { amountMaxMicros, readMicros } from '@tallystick/money'
 *
 * readMicros('1000000000') // → { ok: true, micros: amountMaxMicros }
 * readMicros('1000000000.01') // → { ok: false, problem: 'too_large' }
 * ```
 */
export const amountMaxMicros = 10n ** 15n

/**
 * The largest sum, in micros: what a signed 64-bit column holds.
 *
 * @example
 * ```ts
 * import { amountMaxMicros, sumMaxMicros } from '@tallystick/money'
 *
 * sumMaxMicros / amountMaxMicros // → 9223n
 * ```
 */
export const sumMaxMicros = 2n ** 63n - 1n

/**
 * Returns the sum unchanged when a signed 64-bit column can hold it.
 * @throws RangeError otherwise: a wrapped or refused balance must never be written.
 *
 * @example
 * ```ts
 * import { assertInRange, sumMaxMicros } from '@tallystick/money'
 *
 * assertInRange(2_500_000n + 250_000n) // → 2_750_000n
 * assertInRange(sumMaxMicros + 1n) // → throws RangeError
 * ```
 */
export function assertInRange(sumMicros: bigint): bigint {
  if (sumMicros > sumMaxMicros || sumMicros < -sumMaxMicros) {
    throw new RangeError(`sum of ${sumMicros} micros does not fit into 64 bits`)
  }
  return sumMicros
}
