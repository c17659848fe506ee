// How push services know that it is us (VAPID, RFC 8292): a P-256 key pair derived from the network's secrets.
import { createECDH } from 'node:crypto'
import type { Keys } from '../platform/index.ts'

export interface Vapid {
  /** base64url; browsers are given the public one when they subscribe. */
  readonly publicKey: string
  readonly privateKey: string
  /** Whom a push service may write to. */
  readonly subject: string
}

export function openVapid(keys: Pick<Keys, 'deriveKey'>, subject: string): Vapid {
  const privateKey = keys.deriveKey('web-push', 'v1').export()
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(privateKey)
  return {
    publicKey: pair.getPublicKey('base64url'),
    privateKey: privateKey.toString('base64url'),
    subject,
  }
}
