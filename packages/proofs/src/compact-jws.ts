// Compact JWS (RFC 7515 section 7.1) with Ed25519, the envelope of every token here; no claims.
import { sign, verify } from 'node:crypto'
import { promisify } from 'node:util'
import { decodeBase64url, encodeBase64url } from './base64url.ts'
import { canonicalJson } from './canonical-json.ts'
import type { JsonObject } from './canonical-json.ts'
import type { SigningKey } from './signing-key.ts'
import { readJsonObject } from './strict-json.ts'
import type { VerifyingKeys } from './verifying-keys.ts'

/** What a token is for. */
export type TokenKind = {
  /** The `typ` of its header. */
  readonly type: string
  /** Longest token, in characters. */
  readonly lengthMax: number
}

/** Why an envelope is refused, in order of precedence. */
export type EnvelopeRefusal =
  | 'too_long'
  | 'not_compact'
  | 'bad_encoding'
  | 'bad_json'
  | 'duplicate_member'
  | 'unknown_header'
  | 'wrong_type'
  | 'wrong_algorithm'
  | 'unknown_key'
  | 'wrong_signature'

type OpenedJws =
  | { readonly ok: true; readonly payload: JsonObject }
  | { readonly ok: false; readonly refusal: EnvelopeRefusal }

/**
 * Signs a payload, spelt canonically, so that the same payload and key give the same token.
 * @throws RangeError when the token would be longer than any verifier reads.
 */
export function signCompactJws(kind: TokenKind, payload: JsonObject, key: SigningKey): string {
  const signed = signedPartOf(kind, payload, key)
  return tokenOf(kind, signed, sign(null, Buffer.from(signed), key.privateKey))
}

const signOnPool = promisify(sign)

/** The same token. Its signature, which is nearly all of the work, is made on a thread of the pool meanwhile. */
export async function signCompactJwsInBackground(
  kind: TokenKind,
  payload: JsonObject,
  key: SigningKey,
): Promise<string> {
  const signed = signedPartOf(kind, payload, key)
  return tokenOf(kind, signed, await signOnPool(null, Buffer.from(signed), key.privateKey))
}

function signedPartOf({ type }: TokenKind, payload: JsonObject, { kid }: SigningKey): string {
  const header = JSON.stringify({ alg: 'EdDSA', typ: type, kid })
  return `${encodeBase64url(header)}.${encodeBase64url(canonicalJson(payload))}`
}

function tokenOf({ lengthMax }: TokenKind, signed: string, signature: Buffer): string {
  const token = `${signed}.${signature.toString('base64url')}`
  if (token.length > lengthMax) {
    throw new RangeError(`the token has ${token.length} characters; the most is ${lengthMax}`)
  }
  return token
}

/**
 * Opens a token of one type. The header chooses among trusted keys by `kid` and decides nothing else:
 * the algorithm belongs to the key. Nothing of the payload is read before the signature holds.
 */
export function openCompactJws(kind: TokenKind, token: string, keys: VerifyingKeys): OpenedJws {
  if (token.length > kind.lengthMax) return refuse('too_long')
  const parts = token.split('.')
  const [headerPart, payloadPart, signaturePart] = parts
  if (parts.length !== 3 || !headerPart || !payloadPart || signaturePart === undefined) {
    return refuse('not_compact')
  }
  const headerBytes = decodeBase64url(headerPart)
  const payloadBytes = decodeBase64url(payloadPart)
  const signature = decodeBase64url(signaturePart)
  if (headerBytes === undefined || payloadBytes === undefined || signature === undefined) {
    return refuse('bad_encoding')
  }

  const header = readJsonObject(headerBytes)
  if (!header.ok) return refuse(jsonRefusals[header.problem])
  const headerRefusal = checkHeader(kind.type, header.value)
  if (headerRefusal !== undefined) return refuse(headerRefusal)

  const { kid } = header.value
  const key = typeof kid === 'string' ? keys.get(kid) : undefined
  if (key === undefined) return refuse('unknown_key')
  const signed = Buffer.from(token.slice(0, token.length - signaturePart.length - 1))
  if (!verify(null, signed, key, signature)) return refuse('wrong_signature')

  const payload = readJsonObject(payloadBytes)
  return payload.ok ? { ok: true, payload: payload.value } : refuse(jsonRefusals[payload.problem])
}

const jsonRefusals = {
  not_a_json_object: 'bad_json',
  duplicate_member: 'duplicate_member',
} as const

const headerMembers: ReadonlySet<string> = new Set(['alg', 'typ', 'kid'])

/** Only three members exist here; `crit`, `jwk`, `jku`, `x5u`, `x5c`, `b64` are unknown like any other. */
function checkHeader(type: string, header: JsonObject): EnvelopeRefusal | undefined {
  if (!Object.keys(header).every((member) => headerMembers.has(member))) return 'unknown_header'
  if (header['typ'] !== type) return 'wrong_type'
  if (header['alg'] !== 'EdDSA') return 'wrong_algorithm'
  return undefined
}

function refuse(refusal: EnvelopeRefusal): OpenedJws {
  return { ok: false, refusal }
}
