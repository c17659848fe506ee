// Why a payment was declined, in the words of any language: for the codes that processors are known to send.

/** Each is a sentence of its own. */
export interface DeclineReasons {
  readonly authentication_required: string
  readonly card_declined: string
  readonly card_expired: string
  readonly insufficient_funds: string
}

/** Undefined for every other text: it may be a code nobody can read, or what people wrote among themselves. */
export function declineReason(
  reasons: DeclineReasons,
  reason: string | null | undefined,
): string | undefined {
  if (reason === null || reason === undefined || !Object.hasOwn(reasons, reason)) return undefined
  return reasons[reason as keyof DeclineReasons]
}
