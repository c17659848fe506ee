// A passkey made of software, for tests: answers as a browser and its authenticator would (WebAuthn Level 3).
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

export interface SoftwarePasskey {
  /** The COSE public key and id, as a registration stores them. */
  readonly publicKey: Buffer
  readonly credentialId: Buffer
  /** Answers the options of a page that makes a passkey. */
  readonly make: (options: string, more?: AnswerFaults) => string
  /** Answers the options of a page that uses one; each use counts. */
  readonly use: (options: string, more?: AnswerFaults) => string
}

/** What is wrong with an answer. */
export interface AnswerFaults {
  readonly origin?: string
  readonly rpId?: string
  readonly counter?: number
  readonly isUserVerified?: boolean
  readonly userHandle?: string
  readonly spoilsSignature?: boolean
}

const flagPresent = 0x01
const flagVerified = 0x04
const flagAttested = 0x40

export function softwarePasskey(site: {
  readonly origin: string
  readonly rpId: string
  readonly userHandle: string
}): SoftwarePasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publicKey.export({ format: 'jwk' })
  const cose = Buffer.from(
    isoCBOR.encode(
      new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(jwk.x ?? '', 'base64url'))],
        [-3, new Uint8Array(Buffer.from(jwk.y ?? '', 'base64url'))],
      ]),
    ),
  )
  const credentialId = randomBytes(32)
  let counter = 0
  const clientData = (type: string, options: string, more: AnswerFaults): Buffer => {
    const { challenge } = JSON.parse(options) as { readonly challenge: string }
    return Buffer.from(JSON.stringify({ type, challenge, origin: more.origin ?? site.origin }))
  }
  const authData = (flags: number, count: number, more: AnswerFaults): Buffer => {
    const head = Buffer.alloc(5)
    head[0] = flags | flagPresent | (more.isUserVerified === false ? 0 : flagVerified)
    head.writeUInt32BE(more.counter ?? count, 1)
    return Buffer.concat([sha256(Buffer.from(more.rpId ?? site.rpId)), head])
  }
  const answer = (response: Readonly<Record<string, Buffer>>): string => {
    const id = credentialId.toString('base64url')
    const parts = Object.entries(response).map(([name, value]) => [
      name,
      value.toString('base64url'),
    ])
    const type = 'public-key'
    const rest = { rawId: id, type, clientExtensionResults: {} }
    return JSON.stringify({ id, ...rest, response: Object.fromEntries(parts) as object })
  }
  return {
    publicKey: cose,
    credentialId,
    make(options, more = {}) {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(credentialId.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, credentialId, cose])
      const authenticatorData = Buffer.concat([authData(flagAttested, 0, more), attested])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authenticatorData)],
      ])
      return answer({
        clientDataJSON: clientData('webauthn.create', options, more),
        attestationObject: Buffer.from(isoCBOR.encode(attestation as never)),
      })
    },
    use(options, more = {}) {
      counter += 1
      const clientDataJSON = clientData('webauthn.get', options, more)
      const authenticatorData = authData(0, counter, more)
      const signed = createSign('sha256').update(authenticatorData).update(sha256(clientDataJSON))
      const signature = signed.sign(privateKey)
      if (more.spoilsSignature === true) signature[8] = (signature[8] ?? 0) ^ 1
      const userHandle = Buffer.from(more.userHandle ?? site.userHandle)
      return answer({ clientDataJSON, authenticatorData, signature, userHandle })
    },
  }
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}
