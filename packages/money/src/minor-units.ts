// Between micros and whole minor units (cents, yen, fils), in which processors and banks are asked.
import { getCurrency } from './currencies.ts'
import type { CurrencyCode } from './currencies.ts'

/**
 * The whole minor units in an amount, rounded down (towards minus infinity), so that a payment
 * request never asks for more than is owed. What remains stays on the tab.
 *
 * @example
 * ```ts
 * import { floorToMinorUnits, getCurrency } from '@tallystick/money'
 *
 * const usd = getCurrency('USD').code
 * floorToMinorUnits(4_509_999n, usd) // → 450n
 * floorToMinorUnits(-1n, usd) // → -1n
 * ```
 */
export function floorToMinorUnits(micros: bigint, currency: CurrencyCode): bigint {
  const unitMicros = microsPerMinorUnit(currency)
  const quotient = micros / unitMicros
  // Division of bigints truncates towards zero, which would round a negative amount up.
  return micros % unitMicros < 0n ? quotient - 1n : quotient
}

/**
 * The micros of a number of minor units: 450 cents are 4 500 000 micros. Exact.
 *
 * @example
 * ```ts
 * import { getCurrency, minorUnitsToMicros } from '@tallystick/money'
 *
 * minorUnitsToMicros(450n, getCurrency('USD').code) // → 4_500_000n
 * ```
 */
export function minorUnitsToMicros(minorUnits: bigint, currency: CurrencyCode): bigint {
  return minorUnits * microsPerMinorUnit(currency)
}

/**
 * Micros in one minor unit: 10 000 for USD, 1 000 000 for JPY, 1 000 for KWD, 100 for CLF.
 *
 * @example
 * ```ts
 * import { getCurrency, microsPerMinorUnit } from '@tallystick/money'
 *
 * microsPerMinorUnit(getCurrency('JPY').code) // → 1_000_000n
 * ```
 */
export function microsPerMinorUnit(currency: CurrencyCode): bigint {
  return 10n ** BigInt(6 - getCurrency(currency).exponent)
}
