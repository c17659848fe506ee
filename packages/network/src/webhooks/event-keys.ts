// The key that signs events for merchants, and the signature of Standard Webhooks 1.0 in its form v1a (Ed25519).
import { sign } from 'node:crypto'
import { openSigningKeys } from '../platform/index.ts'
import type { Keys, OutwardId, SigningKeys } from '../platform/index.ts'

export type EventKeys = SigningKeys

/** @param generation counts from 1. Raising it takes the next key into use; the one before stays published. */
export function openEventKeys(
  ports: { readonly keys: Pick<Keys, 'derive'> },
  { generation = 1 }: { readonly generation?: number } = {},
): EventKeys {
  return openSigningKeys(ports, { name: 'event', generation, publishedCount: 2 })
}

/** The three headers that carry the signature over id, time of sending and body. */
export function signEvent(
  { signing }: EventKeys,
  message: { readonly id: OutwardId; readonly sentAt: Temporal.Instant; readonly body: string },
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(message.sentAt.epochMilliseconds / 1000))
  const signed = Buffer.from(`${message.id}.${timestamp}.${message.body}`, 'utf8')
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1a,${sign(null, signed, signing.privateKey).toString('base64')}`,
  }
}
