// The secrets of endpoints, and the signatures of Standard Webhooks 1.0 under them: v1 (HMAC-SHA-256) and v1a
// (Ed25519). Secrets are derived from the network's own, so that no table holds one.
import { createHmac, createPublicKey, sign } from 'node:crypto'
import { generateSigningKey } from '@tallystick/proofs'
import type { Keys, OutwardId } from '../platform/index.ts'
import { secretOverlapHours } from './endpoint.ts'
import type { WebhookEndpoint } from './endpoint.ts'

/** Which secret of which endpoint. */
type SecretName = Pick<WebhookEndpoint, 'webhook' | 'secretNumber'>

export interface WebhookSecrets {
  /** `whsec_…`: shown when it is made, and never again. */
  secretOf(name: SecretName): string
  /** `whpk_…`: what v1a signatures are checked with. */
  publicKeyOf(name: SecretName): string
  /** One signature of each form, and while secrets change of both secrets. */
  sign(
    endpoint: SecretName & Pick<WebhookEndpoint, 'secretChangedAt'>,
    message: { readonly id: OutwardId; readonly timestamp: string; readonly body: string },
    now: Temporal.Instant,
  ): string
}

export function openWebhookSecrets({
  keys,
}: {
  readonly keys: Pick<Keys, 'derive'>
}): WebhookSecrets {
  const bytesOf = ({ webhook, secretNumber }: SecretName, form: 'v1' | 'v1a'): Uint8Array =>
    keys.derive('webhook-secrets', `${webhook} ${secretNumber} ${form}`)
  const pairOf = (name: SecretName) => generateSigningKey('webhook', bytesOf(name, 'v1a'))
  const signedBy = (name: SecretName, message: Buffer): readonly string[] => [
    `v1,${createHmac('sha256', bytesOf(name, 'v1')).update(message).digest('base64')}`,
    `v1a,${sign(null, message, pairOf(name).privateKey).toString('base64')}`,
  ]
  return {
    secretOf: (name) => `whsec_${Buffer.from(bytesOf(name, 'v1')).toString('base64')}`,
    publicKeyOf: (name) => {
      const { x = '' } = createPublicKey(pairOf(name).privateKey).export({ format: 'jwk' })
      return `whpk_${Buffer.from(x, 'base64url').toString('base64')}`
    },
    sign(endpoint, { id, timestamp, body }, now) {
      const message = Buffer.from(`${id}.${timestamp}.${body}`, 'utf8')
      const names = [endpoint, ...secretBefore(endpoint, now)]
      return names.flatMap((name) => signedBy(name, message)).join(' ')
    },
  }
}

function secretBefore(
  { webhook, secretNumber, secretChangedAt }: Parameters<WebhookSecrets['sign']>[0],
  now: Temporal.Instant,
): readonly SecretName[] {
  const until = secretChangedAt.add({ hours: secretOverlapHours })
  const isOver = secretNumber === 1 || Temporal.Instant.compare(now, until) >= 0
  return isOver ? [] : [{ webhook, secretNumber: secretNumber - 1 }]
}
