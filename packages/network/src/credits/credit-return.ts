// The noun: a credit balance that goes back through the processor, and the way by which it does. Pure.
import { floorToMinorUnits, minorUnitsToMicros } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'

/** `recorded`: off the tab, and the processor has not yet said that it has it. `refused`: on the tab again. */
export type CreditReturnStatus = 'recorded' | 'returned' | 'refused'

/** Where money goes back to. */
export interface WayBack {
  readonly processor: string
  /** The processor's name for a card or a bank account. */
  readonly token: string
  readonly methodLabel: string
}

/** Nobody knows where to: such a return is recorded and refused, so that a person looks for a way. */
export const noWay: WayBack = { processor: 'none', token: '', methodLabel: '' }

/** A credit balance on its way back to where the customer's money came from. */
export interface CreditReturn extends WayBack {
  readonly bucket: number
  readonly id: string
  readonly paymentAccount: string
  readonly currency: CurrencyCode
  /** Whole minor units of the currency. */
  readonly amountMicros: bigint
  readonly status: CreditReturnStatus
  readonly refusedReason: string | null
  readonly recordedAt: Temporal.Instant
}

/** Rounded down to whole minor units; zero for less than nothing. */
export function wholeMicros(micros: bigint, currency: CurrencyCode): bigint {
  return micros <= 0n ? 0n : minorUnitsToMicros(floorToMinorUnits(micros, currency), currency)
}
