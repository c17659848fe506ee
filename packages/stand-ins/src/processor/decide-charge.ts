// What a charge answers. Pure.
import type { ChargeOrder } from './accept-batch.ts'
import type { DecidedCharge, PaymentMethod } from './happenings.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import { isPastExpiry } from './read-card-form.ts'
import { sandboxPaymentMethods } from './test-cards.ts'

/** Decides one new charge; reasons in order of precedence: as told, unknown, expired, the card's own. */
export function decideCharge(
  charge: ChargeOrder,
  paymentMethods: ReadonlyMap<string, PaymentMethod>,
  misbehaviour: Misbehaviour,
  now: Temporal.Instant,
): DecidedCharge {
  const reason = decideReason(charge.paymentMethod, paymentMethods, misbehaviour, now)
  return reason === 'paid'
    ? { ...charge, status: 'paid' }
    : { ...charge, status: 'declined', reason }
}

function decideReason(
  token: string,
  paymentMethods: ReadonlyMap<string, PaymentMethod>,
  misbehaviour: Misbehaviour,
  now: Temporal.Instant,
) {
  if (misbehaviour.declineAll || misbehaviour.declinePaymentMethods.includes(token)) {
    return 'card_declined'
  }
  const sandboxBehaviour = sandboxPaymentMethods.get(token)
  if (sandboxBehaviour !== undefined) return sandboxBehaviour
  const paymentMethod = paymentMethods.get(token)
  if (paymentMethod === undefined) return 'payment_method_unknown'
  // The network's clock may be moved by years in a sandbox; cards expire along with it.
  if (isPastExpiry(paymentMethod, now)) return 'card_expired'
  return paymentMethod.atCharge
}
