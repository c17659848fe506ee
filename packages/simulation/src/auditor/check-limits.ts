// S11: no purchase went beyond a limit that held when it was bought. Windows are those of the wall of the
// account's time
// zone, told apart by the dates on it: a day is a date, however many hours it has.
import type { Purchase } from '@tallystick/network/rooms/purchases'
import { check } from '../world/violation.ts'

export interface LimitSetting {
  readonly window: 'purchase' | 'day' | 'week' | 'month'
  readonly merchant: string | null
  /** null: all members together. */
  readonly purchasingAccount: string | null
  readonly amountMicros: bigint
}

/** What each of those who set limits for an account may have set. */
export type RulesInStep = readonly (readonly (readonly LimitSetting[])[])[]

/** @param earlier the purchases before it on the tab. */
export function checkLimits(
  purchase: Purchase,
  input: {
    readonly earlier: readonly Purchase[]
    readonly timeZone: string
    /** The rules of each step in which it may have been bought. */
    readonly steps: readonly RulesInStep[]
  },
): void {
  const { earlier, timeZone, steps } = input
  if (purchase.priceMicros === 0n) return
  const fits = (limit: LimitSetting) => {
    if (!isCounted(limit, purchase)) return true
    return (
      spentBefore(limit, purchase, { earlier, timeZone }) + purchase.priceMicros <=
      limit.amountMicros
    )
  }
  const isWithin = steps.some((setters) =>
    setters.every((sets) => sets.some((set) => set.every(fits))),
  )
  check(isWithin, 'S11', () => {
    const broken = steps.flat(2).find((set) => !set.every(fits))
    const what = JSON.stringify(
      broken?.find((limit) => !fits(limit)),
      printBigint,
    )
    return `${purchase.purchase} over ${purchase.priceMicros} at ${purchase.happenedAt.toString()} (${timeZone}) goes beyond ${what}`
  })
}

function printBigint(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}

function isCounted(limit: LimitSetting, purchase: Purchase): boolean {
  const { merchant, purchasingAccount } = limit
  return (
    (merchant === null || merchant === purchase.merchant) &&
    (purchasingAccount === null || purchasingAccount === purchase.purchasingAccount)
  )
}

function spentBefore(
  limit: LimitSetting,
  { happenedAt }: Purchase,
  { earlier, timeZone }: { readonly earlier: readonly Purchase[]; readonly timeZone: string },
): bigint {
  if (limit.window === 'purchase') return 0n
  const window = windowName(limit.window, happenedAt, timeZone)
  let spentMicros = 0n
  for (const before of earlier) {
    if (!isCounted(limit, before)) continue
    if (windowName(limit.window, before.happenedAt, timeZone) !== window) continue
    spentMicros += before.priceMicros
  }
  return spentMicros
}

/** Tells the windows of a time zone apart by the dates on its wall. */
export function windowName(
  window: Exclude<LimitSetting['window'], 'purchase'>,
  at: Temporal.Instant,
  timeZone: string,
): string {
  const date = at.toZonedDateTimeISO(timeZone).toPlainDate()
  switch (window) {
    case 'day':
      return date.toString()
    case 'week':
      return `${date.yearOfWeek}-W${date.weekOfYear}`
    case 'month':
      return date.toString().slice(0, 7)
  }
}
