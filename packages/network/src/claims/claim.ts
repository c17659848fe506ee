// The noun: a customer's claim to have money back for a purchase, and what became of it. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { Id } from '../platform/index.ts'

/** The reasons for which money is asked back, each with the prefix of its claims' ids. */
export const claimPrefixes = { refund: 'rfd', dispute: 'dsp', cancellation: 'cnc' } as const
export type ClaimKind = keyof typeof claimPrefixes
export type ClaimId = Id<(typeof claimPrefixes)[ClaimKind]>

/** States move forward only: pending, then one of the others for ever. */
export const claimStatuses = ['pending', 'granted', 'refused'] as const
export type ClaimStatus = (typeof claimStatuses)[number]

/** Who decided: the rules, at once, or somebody of the operator. */
export type DecidedBy = 'rules' | 'operator'

/** The customer's own words, at most so many UTF-16 code units. */
export const explanationLengthMax = 2000

export interface Claim {
  readonly claim: ClaimId
  readonly kind: ClaimKind
  readonly bucket: number
  /** The asker's own id of the request. */
  readonly requestId: string
  readonly purchase: string
  readonly paymentAccount: string
  readonly purchasingAccount: string
  /** The purchasing account of who asked: the buyer's own, or the payer's. */
  readonly askedBy: string
  readonly merchant: string
  readonly currency: CurrencyCode
  /** Off the tab from the first moment on. */
  readonly amountMicros: bigint
  /** The request named an amount, rather than asking for all that was left. */
  readonly isPartial: boolean
  /** Why, out of the closed list of the kind; null where the kind has none. */
  readonly reason: string | null
  readonly explanation: string
  readonly status: ClaimStatus
  /** The rule of the kind that decided, or that gave it to a person; null: nothing stood against it. */
  readonly rule: string | null
  /** What the rules looked at, where the kind keeps it. Names nobody, so it stays when a person is erased. */
  readonly facts: object | null
  readonly credit: string
  readonly claimedAt: Temporal.Instant
  readonly decidedAt: Temporal.Instant | null
  readonly decidedBy: DecidedBy | null
  /** A person's reason, as the customer reads it; null where the rules decided. */
  readonly decisionReason: string | null
}

/** What a customer asks for. */
export interface ClaimRequest {
  readonly requestId: string
  readonly reason: string | null
  readonly explanation: string
  /** Undefined: all that is left of the price. */
  readonly amountMicros?: bigint | undefined
}

/** Whether a request is the one that made this claim. */
export function isSameRequest(claim: Claim, purchase: string, request: ClaimRequest): boolean {
  return (
    claim.purchase === purchase &&
    claim.reason === request.reason &&
    claim.explanation === request.explanation &&
    (request.amountMicros === undefined
      ? !claim.isPartial
      : claim.isPartial && claim.amountMicros === request.amountMicros)
  )
}
