// The test vectors of heads: keys, a chain of heads that hold, and forged ones with the refusal expected.
// Deterministic: seeds and instants are fixed, and Ed25519 signatures have no randomness.
import { createHash } from 'node:crypto'
import { firstHash, hashHead } from './head.ts'
import type { Head, HeadContent } from './head.ts'
import { signHead } from './sign-head.ts'
import { signRaw } from './sign-raw.ts'
import { generateSigningKey, privateJwk, publicJwk } from './signing-key.ts'
import type { PrivateJwk } from './signing-key.ts'
import type { HeadRefusal } from './verify-head.ts'

export type HeadVectors = {
  readonly about: string
  readonly verifier: { readonly network: string }
  readonly signing_keys: readonly PrivateJwk[]
  readonly jwks: { readonly keys: readonly object[] }
  /** Each with the text that is hashed, so that one finds where an own verifier differs. */
  readonly valid: readonly {
    readonly name: string
    readonly kid: string
    readonly hashed: string
    readonly head: Head
  }[]
  readonly forged: readonly {
    readonly name: string
    readonly head: unknown
    readonly refusal: HeadRefusal
  }[]
}

const current = generateSigningKey('head-2', new Uint8Array(32).fill(4))
const previous = generateSigningKey('head-1', new Uint8Array(32).fill(5))
const stranger = generateSigningKey('head-2', new Uint8Array(32).fill(6))
const network = 'https://network.example'
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

const firstContent: HeadContent = {
  network,
  number: 1,
  at: '2026-11-01T09:00:00Z',
  previous: firstHash,
  buckets: [],
  actions: { through: 0, hash: firstHash },
}
const first = signHead(firstContent, previous)
const secondContent: HeadContent = {
  network,
  number: 2,
  at: '2026-11-01T10:00:00Z',
  previous: first.hash,
  buckets: [
    { bucket: 3, through: 12, hash: hashOf('bucket 3') },
    { bucket: 200, through: 1_000_006, hash: hashOf('bucket 200') },
  ],
  actions: { through: 1, hash: hashOf('action 1') },
}
const second = signHead(secondContent, current)

export function makeHeadVectors(): HeadVectors {
  return {
    about:
      'Heads of the network (signature: JWS compact, EdDSA, typ head+jwt). The seeds are public: never trust these keys. ' +
      'Every valid head is to be accepted, and each names the hash of the one before; every forged one is to be refused.',
    verifier: { network },
    signing_keys: [current, previous].map(privateJwk),
    jwks: { keys: [current, previous].map(publicJwk) },
    valid: [
      valid('the first, where nothing had moved', first, previous.kid),
      valid('the next, with two buckets and an action', second, current.kid),
    ],
    forged: forgedHeads(),
  }
}

function valid(name: string, head: Head, kid: string): HeadVectors['valid'][number] {
  const { network, number, at, previous, buckets, actions } = head
  const content = { network, number, at, previous, buckets, actions }
  return { name, kid, hashed: `tallystick head 1\n${canonical(content)}`, head }
}

/** As RFC 8785 has it: members by their names, at every depth. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}

/** What a head says is changed, and its hash is that of what it says now. */
function rehashed(change: Partial<HeadContent>): Head {
  const content = { ...secondContent, ...change }
  return { ...content, hash: hashHead(content), signature: second.signature }
}

function signed(header: object, payload: object): string {
  return signRaw(JSON.stringify(header), JSON.stringify(payload), current)
}

function forgedHeads(): HeadVectors['forged'] {
  const { signature, hash, ...rest } = second
  const claims = { iss: network, number: 2, at: second.at, previous: second.previous, hash }
  const header = { alg: 'EdDSA', typ: 'head+jwt', kid: current.kid }
  const [bucket, other] = second.buckets
  return [
    { name: 'no signature', head: { ...rest, hash }, refusal: 'not_a_head' },
    { name: 'a member of its own', head: { ...second, note: '' }, refusal: 'not_a_head' },
    { name: 'number 0', head: { ...second, number: 0 }, refusal: 'not_a_head' },
    {
      name: 'buckets in another order',
      head: rehashed({ buckets: [other, bucket] as never }),
      refusal: 'not_a_head',
    },
    {
      name: 'of another network',
      head: rehashed({ network: 'https://other.example' }),
      refusal: 'wrong_network',
    },
    {
      name: 'what it says was changed',
      head: { ...second, at: '2026-11-01T11:00:00Z' },
      refusal: 'wrong_hash',
    },
    {
      name: 'a bucket was left out',
      head: { ...second, buckets: [bucket] },
      refusal: 'wrong_hash',
    },
    {
      name: 'hashed anew, with the old signature',
      head: rehashed({ at: '2026-11-01T11:00:00Z' }),
      refusal: 'wrong_claim',
    },
    {
      name: 'the signature of another head',
      head: { ...second, signature: first.signature },
      refusal: 'wrong_claim',
    },
    {
      name: 'a claim of its own',
      head: { ...second, signature: signed(header, { ...claims, note: '' }) },
      refusal: 'wrong_claim',
    },
    {
      name: 'signed by somebody else',
      head: signHead(secondContent, stranger),
      refusal: 'wrong_signature',
    },
    {
      name: 'another type',
      head: { ...second, signature: signed({ ...header, typ: 'receipt+jwt' }, claims) },
      refusal: 'wrong_type',
    },
    {
      name: 'no signature at all',
      head: { ...second, signature: `${signature.split('.').slice(0, 2).join('.')}.` },
      refusal: 'wrong_signature',
    },
  ]
}
