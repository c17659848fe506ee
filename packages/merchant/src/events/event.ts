// What the network tells of a purchase after it was made. Pure.

/** Facts of an event: nothing personal; a customer is named by the pairwise id that this merchant knows. */
export type EventData = Readonly<Record<string, string | number | boolean | null>>

/**
 * What the network tells a merchant of a purchase, after it was made.
 *
 * @example
 * ```ts
 * import { createEngine, readSettings } from '@tallystick/merchant'
 * import type { NetworkEvent } from '@tallystick/merchant'
 *
 * const seen = new Map<string, NetworkEvent>()
 * const onEvent = (event: NetworkEvent) => void seen.set(event.id, event)
 * const engine = createEngine({ ...readSettings(process.env), onEvent })
 * ```
 */
export type NetworkEvent = {
  /** The same id is the same event, however often it comes. */
  readonly id: string
  /** `entitlement.ended`, `entitlement.renewed`, `subscription.changed`, and later ones. */
  readonly type: string
  /** When this merchant was to hear of it, a little after it happened: RFC 3339 in UTC, by the network's clock. */
  readonly timestamp: string
  /** Counts this merchant's events, from 1: of two about one thing the higher number is the later word. */
  readonly number: number
  readonly purchase: string
  readonly data: EventData
}

/** An event out of parsed JSON; undefined when it is none, or speaks to another merchant. */
export function readEvent(
  id: unknown,
  content: unknown,
  merchant: string,
): NetworkEvent | undefined {
  if (!isRecord(content) || !isRecord(content['data'])) return undefined
  const { type, timestamp, data } = content
  const { number, purchase } = data
  const isWhole = typeof number === 'number' && Number.isSafeInteger(number) && number > 0
  if (typeof id !== 'string' || typeof type !== 'string' || typeof timestamp !== 'string') {
    return undefined
  }
  if (!isWhole || typeof purchase !== 'string' || data['merchant'] !== merchant) return undefined
  const isFlat = Object.values(data).every((value) => value === null || typeof value !== 'object')
  return isFlat ? { id, type, timestamp, number, purchase, data: data as EventData } : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
