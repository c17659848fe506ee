// The key that signs events for merchants, and the signature of Standard Webhooks 1.0 in its form v1a (Ed25519).
import { sign } from 'node:crypto'
import { generateSigningKey, publicJwk } from '@tallystick/proofs'
import type { PublicJwk, SigningKey } from '@tallystick/proofs'
import type { Keys, OutwardId } from '../platform/index.ts'

export type EventKeys = {
  readonly signing: SigningKey
  /** A JWK set (RFC 7517 section 5): the signing key first, then the one before it. */
  readonly published: { readonly keys: readonly PublicJwk[] }
}

/** @param generation counts from 1. Raising it takes the next key into use; the one before stays published. */
export function openEventKeys(
  ports: { readonly keys: Pick<Keys, 'derive'> },
  { generation = 1 }: { readonly generation?: number } = {},
): EventKeys {
  const signing = keyOf(ports, generation)
  const before = generation > 1 ? [keyOf(ports, generation - 1)] : []
  return { signing, published: { keys: [signing, ...before].map(publicJwk) } }
}

function keyOf({ keys }: { readonly keys: Pick<Keys, 'derive'> }, generation: number): SigningKey {
  const kid = `event-${generation}`
  return generateSigningKey(kid, keys.derive('event-keys', kid))
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
