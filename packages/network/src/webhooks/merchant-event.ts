// What a merchant's engine is told of a purchase, and how it is written. Pure.
import { canonicalJson } from '@tallystick/proofs'
import type { JsonValue } from '@tallystick/proofs'
import type { MerchantEventType } from '../contract/index.ts'
import type { Outward } from '../outward/index.ts'
import { isInsideId } from '../platform/index.ts'
import type { OutwardId } from '../platform/index.ts'

/** What the engine of a site hears of by itself: whatever became of a purchase after its receipt. */
export const engineEventTypes = [
  'entitlement.ended',
  'entitlement.renewed',
  'subscription.changed',
] as const satisfies readonly MerchantEventType[]

/** What endpoints may listen to. */
export const merchantEventTypes = [
  ...engineEventTypes,
  'purchase.made',
] as const satisfies readonly MerchantEventType[]

export function isForEngine(type: MerchantEventType): boolean {
  return engineEventTypes.some((one) => one === type)
}

/** Things that an event may name beside its purchase. */
const namedThings = ['renews', 'subscription'] as const

/** Facts about the purchase, and what it names, by the ids inside: each merchant reads its own in their place. */
export type MerchantEventFacts = Readonly<Record<string, string | number | boolean | null>> &
  Readonly<Partial<Record<(typeof namedThings)[number], string>>>

export type MerchantEventDraft = {
  /** What happened, such as `cancelled/<purchase>`: the same cause never makes a second event. */
  readonly cause: string
  readonly merchant: string
  readonly type: MerchantEventType
  readonly purchase: string
  /** Whose it is: the merchant reads its own name of it, as `sub`. */
  readonly purchasingAccount: string
  readonly facts: MerchantEventFacts
}

/** As it is kept. */
export type MerchantEvent = Pick<MerchantEventDraft, 'merchant' | 'type' | 'purchase'> & {
  readonly id: string
  /** Counts the merchant's events, from 1, without gaps. */
  readonly number: bigint
  readonly data: MerchantEventFacts & { readonly sub: string }
  /** When this merchant hears of it. */
  readonly createdAt: Temporal.Instant
}

export type EventDelivery = {
  readonly deliveredAt: Temporal.Instant | null
  readonly parkedReason: string | null
}

/**
 * What is told of an event, by delivery and by listing.
 * @throws Error when an id inside would leave with it.
 */
export function eventContent(outward: Outward, event: MerchantEvent) {
  const { merchant, number } = event
  const data: Record<string, string | number | boolean | null> = { ...event.data }
  for (const name of namedThings) {
    const id = event.data[name]
    if (id !== undefined) data[name] = outward.idFor(merchant, id)
  }
  const inside = Object.entries(data).find(([, value]) => isInsideId(value))
  if (inside !== undefined) throw new Error(`${event.id} would tell an id inside as ${inside[0]}`)
  const purchase: OutwardId = outward.idFor(merchant, event.purchase)
  return {
    type: event.type,
    timestamp: event.createdAt.toString(),
    // `merchant` so that an event told to one merchant is of no use at another.
    data: { ...data, merchant, number: Number(number), purchase },
  }
}

/** The body that is signed and sent: the same bytes at every try. */
export function eventBody(outward: Outward, event: MerchantEvent): string {
  return canonicalJson(eventContent(outward, event) satisfies JsonValue)
}
