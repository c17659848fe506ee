// S11: what was charged is what the merchant's price cap had left. What was given back before counts no more.
import type { ListedMovement } from '@tallystick/network/rooms/credits'
import type { Purchase } from '@tallystick/network/rooms/purchases'
import { check } from '../world/violation.ts'
import { windowName } from './check-limits.ts'

export interface CapSetting {
  readonly window: 'day' | 'week' | 'month'
  readonly currency: string
  readonly amountMicros: bigint
}

/** What a merchant may have set, of which one held. */
export type CapsInStep = readonly (readonly CapSetting[])[]

export interface CapSurroundings {
  /** The purchases before it on the tab. */
  readonly earlier: readonly Purchase[]
  readonly movements: readonly ListedMovement[]
  readonly timeZone: string
  /** The caps of each step in which it may have been bought. */
  readonly steps: readonly CapsInStep[]
}

export function checkCaps(purchase: Purchase, input: CapSurroundings): void {
  const { priceMicros, cappedMicros, currency } = purchase
  const listMicros = priceMicros + cappedMicros
  if (listMicros === 0n) return
  const isOf = (caps: readonly CapSetting[]): boolean => {
    let [leastMicros, mostMicros] = [listMicros, listMicros]
    for (const cap of caps) {
      if (cap.currency !== currency) continue
      const { least, most } = keptBefore(cap, purchase, input)
      leastMicros = atMost(leastMicros, cap.amountMicros - most)
      mostMicros = atMost(mostMicros, cap.amountMicros - least)
    }
    return leastMicros <= priceMicros && priceMicros <= mostMicros
  }
  const isExplained = input.steps.some((sets) => sets.some(isOf))
  check(isExplained, 'S11', () => {
    return `${purchase.purchase} cost ${priceMicros} of ${listMicros}: no cap of its merchant left that`
  })
}

function atMost(micros: bigint, leftMicros: bigint): bigint {
  if (leftMicros <= 0n) return 0n
  return leftMicros < micros ? leftMicros : micros
}

/** What was paid and not given back in the window; a part that was given back at that very moment may count or not. */
function keptBefore(
  { window }: CapSetting,
  { purchasingAccount, merchant, happenedAt }: Purchase,
  { earlier, movements, timeZone }: CapSurroundings,
): { readonly least: bigint; readonly most: bigint } {
  const name = windowName(window, happenedAt, timeZone)
  const counted = new Set<string>()
  let [least, most] = [0n, 0n]
  for (const before of earlier) {
    if (before.purchasingAccount !== purchasingAccount || before.merchant !== merchant) continue
    if (windowName(window, before.happenedAt, timeZone) !== name) continue
    counted.add(before.purchase)
    least += before.priceMicros
    most += before.priceMicros
  }
  for (const { kind, credit } of movements) {
    if (kind !== 'credited' || credit?.status !== 'granted') continue
    if (credit.decidedAt === null || !counted.has(credit.purchase)) continue
    const order = Temporal.Instant.compare(credit.decidedAt, happenedAt)
    if (order <= 0) least -= credit.amountMicros
    if (order < 0) most -= credit.amountMicros
  }
  return { least, most }
}
