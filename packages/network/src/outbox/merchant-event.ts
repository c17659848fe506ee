// What a merchant's engine is told of a purchase, how it is written, and when it is tried again. Pure.
import { canonicalJson } from '@tallystick/proofs'
import type { JsonValue } from '@tallystick/proofs'
import type { MerchantEventType } from '../contract/index.ts'

/** Facts about the purchase. Nothing personal; a customer is named by the merchant's own pairwise `sub`. */
export type MerchantEventData = Readonly<Record<string, string | number | boolean | null>>

export type MerchantEventDraft = {
  /** What happened, such as `cancelled/<purchase>`: the same cause never makes a second event. */
  readonly cause: string
  readonly merchant: string
  readonly type: MerchantEventType
  readonly purchase: string
  readonly data: MerchantEventData
}

/** An event that has its number and so can be told. */
export type MerchantEvent = Omit<MerchantEventDraft, 'cause'> & {
  readonly id: string
  /** Counts the merchant's events, from 1, without gaps. */
  readonly number: bigint
  readonly createdAt: Temporal.Instant
}

export type EventDelivery = {
  readonly deliveredAt: Temporal.Instant | null
  readonly parkedReason: string | null
}

/** What is told of an event, by delivery and by listing. */
export function eventContent(event: MerchantEvent) {
  const { merchant, number, purchase, data } = event
  return {
    type: event.type,
    timestamp: event.createdAt.toString(),
    // `merchant` so that an event told to one merchant is of no use at another.
    data: { ...data, merchant, number: Number(number), purchase },
  }
}

/** The body that is signed and sent: the same bytes at every try. */
export function eventBody(event: MerchantEvent): string {
  return canonicalJson(eventContent(event) satisfies JsonValue)
}

/** A worker that died leaves its events claimed this long. */
export const eventClaimMs = 5 * 60_000
const keptTryingMs = 3 * 24 * 60 * 60_000
const pauseFirstMs = 5_000
const pauseMaxMs = 8 * 60 * 60_000

/** What becomes of an event after a failed try: some fifteen tries over three days, then it is parked. */
export function decideEventFailure(input: {
  readonly attempts: number
  readonly createdAt: Temporal.Instant
  readonly now: Temporal.Instant
  readonly reason: string
  /** From 0 to 1: pauses differ by chance, so that an engine that was down is not met by all at once. */
  readonly jitter: number
}):
  | { readonly outcome: 'retry'; readonly afterMs: number }
  | { readonly outcome: 'park'; readonly reason: string } {
  const ageMs = input.now.epochMilliseconds - input.createdAt.epochMilliseconds
  const reason = input.reason.slice(0, 500)
  if (ageMs >= keptTryingMs) {
    return { outcome: 'park', reason: `gave up after ${input.attempts} tries: ${reason}` }
  }
  const pauseMs = Math.min(pauseFirstMs * 3 ** (input.attempts - 1), pauseMaxMs)
  return { outcome: 'retry', afterMs: Math.round(pauseMs * (0.8 + 0.4 * input.jitter)) }
}
