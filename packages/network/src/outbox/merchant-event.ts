// What a merchant's engine is told of a purchase, and how it is written. Pure.
import { canonicalJson } from '@tallystick/proofs'
import type { JsonValue } from '@tallystick/proofs'
import type { MerchantEventType } from '../contract/index.ts'

/** Facts about the purchase. Nothing personal; whose it is, is said by the merchant's own pairwise `sub`. */
export type MerchantEventData = Readonly<Record<string, string | number | boolean | null>> & {
  readonly sub: string
}

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
