// A notice as rooms write it, and as it waits to be put into words.
import type { NoticeFacts, NoticeKind } from '../contract/index.ts'

/**
 * Whom it concerns: one sign-on, everybody who signs on to a purchasing account, the payer of a payment account, or
 * somebody without an account.
 */
export type NoticeReceiver =
  | { readonly signOn: string }
  | { readonly purchasingAccount: string }
  | { readonly paymentAccount: string }
  | {
      readonly email: string
      readonly language: string
      /** The account or sign-on that has them told: whose turn it takes. */
      readonly onBehalfOf: string
    }

export interface NoticeDraft<Kind extends NoticeKind> {
  /** What happened, such as `refund-granted/<refund>`: the same cause is told once, for ever. */
  readonly cause: string
  readonly to: NoticeReceiver
  readonly kind: Kind
  readonly facts: NoticeFacts<Kind>
}

/** Whose turn a notice takes in the register of work. */
export function ownerOfNotice(to: NoticeReceiver): string {
  if ('signOn' in to) return to.signOn
  if ('purchasingAccount' in to) return to.purchasingAccount
  return 'paymentAccount' in to ? to.paymentAccount : to.onBehalfOf
}

export interface WaitingNotice {
  readonly notice: string
  readonly cause: string
  readonly to: NoticeReceiver
  readonly kind: NoticeKind
  readonly facts: Readonly<Record<string, string>>
  readonly createdAt: Temporal.Instant
}

/** An amount as a fact: micros and currency, printed later in the reader's language. */
export function noticeAmount(micros: bigint, currency: string): string {
  return `${micros} ${currency}`
}
