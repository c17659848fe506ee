// Heads that somebody kept: one a line, or pages of the list as the API answers them. And whether a network's key
// signed one, and exactly this one.
import { createHash, createPublicKey, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

export interface HeadEnd {
  readonly bucket: number
  readonly through: number
  readonly hash: string
}

export interface Head {
  readonly network: string
  readonly number: number
  readonly at: string
  readonly previous: string
  readonly buckets: readonly HeadEnd[]
  readonly actions: { readonly through: number; readonly hash: string }
  readonly hash: string
  readonly signature: string
}

/** By key id. */
export type HeadKeys = ReadonlyMap<string, KeyObject>

export const noHash = Buffer.alloc(32).toString('base64url')

/** @throws TypeError when it is not a JWK set of Ed25519 keys. */
export function readHeadKeys(jwks: unknown): HeadKeys {
  const { keys } = jwks as { readonly keys?: unknown }
  if (!Array.isArray(keys)) throw new TypeError('not a JWK set')
  const members = keys as readonly { readonly kid?: unknown; readonly x?: unknown }[]
  return new Map(
    members.map(({ kid, x }) => [
      String(kid),
      createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: String(x) }, format: 'jwk' }),
    ]),
  )
}

/** SHA-256 over the domain and the head's members in the order of RFC 8785, without its hash and signature. */
export function hashHead({ actions, at, buckets, network, number, previous }: Head): string {
  const content = {
    actions: { hash: actions.hash, through: actions.through },
    at,
    buckets: buckets.map(({ bucket, hash, through }) => ({ bucket, hash, through })),
    network,
    number,
    previous,
  }
  const text = `tallystick head 1\n${JSON.stringify(content)}`
  return createHash('sha256').update(text).digest('base64url')
}

/** What is wrong with a head by itself; undefined when one of the keys signed exactly this. */
export function findHeadFault(head: Head, keys: HeadKeys): string | undefined {
  if (hashHead(head) !== head.hash) return 'its hash is not that of what it says'
  const [header = '', payload = '', signature = ''] = head.signature.split('.')
  const { alg, typ, kid } = readPart(header)
  const key = alg === 'EdDSA' && typ === 'head+jwt' ? keys.get(String(kid)) : undefined
  if (key === undefined) return `no key of this network is called ${String(kid)}`
  const signed = Buffer.from(`${header}.${payload}`)
  if (!verify(null, signed, key, Buffer.from(signature, 'base64url'))) {
    return 'its signature is not one of this network'
  }
  const said = readPart(payload)
  const isOfThis = said['hash'] === head.hash && said['number'] === head.number
  return isOfThis ? undefined : 'its signature is one of another head'
}

function readPart(part: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

export interface KeptHeads {
  /** In the order of their numbers. */
  readonly heads: readonly Head[]
  /** Lines in which no head stands, counted from 1. */
  readonly badLines: readonly number[]
}

/** Reads lines that hold a head each, or a page `{"data":[…]}` of them. */
export function readKeptHeads(text: string): KeptHeads {
  const heads: Head[] = []
  const badLines: number[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const found = readLine(line)
    if (found === undefined) badLines.push(index + 1)
    else heads.push(...found)
  }
  return { heads: heads.toSorted((one, other) => one.number - other.number), badLines }
}

function readLine(line: string): readonly Head[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  const { data = [value] } = (value ?? {}) as { readonly data?: unknown }
  return Array.isArray(data) && data.every(isHead) ? data : undefined
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false
  const { network, number, at, previous, buckets, actions, hash, signature } = value as Head
  const isEnd = (end: HeadEnd | null): boolean =>
    Number.isSafeInteger(end?.bucket) &&
    Number.isSafeInteger(end?.through) &&
    typeof end?.hash === 'string'
  return (
    [network, at, previous, hash, signature].every((text: unknown) => typeof text === 'string') &&
    Number.isSafeInteger(number) &&
    Array.isArray(buckets) &&
    buckets.every(isEnd) &&
    typeof actions === 'object' &&
    Number.isSafeInteger(actions.through)
  )
}
