// Whether a message is the network's own: Standard Webhooks 1.0 with signatures of the form v1a (Ed25519).
import { verify } from 'node:crypto'
import { verifyingKeysFromJwks } from '@tallystick/proofs'
import type { Published } from '../network/published.ts'
import { readEvent } from './event.ts'
import type { NetworkEvent } from './event.ts'

export type VerifiedEvent =
  | { readonly ok: true; readonly event: NetworkEvent }
  | { readonly ok: false; readonly reason: string }

/** An older message may be one that was overheard; what it said is in the network's list all the same. */
const toleranceSeconds = 300
const signatureBytes = 64

/** Checks time, signature, form and addressee. @throws when the key set cannot be fetched. */
export async function verifyEvent(
  message: { readonly headers: Headers; readonly body: string },
  expected: {
    readonly merchant: string
    readonly keys: Published<unknown>
    readonly nowSeconds: number
  },
): Promise<VerifiedEvent> {
  const id = message.headers.get('webhook-id') ?? ''
  const timestamp = message.headers.get('webhook-timestamp') ?? ''
  if (!/^[\w.-]{1,100}$/.test(id)) return { ok: false, reason: 'webhook-id is missing' }
  if (!/^\d{1,12}$/.test(timestamp)) return { ok: false, reason: 'webhook-timestamp is missing' }
  if (Math.abs(Number(timestamp) - expected.nowSeconds) > toleranceSeconds) {
    return { ok: false, reason: 'webhook-timestamp is too far from now' }
  }
  const signatures = readSignatures(message.headers.get('webhook-signature') ?? '')
  const signed = Buffer.from(`${id}.${timestamp}.${message.body}`, 'utf8')
  if (!(await isSigned(signed, signatures, expected.keys))) {
    return { ok: false, reason: 'the signature is not the network’s' }
  }
  const event = readEvent(id, parseJson(message.body), expected.merchant)
  if (event !== undefined) return { ok: true, event }
  return { ok: false, reason: 'the message is no event for this merchant' }
}

/** Several may come, one for each key while keys change; other versions than v1a are passed over. */
function readSignatures(header: string): readonly Buffer[] {
  return header
    .split(' ')
    .slice(0, 5)
    .flatMap((part) => {
      const text = part.startsWith('v1a,') ? part.slice('v1a,'.length) : ''
      const bytes = Buffer.from(text, 'base64')
      return bytes.length === signatureBytes && bytes.toString('base64') === text ? [bytes] : []
    })
}

async function isSigned(
  signed: Buffer,
  signatures: readonly Buffer[],
  keys: Published<unknown>,
): Promise<boolean> {
  if (signatures.length === 0) return false
  for (const fresh of [false, true]) {
    // Perhaps a key that is newer than our copy of the set.
    const set = verifyingKeysFromJwks(await keys.load({ fresh }))
    for (const key of set.values()) {
      if (signatures.some((signature) => verify(null, signed, key, signature))) return true
    }
  }
  return false
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
