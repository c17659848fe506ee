// Shares of a sale ("0.90"): bigint millionths of one, so that splitting never meets a float.
import { readMicros } from './parse-amount.ts'
import type { AmountProblem } from './parse-amount.ts'
import { printDecimal } from './print-amount.ts'

/** The whole: shares of one split add up to this. */
export const wholeShareMillionths = 1_000_000n

export type ReadShare =
  | { readonly ok: true; readonly shareMillionths: bigint }
  | { readonly ok: false; readonly problem: AmountProblem | 'not_between_0_and_1' }

/** Reads a share from 0 to 1 inclusive, with the grammar of amounts: `0.90` is 900 000 millionths. */
export function readShare(text: string): ReadShare {
  const read = readMicros(text)
  if (!read.ok) return read
  if (read.micros < 0n || read.micros > wholeShareMillionths) {
    return { ok: false, problem: 'not_between_0_and_1' }
  }
  return { ok: true, shareMillionths: read.micros }
}

/**
 * The same for text that was checked before.
 * @throws RangeError naming the problem.
 */
export function parseShare(text: string): bigint {
  const read = readShare(text)
  if (!read.ok) throw new RangeError(`${read.problem}: ${JSON.stringify(text)}`)
  return read.shareMillionths
}

/** Prints a share with at least two decimals: `0.90`, `0.333333`, `1.00`. */
export function printShare(shareMillionths: bigint): string {
  return printDecimal(shareMillionths, 2)
}
