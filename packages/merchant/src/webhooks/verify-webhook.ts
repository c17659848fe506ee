// Whether a webhook is the network's own: Standard Webhooks 1.0, signatures v1 (HMAC-SHA-256) and v1a (Ed25519). By Web
// Crypto alone, which compares in constant time.
import { readSeconds, systemClock } from '../platform/clock.ts'
import type { Clock } from '../platform/clock.ts'
import type { SeenWebhooks } from './seen-webhooks.ts'

/** A request as it came: the body as text, before anything parsed it. */
export type WebhookMessage = {
  readonly headers: { readonly get: (name: string) => string | null }
  readonly body: string
}

/** What it says: `type` tells what happened, `data` of what. */
export type WebhookEvent = {
  readonly type: string
  readonly timestamp: string
  readonly data: Readonly<Record<string, unknown>>
}

export type VerifiedWebhook =
  | {
      readonly ok: true
      /** The same id is the same event, however often it comes. */
      readonly id: string
      readonly event: WebhookEvent
      /** Taken before: answer 200, and do nothing. False where no `seen` was given. */
      readonly isRepeated: boolean
    }
  | {
      readonly ok: false
      readonly reason: 'headers' | 'timestamp' | 'signature' | 'body'
    }

/** An older message may be one that was overheard. */
const toleranceDefaultSeconds = 300
/** Two of each form while secrets change. */
const signatureCountMax = 10

/**
 * Checks a webhook: signature first, then what it says. Answer 2xx once it is safe with you, 400 where `ok` is false.
 *
 * @param expected.keys secrets (`whsec_…`) or public keys (`whpk_…`); while secrets change, both.
 * @throws TypeError for a key in another form.
 *
 * @example
 * ```ts
 * import { verifyWebhook } from '@tallystick/merchant/webhooks'
 *
 * const request = new Request('https://shop.example/hook', {
 *   method: 'POST',
 *   headers: {
 *     'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
 *     'webhook-timestamp': '1614265330',
 *     'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
 *   },
 *   body: '{"test": 2432232314}',
 * })
 * const message = { headers: request.headers, body: await request.text() }
 * const verified = await verifyWebhook(message, {
 *   keys: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
 * })
 * verified // → { ok: false, reason: 'timestamp' }
 * ```
 */
export async function verifyWebhook(
  { headers, body }: WebhookMessage,
  expected: {
    readonly keys: readonly string[]
    readonly seen?: SeenWebhooks
    readonly toleranceSeconds?: number
    readonly clock?: Clock
  },
): Promise<VerifiedWebhook> {
  const id = headers.get('webhook-id') ?? ''
  const timestamp = headers.get('webhook-timestamp') ?? ''
  const signatures = (headers.get('webhook-signature') ?? '').split(' ').slice(0, signatureCountMax)
  if (!/^[\w.-]{1,256}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) {
    return { ok: false, reason: 'headers' }
  }
  const { toleranceSeconds = toleranceDefaultSeconds, clock = systemClock, seen } = expected
  if (Math.abs(Number(timestamp) - readSeconds(clock)) > toleranceSeconds) {
    return { ok: false, reason: 'timestamp' }
  }
  const message = new TextEncoder().encode(`${id}.${timestamp}.${body}`)
  if (!(await isSigned(message, signatures, expected.keys))) {
    return { ok: false, reason: 'signature' }
  }
  const event = readEvent(body)
  if (event === undefined) return { ok: false, reason: 'body' }
  return { ok: true, id, event, isRepeated: (await seen?.note(id)) ?? false }
}

async function isSigned(
  message: Bytes,
  signatures: readonly string[],
  keys: readonly string[],
): Promise<boolean> {
  for (const text of keys) {
    const { version, key, algorithm } = await importKey(text)
    for (const signature of signatures) {
      if (!signature.startsWith(`${version},`)) continue
      const bytes = decodeBase64(signature.slice(version.length + 1))
      if (bytes === undefined) continue
      if (await crypto.subtle.verify(algorithm, key, bytes, message)) return true
    }
  }
  return false
}

type Bytes = Uint8Array<ArrayBuffer>

async function importKey(text: string) {
  const [, form = '', encoded = ''] = /^(whsec|whpk)_(.+)$/.exec(text) ?? []
  const bytes = decodeBase64(encoded)
  if (form === 'whsec' && bytes !== undefined) {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['verify'])
    return { version: 'v1', key, algorithm: 'HMAC' }
  }
  if (form === 'whpk' && bytes?.length === 32) {
    const key = await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify'])
    return { version: 'v1a', key, algorithm: 'Ed25519' }
  }
  throw new TypeError('a key of a webhook begins with whsec_ or whpk_')
}

/** Strict: what is written in two ways is none. */
function decodeBase64(text: string): Bytes | undefined {
  if (text === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined
  try {
    const binary = atob(text)
    return btoa(binary) === text
      ? Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
      : undefined
  } catch {
    return undefined
  }
}

function readEvent(body: string): WebhookEvent | undefined {
  const content = parseJson(body)
  if (!isRecord(content)) return undefined
  const { type, timestamp, data } = content
  if (typeof type !== 'string' || typeof timestamp !== 'string') return undefined
  return isRecord(data) ? { type, timestamp, data } : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
