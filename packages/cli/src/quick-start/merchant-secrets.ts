// What only the merchant may know: its private keys and the secret of its cookies, made here and sent to nobody.
import { generateKeyPairSync, randomBytes } from 'node:crypto'

export type Jwk = Readonly<Record<string, string>>

export interface MerchantSecrets {
  /** Signs what the site asks of the network. */
  readonly key: Jwk
  /** Opens the tickets that the network sends its customers with. */
  readonly encryptionKey: Jwk
  /** Seals the cookies of the site. */
  readonly secret: string
}

export function makeMerchantSecrets(): MerchantSecrets {
  return {
    key: makeKey('sig'),
    encryptionKey: makeKey('enc'),
    secret: randomBytes(32).toString('base64url'),
  }
}

/** A private key that names itself by chance: a kid never comes back, at no merchant. */
export function makeKey(use: 'sig' | 'enc'): Jwk {
  const kid = `${use}-${randomBytes(6).toString('hex')}`
  const { privateKey } =
    use === 'sig' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')
  const { kty = '', crv = '', x = '', d = '' } = privateKey.export({ format: 'jwk' })
  const alg = use === 'sig' ? 'EdDSA' : 'ECDH-ES+A256KW'
  return { kty, crv, x, d, kid, use, alg }
}

/** All of it but `d`, which is the private half. */
export function publicHalf(key: Jwk): Jwk {
  return Object.fromEntries(Object.entries(key).filter(([member]) => member !== 'd'))
}
