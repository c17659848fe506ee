// Shares of a sale ("0.90"): bigint millionths of one, so that splitting never meets a float.
import { readMicros } from './parse-amount.ts'
import type { AmountProblem } from './parse-amount.ts'
import { printDecimal } from './print-amount.ts'

/**
 * The whole: shares of one split add up to this.
 *
 * @example
 * ```ts
 * import { parseShare, wholeShareMillionths } from '@tallystick/money'
 *
 * const fee = wholeShareMillionths - parseShare('0.90') // → 100_000n
 * ```
 */
export const wholeShareMillionths = 1_000_000n

export type ReadShare =
  | { readonly ok: true; readonly shareMillionths: bigint }
  | { readonly ok: false; readonly problem: AmountProblem | 'not_between_0_and_1' }

/**
 * Reads a share from 0 to 1 inclusive, with the grammar of amounts: `0.90` is 900 000 millionths.
 *
 * @example
 * ```ts
 * import { readShare } from '@tallystick/money'
 *
 * readShare('0.90') // → { ok: true, shareMillionths: 900_000n }
 * readShare('1.5') // → { ok: false, problem: 'not_between_0_and_1' }
 * ```
 */
export function readShare(text: string): ReadShare {
  const read = readMicros(text)
  if (!read.ok) return read
  if (read.micros < 0n || read.micros > wholeShareMillionths) {
    return { ok: false, problem: 'not_between_0_and_1' }
  }
  return { ok: true, shareMillionths: read.micros }
}

/**
 * Reads a share as `readShare` does, where it was checked before.
 * @throws RangeError naming the problem.
 *
 * @example
 * ```ts
 * import { parseShare } from '@tallystick/money'
 *
 * parseShare('0.333333') // → 333_333n
 * parseShare('90%') // → throws RangeError
 * ```
 */
export function parseShare(text: string): bigint {
  const read = readShare(text)
  if (!read.ok) throw new RangeError(`${read.problem}: ${JSON.stringify(text)}`)
  return read.shareMillionths
}

/**
 * Prints a share with at least two decimals: `0.90`, `0.333333`, `1.00`.
 *
 * @example
 * ```ts
 * import { printShare } from '@tallystick/money'
 *
 * printShare(900_000n) // → '0.90'
 * ```
 */
export function printShare(shareMillionths: bigint): string {
  return printDecimal(shareMillionths, 2)
}
