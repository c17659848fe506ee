// A browser asks to be told at once; or no longer.
import { newId } from '../platform/index.ts'
import type { Clock, Random, Tx } from '../platform/index.ts'
import { bucketOf } from '../platform/index.ts'
import { insertSubscription, selectSubscriptions } from './store.ts'

/** What a browser's PushSubscription holds: the address of its push service, and its keys (RFC 8291), base64url. */
export interface BrowserSubscription {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

const subscriptionCountMax = 10
const endpointLengthMax = 1_000

/** Reads what the page's script sent; undefined for anything that no browser makes. */
export function readBrowserSubscription(text: string): BrowserSubscription | undefined {
  let sent: unknown
  try {
    sent = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  const { endpoint, keys } = (sent ?? {}) as { endpoint?: unknown; keys?: unknown }
  const { p256dh, auth } = (keys ?? {}) as { p256dh?: unknown; auth?: unknown }
  if (typeof endpoint !== 'string' || endpoint.length > endpointLengthMax) return undefined
  const url = URL.parse(endpoint)
  if (url === null || !['https:', 'http:'].includes(url.protocol)) return undefined
  // An uncompressed point of P-256, and 16 random bytes.
  if (!isBase64Url(p256dh, 65) || !isBase64Url(auth, 16)) return undefined
  return { endpoint, p256dh, auth }
}

function isBase64Url(value: unknown, byteCount: number): value is string {
  if (typeof value !== 'string' || !/^[\w-]+={0,2}$/.test(value)) return false
  return Buffer.from(value, 'base64url').length === byteCount
}

/** `too_many`: the sign-on has ten browsers already. The same browser again only renews its keys. */
export async function subscribe(
  tx: Tx,
  sources: { readonly clock: Clock; readonly random: Random },
  input: {
    readonly signOn: string
    readonly label: string
    readonly browser: BrowserSubscription
  },
): Promise<'subscribed' | 'too_many'> {
  const { signOn, label, browser } = input
  const known = await selectSubscriptions(tx, signOn)
  const isKnown = known.some(({ endpoint }) => endpoint === browser.endpoint)
  if (!isKnown && known.length >= subscriptionCountMax) return 'too_many'
  const subscription = newId('psh', { ...sources, bucket: bucketOf(signOn) })
  const addedAt = sources.clock.now()
  await insertSubscription(tx, { ...browser, subscription, signOn, label, addedAt })
  return 'subscribed'
}
