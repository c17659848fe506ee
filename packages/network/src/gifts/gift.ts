// The noun: a gift, its states, and what may become of it. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { Id } from '../platform/index.ts'
import type { RefusalCode } from '../purchases/index.ts'

/**
 * `ordered`: wanted, and about to be bought. `refused`: could not be bought. `sent`: waits to be taken up. `claimed`:
 * somebody takes it up, and their purchase is being made. `redeemed`: somebody holds it. `withdrawing`: its price was
 * given back after that, and what the receiver holds is about to end. `returned` and `withdrawn` are final.
 */
export type GiftStatus =
  'ordered' | 'refused' | 'sent' | 'claimed' | 'redeemed' | 'returned' | 'withdrawing' | 'withdrawn'

/** Why its price went back: the giver wanted it, nobody took it up in time, nobody can any more, or it was refunded. */
export type ReturnCause = 'taken_back' | 'expired' | 'merchant_closed' | 'refunded'

export interface Gift {
  readonly gift: Id<'gft'>
  readonly bucket: number
  /** Of the giver, as the next. */
  readonly paymentAccount: string
  readonly purchasingAccount: string
  readonly merchant: string
  readonly sku: string
  /** The terms when it was given. */
  readonly offerVersion: string
  readonly currency: CurrencyCode
  /** What the giver saw. */
  readonly priceMicros: bigint
  /** null once it was erased, as the next two. */
  readonly receiverEmail: string | null
  readonly receiverLanguage: string
  readonly senderName: string | null
  readonly message: string | null
  readonly status: GiftStatus
  /** The giver's; null until it was bought. */
  readonly purchase: Id<'pur'> | null
  readonly sentCount: number
  /** The purchasing account that takes it up, or took it. */
  readonly claimedBy: string | null
  /** The receiver's purchase. */
  readonly redemption: string | null
  readonly returnedFor: ReturnCause | null
  readonly orderedAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
  readonly changedAt: Temporal.Instant
}

/** Gifts that one account may send in a day: each mails somebody who never asked for it. */
export const giftsPerDayMax = 20

/** How often the mail goes out, the first time included: a wrong address is not to be flooded. */
export const sentCountMax = 4

/** Why a gift is not taken up. All but `busy` leave it as it is, or say what has become of it. */
export type RedeemRefusal =
  | 'unknown_gift'
  | 'own_gift'
  /** Somebody took it up before. */
  | 'gift_taken'
  /** Its price went back to the giver. */
  | 'gift_returned'
  | 'already_owned'
  | RefusalCode

/** Refusals after which nobody can ever take the gift up: the giver has the price back at once. */
export const hopelessRefusals: ReadonlySet<string> = new Set<RedeemRefusal>([
  'merchant_closed',
  'offer_ended',
  'unknown_offer',
])
