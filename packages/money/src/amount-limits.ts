// The largest amounts there are, and the check of sums against the width of the ledger's columns.

/** Micros in one major unit of any currency: amounts are millionths. */
export const microsPerMajorUnit = 1_000_000n

/**
 * The largest single amount, in micros: a thousand million major units. About 9 000 amounts of this
 * size still add up inside 64 bits, so a sum overflows only through a fault.
 */
export const amountMaxMicros = 10n ** 15n

/** The largest sum, in micros: what a signed 64-bit column holds. */
export const sumMaxMicros = 2n ** 63n - 1n

/**
 * Returns the sum unchanged when a signed 64-bit column can hold it.
 * @throws RangeError otherwise: a wrapped or refused balance must never be written.
 */
export function assertInRange(sumMicros: bigint): bigint {
  if (sumMicros > sumMaxMicros || sumMicros < -sumMaxMicros) {
    throw new RangeError(`sum of ${sumMicros} micros does not fit into 64 bits`)
  }
  return sumMicros
}
