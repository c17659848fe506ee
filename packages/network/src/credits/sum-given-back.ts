// How much of a purchase was given back, whatever for. Pure.
import type { Credit } from './credit.ts'

export interface GivenBack {
  /** Granted for good. */
  readonly grantedMicros: bigint
  /** Granted, or off the tab until somebody has decided: what nobody else can have. */
  readonly standingMicros: bigint
}

/** @param credits all of one purchase. */
export function sumGivenBack(
  credits: readonly Pick<Credit, 'status' | 'amountMicros'>[],
): GivenBack {
  let grantedMicros = 0n
  let standingMicros = 0n
  for (const { status, amountMicros } of credits) {
    if (status === 'granted') grantedMicros += amountMicros
    if (status !== 'refused') standingMicros += amountMicros
  }
  return { grantedMicros, standingMicros }
}
