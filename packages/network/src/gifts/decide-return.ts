// What becomes of the price of a gift that goes back to its giver. Pure.

export type ReturnDecision =
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'granted'; readonly amountMicros: bigint }
  | { readonly outcome: 'queued'; readonly amountMicros: bigint; readonly rule: 'capped' }

/**
 * Nobody has had the gift, so it comes back whatever it cost and however often that happens; only what made later
 * purchases cheaper is looked at by a person.
 */
export function decideReturn(state: {
  readonly priceMicros: bigint
  /** Given back or provisionally given back, whatever for. */
  readonly creditedMicros: bigint
  /** Later purchases that cost less because of it, under a price cap. */
  readonly cappedCount: number
}): ReturnDecision {
  const amountMicros = state.priceMicros - state.creditedMicros
  if (amountMicros <= 0n) return { outcome: 'nothing' }
  return state.cappedCount > 0
    ? { outcome: 'queued', amountMicros, rule: 'capped' }
    : { outcome: 'granted', amountMicros }
}
