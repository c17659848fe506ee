// Compact JWE (RFC 7516 section 7.1) with ECDH-ES+A256KW and A256GCM (RFC 7518), the envelope that only one can open.
import { createCipheriv, createDecipheriv, createHash, diffieHellman } from 'node:crypto'
import { decodeBase64url, encodeBase64url } from './base64url.ts'
import type { JsonObject } from './canonical-json.ts'
import { generateDecryptionKey, importPoint, readCurve } from './encryption-key.ts'
import type { DecryptionKey, EncryptionKey } from './encryption-key.ts'
import { readJsonObject } from './strict-json.ts'

/** Longest envelope, in characters: a signed token of 4.5 KB, encrypted and spelt in base64url again. */
const envelopeLengthMax = 7168
const algorithm = 'ECDH-ES+A256KW'
const encryption = 'A256GCM'
const keyBytes = 32
const ivBytes = 12
const tagBytes = 16
/** The default initial value of AES key wrap (RFC 3394 section 2.2.3.1). */
const wrapInitial = Buffer.from('a6a6a6a6a6a6a6a6', 'hex')

/** Why an envelope is not opened, in order of precedence. */
export type SealRefusal =
  | 'too_long'
  | 'not_compact'
  | 'bad_encoding'
  | 'bad_json'
  | 'duplicate_member'
  | 'unknown_header'
  | 'wrong_type'
  | 'wrong_algorithm'
  | 'unknown_key'
  | 'not_decryptable'

type OpenedJwe =
  | { readonly ok: true; readonly content: string }
  | { readonly ok: false; readonly refusal: SealRefusal }

/**
 * Encrypts a token for one recipient.
 * @param type names what is inside (`cty`).
 * @param randomBytes a source of secret chance: 32 bytes for the key pair of this one message, 32 for its key, 12 for
 * its initial value.
 * @throws RangeError when the envelope would be longer than any recipient reads.
 */
export function encryptCompactJwe(
  content: string,
  type: string,
  recipient: EncryptionKey,
  randomBytes: (count: number) => Uint8Array,
): string {
  const { kid, crv } = recipient.jwk
  const own = generateDecryptionKey(kid, crv, randomBytes(keyBytes))
  const { kty, x } = own.jwk
  const epk = own.jwk.kty === 'EC' ? { kty, crv, x, y: own.jwk.y } : { kty, crv, x }
  const header = { alg: algorithm, enc: encryption, cty: type, kid, epk }
  const headerPart = encodeBase64url(JSON.stringify(header))
  const secret = diffieHellman({ privateKey: own.privateKey, publicKey: recipient.publicKey })
  const contentKey = Buffer.from(randomBytes(keyBytes))
  const iv = Buffer.from(randomBytes(ivBytes))
  const wrap = createCipheriv('id-aes256-wrap', deriveKey(secret), wrapInitial)
  const wrapped = Buffer.concat([wrap.update(contentKey), wrap.final()])
  const cipher = createCipheriv('aes-256-gcm', contentKey, iv, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(headerPart, 'ascii'))
  const encrypted = Buffer.concat([cipher.update(content, 'utf8'), cipher.final()])
  const parts = [wrapped, iv, encrypted, cipher.getAuthTag()].map((part) =>
    part.toString('base64url'),
  )
  const envelope = [headerPart, ...parts].join('.')
  if (envelope.length > envelopeLengthMax) {
    throw new RangeError(`the envelope has ${envelope.length} characters`)
  }
  return envelope
}

/** Opens an envelope. The header chooses among our own keys by `kid`; algorithms belong to the keys. */
export function openCompactJwe(
  type: string,
  envelope: string,
  keys: readonly DecryptionKey[],
): OpenedJwe {
  if (envelope.length > envelopeLengthMax) return refuse('too_long')
  const parts = envelope.split('.')
  const [headerPart = ''] = parts
  if (parts.length !== 5 || parts.some((part) => part === '')) return refuse('not_compact')
  const [headerBytes, wrapped, iv, encrypted, tag] = parts.map(decodeBase64url)
  if (!headerBytes || !wrapped || !iv || !encrypted || !tag) return refuse('bad_encoding')
  const header = readJsonObject(headerBytes)
  if (!header.ok) {
    return refuse(header.problem === 'duplicate_member' ? 'duplicate_member' : 'bad_json')
  }
  const headerRefusal = checkHeader(type, header.value)
  if (headerRefusal !== undefined) return refuse(headerRefusal)
  const key = keys.find(({ jwk }) => jwk.kid === header.value['kid'])
  if (key === undefined) return refuse('unknown_key')
  const content = decrypt(key, {
    epk: header.value['epk'],
    wrapped,
    iv,
    encrypted,
    tag,
    headerPart,
  })
  return content === undefined ? refuse('not_decryptable') : { ok: true, content }
}

const headerMembers: ReadonlySet<string> = new Set(['alg', 'enc', 'cty', 'kid', 'epk'])

/** Five members exist here; `zip`, `crit`, `apu`, `apv`, `jku` and the like are unknown like any other. */
function checkHeader(type: string, header: JsonObject): SealRefusal | undefined {
  if (!Object.keys(header).every((member) => headerMembers.has(member))) return 'unknown_header'
  if (header['cty'] !== type) return 'wrong_type'
  if (header['alg'] !== algorithm || header['enc'] !== encryption) return 'wrong_algorithm'
  return undefined
}

interface Sealed {
  readonly epk: unknown
  readonly wrapped: Buffer
  readonly iv: Buffer
  readonly encrypted: Buffer
  readonly tag: Buffer
  readonly headerPart: string
}

/** Undefined for everything that does not open: why tells only an attacker something. */
function decrypt(key: DecryptionKey, sealed: Sealed): string | undefined {
  const { epk, wrapped, iv, encrypted, tag, headerPart } = sealed
  if (iv.length !== ivBytes || tag.length !== tagBytes || wrapped.length !== keyBytes + 8) {
    return undefined
  }
  if (typeof epk !== 'object' || epk === null) return undefined
  const curve = readCurve(epk as Readonly<Record<string, unknown>>)
  const memberCount = Object.keys(epk).length
  if (curve === undefined || memberCount !== Object.keys(curve).length) return undefined
  if (curve.crv !== key.jwk.crv) return undefined
  try {
    // A point off the curve, or one of few multiples, is refused by the import and by the agreement.
    const secret = diffieHellman({ privateKey: key.privateKey, publicKey: importPoint(curve) })
    const unwrap = createDecipheriv('id-aes256-wrap', deriveKey(secret), wrapInitial)
    const contentKey = Buffer.concat([unwrap.update(wrapped), unwrap.final()])
    const decipher = createDecipheriv('aes-256-gcm', contentKey, iv, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(headerPart, 'ascii'))
    decipher.setAuthTag(tag)
    const bytes = Buffer.concat([decipher.update(encrypted), decipher.final()])
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Concat KDF (NIST SP 800-56A 5.8.1) as RFC 7518 section 4.6.2 fills it, with empty party infos: one round of
 * SHA-256.
 */
function deriveKey(secret: Buffer): Buffer {
  const name = Buffer.from(algorithm, 'ascii')
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return bytes
  }
  return createHash('sha256')
    .update(number(1))
    .update(secret)
    .update(number(name.length))
    .update(name)
    .update(number(0))
    .update(number(0))
    .update(number(keyBytes * 8))
    .digest()
}

function refuse(refusal: SealRefusal): OpenedJwe {
  return { ok: false, refusal }
}
