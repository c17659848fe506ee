// The noun: what somebody wrote to customer service, and what was answered. Pure.
import type { Language } from '../customers/index.ts'
import { findTextFault } from '../platform/api/index.ts'
import type { Id } from '../platform/index.ts'

export type ConversationId = Id<'cnv'>

/**
 * - `open`: somebody waits for an answer.
 * - `answered`: the last word is customer service's.
 * - `closed`: nobody waits; whoever writes again opens it.
 */
export const conversationStatuses = ['open', 'answered', 'closed'] as const
export type ConversationStatus = (typeof conversationStatuses)[number]

/** Of one message, in UTF-16 code units. */
export const messageLengthMax = 4000
/** Of one conversation: whoever has more to say begins another. */
export const messageCountMax = 200

/** Whose conversation it is. */
export type Correspondent =
  | {
      readonly signOn: string
      readonly purchasingAccount: string
      readonly paymentAccount: string
    }
  /** Somebody who was not signed on: nobody has proved that the address is theirs. */
  | { readonly email: string }

export interface Conversation {
  readonly conversation: ConversationId
  readonly with: Correspondent
  readonly language: Language
  readonly purchase: string | null
  /** The refusal on whose page somebody went on to write, as the pages call it. */
  readonly refusedBy: string | null
  readonly status: ConversationStatus
  /** When it came into its state; of an open one, since when somebody waits. */
  readonly movedAt: Temporal.Instant
  /** `customer`, or who it was at customer service. */
  readonly movedBy: string
  readonly messageCount: number
  readonly lastAt: Temporal.Instant
  readonly startedAt: Temporal.Instant
}

export interface Message {
  /** From 1, without gaps. */
  readonly number: number
  readonly author: 'customer' | 'operator'
  /** The sign-on; '' for somebody who was not signed on; of the operator, who it was. */
  readonly writtenBy: string
  readonly text: string
  readonly writtenAt: Temporal.Instant
}

/** Who wrote a customer's message: the one thing that `movedBy` and a queue say of them. */
export const customerName = 'customer'

/** A message as it is kept; undefined where nothing was written, or what cannot be kept. */
export function readMessageText(typed: string): string | undefined {
  // A form sends line breaks as two characters (WHATWG), which nobody counts.
  const text = typed.replaceAll('\r\n', '\n').trim().normalize('NFC')
  if (text === '' || text.length > messageLengthMax) return undefined
  return findTextFault(text, true) === undefined ? text : undefined
}
