// A cap that this merchant set on what a customer pays, and what is left under it. Pure.
import { parseAmount } from '@tallystick/money'
import type { AmountJson } from '@tallystick/money'
import { parseSeconds } from '../platform/clock.ts'
import type { CapWindow } from '../words/gate-words.ts'

/** Once `cap` is paid in a window, what else is read in it costs nothing. */
export type PriceCap = {
  readonly window: CapWindow
  readonly cap: AmountJson
  readonly left: AmountJson
  /** When the window ends, on the customer's wall; seconds since 1970. */
  readonly endsSeconds: number
}

const capCountMax = 3

/** Of the ID token's claim. What is no cap is left out: nothing depends on it but a line on a page. */
export function readCaps(claim: unknown): readonly PriceCap[] {
  if (!Array.isArray(claim)) return []
  return (claim as readonly unknown[]).flatMap((one) => readCap(one) ?? []).slice(0, capCountMax)
}

function readCap(one: unknown): PriceCap | undefined {
  const told = (one ?? {}) as Readonly<Record<string, unknown>>
  const { window, currency, amount, left, until } = told
  const endsSeconds = typeof until === 'string' ? parseSeconds(until) : NaN
  if (window !== 'day' && window !== 'week' && window !== 'month') return undefined
  if (!Number.isFinite(endsSeconds) || typeof currency !== 'string') return undefined
  if (typeof amount !== 'string' || typeof left !== 'string') return undefined
  const cap = { amount, currency }
  const rest = { amount: left, currency }
  if (!parseAmount(cap).ok || !parseAmount(rest).ok) return undefined
  return { window, cap, left: rest, endsSeconds }
}

/** As it stands now: in the next window all of the cap is left again, until a purchase tells more. */
export function capsAt(
  caps: readonly PriceCap[] | undefined,
  nowSeconds: number,
): readonly PriceCap[] {
  return (caps ?? []).map((one) => (nowSeconds < one.endsSeconds ? one : { ...one, left: one.cap }))
}
