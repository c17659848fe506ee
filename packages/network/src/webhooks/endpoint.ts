// The noun: an address of a merchant's choice that is told of events, and each telling. Pure.
import { isIP } from 'node:net'
import { readTarget } from '@tallystick/addresses'
import type { MerchantEventType } from '../contract/index.ts'
import { isPrivateAddress } from '../platform/index.ts'
import type { Id } from '../platform/index.ts'

export type WebhookId = Id<'whk'>

export type WebhookEndpoint = {
  readonly webhook: WebhookId
  readonly merchant: string
  readonly url: string
  /** What it is told of. */
  readonly events: readonly MerchantEventType[]
  readonly status: 'active' | 'paused'
  readonly pausedBecause: 'asked' | 'failing' | null
  readonly pausedAt: Temporal.Instant | null
  /** Counts its secrets, from 1. */
  readonly secretNumber: number
  readonly secretChangedAt: Temporal.Instant
  readonly createdAt: Temporal.Instant
}

/** What an endpoint answered to one try: its status, or why there was none. */
export type DeliveryAttempt = {
  readonly at: string
  readonly status: number | null
  readonly failure: string | null
}

/** One event for one endpoint. */
export type WebhookDelivery = {
  readonly endpoint: WebhookId
  readonly event: string
  readonly type: MerchantEventType | typeof testEventType
  readonly createdAt: Temporal.Instant
  readonly deliveredAt: Temporal.Instant | null
  /** Why it is not tried any more. */
  readonly givenUp: string | null
  /** The latest, oldest first. */
  readonly attempts: readonly DeliveryAttempt[]
}

/** Asked for by the merchant, to see that an endpoint works; it speaks of no purchase. */
export const testEventType = 'webhook.test'

export const endpointCountMax = 10

/** So long after a rotation the secret before signs too. */
export const secretOverlapHours = 24

/** What takes nothing for so long is paused. */
export const failingHours = 72

/** The canonical form of an endpoint's address; undefined where it may not be one. */
export function readEndpointUrl(
  text: string,
  { arePrivateAllowed }: { readonly arePrivateAllowed: boolean },
): string | undefined {
  const read = readTarget(text)
  if (!read.ok) return undefined
  if (arePrivateAllowed) return read.address
  // Names are looked up when they are called, and what they lead to is checked then.
  const host = new URL(read.address).hostname.replace(/^\[|\]$/g, '')
  const isPrivate = host === 'localhost' || (isIP(host) !== 0 && isPrivateAddress(host))
  return isPrivate ? undefined : read.address
}
