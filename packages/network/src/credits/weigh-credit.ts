// Weighs what part of a purchase may be given back, and who gives how much of it. Pure.
import type { Credit, CreditedPurchase } from './credit.ts'

export type WeighedCredit =
  | { readonly status: 'too_much'; readonly leftMicros: bigint }
  | {
      readonly status: 'allowed'
      readonly shareMicros: bigint
      readonly feeMicros: bigint
      readonly takenFrom: Credit['takenFrom']
      /** The purchase with this credit counted. */
      readonly credited: CreditedPurchase
    }

/**
 * Parts are split so that what was given back in all stands in the proportion of share and price, floored: the
 * full price takes back exactly the share and the fee, in however many parts.
 *
 * @throws RangeError for an amount that is not above zero.
 */
export function weighCredit(
  purchase: CreditedPurchase,
  { amountMicros, isPaid }: { readonly amountMicros: bigint; readonly isPaid: boolean },
): WeighedCredit {
  if (amountMicros <= 0n) throw new RangeError('a credit is above zero')
  const { priceMicros, shareMicros, feeMicros, creditedMicros, creditedShareMicros } = purchase
  const leftMicros = priceMicros - creditedMicros
  if (amountMicros > leftMicros) return { status: 'too_much', leftMicros }
  const shareLeftMicros = shareMicros - creditedShareMicros
  const feeLeftMicros = feeMicros - (creditedMicros - creditedShareMicros)
  const wantedMicros =
    ((creditedMicros + amountMicros) * shareMicros) / priceMicros - creditedShareMicros
  // Credits that were refused in between may have left the proportion a millionth or two to one side.
  const atLeastMicros = amountMicros > feeLeftMicros ? amountMicros - feeLeftMicros : 0n
  const atMostMicros = amountMicros < shareLeftMicros ? amountMicros : shareLeftMicros
  const partMicros = clamp(wantedMicros, atLeastMicros, atMostMicros)
  return {
    status: 'allowed',
    shareMicros: partMicros,
    feeMicros: amountMicros - partMicros,
    takenFrom: isPaid ? 'available' : 'pending',
    credited: {
      ...purchase,
      creditedMicros: creditedMicros + amountMicros,
      creditedShareMicros: creditedShareMicros + partMicros,
    },
  }
}

export type WeighedDecision =
  | { readonly status: 'already_granted' | 'already_refused' }
  | {
      readonly status: 'decided'
      /** Refused, but a payment has passed its purchase without this part. */
      readonly isWithheld: boolean
    }

/** The first decision holds; only a provisional credit waits for one. */
export function weighDecision(
  { status, takenFrom }: Pick<Credit, 'status' | 'takenFrom'>,
  { outcome, isPaid }: { readonly outcome: 'granted' | 'refused'; readonly isPaid: boolean },
): WeighedDecision {
  if (status === 'granted') return { status: 'already_granted' }
  if (status === 'refused') return { status: 'already_refused' }
  return {
    status: 'decided',
    isWithheld: outcome === 'refused' && takenFrom === 'pending' && isPaid,
  }
}

/** The purchase without a credit that was refused. */
export function withoutCredit(
  purchase: CreditedPurchase,
  { amountMicros, shareMicros }: Pick<Credit, 'amountMicros' | 'shareMicros'>,
): CreditedPurchase {
  return {
    ...purchase,
    creditedMicros: purchase.creditedMicros - amountMicros,
    creditedShareMicros: purchase.creditedShareMicros - shareMicros,
  }
}

function clamp(value: bigint, atLeast: bigint, atMost: bigint): bigint {
  if (value < atLeast) return atLeast
  return value > atMost ? atMost : value
}
