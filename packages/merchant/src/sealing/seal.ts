// Sealing: cookies that only this site can read or write, under keys that change with time.
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { decodeBase64url } from '@tallystick/proofs'
import { createBoundedMap } from '../bounded-map.ts'

/** Seconds for which one key seals. */
const sealingWindowSeconds = 3600

const formatVersion = 1
const windowOffset = 1
const ivOffset = 5
const bodyOffset = 17
const tagBytes = 16

export type Seal = {
  /** Seals a text for `purpose`; base64url. */
  readonly close: (purpose: string, text: string, nowSeconds: number) => string
  /**
   * The text, when this site sealed exactly these bytes for exactly this purpose at most `lifeSeconds`
   * (counted in whole windows) ago; undefined for everything else.
   */
  readonly open: (
    purpose: string,
    sealed: string,
    when: { readonly nowSeconds: number; readonly lifeSeconds: number },
  ) => string | undefined
}

export type SealSettings = {
  /** The first one seals; all of them open, so that a secret can be replaced without signing everybody off. */
  readonly secrets: readonly Uint8Array[]
  /** Keeps apart sites that share a secret by mistake: the merchant and its address. */
  readonly realm: string
  readonly randomBytes: (count: number) => Uint8Array
}

/**
 * AES-256-GCM under HKDF-SHA-256(secret, realm, purpose, window). The window stands in clear before the
 * ciphertext and is authenticated with it.
 */
export function createSeal(settings: SealSettings): Seal {
  const findKey = createKeyCache(settings)
  return {
    close: (purpose, text, nowSeconds) => {
      const window = Math.floor(nowSeconds / sealingWindowSeconds)
      const head = Buffer.alloc(ivOffset)
      head.writeUInt8(formatVersion, 0)
      head.writeUInt32BE(window, windowOffset)
      const iv = settings.randomBytes(bodyOffset - ivOffset)
      const cipher = createCipheriv('aes-256-gcm', findKey(0, purpose, window), iv)
      cipher.setAAD(head)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([head, iv, body, cipher.getAuthTag()]).toString('base64url')
    },
    open: (purpose, sealed, { nowSeconds, lifeSeconds }) => {
      const bytes = decodeBase64url(sealed)
      if (bytes === undefined || bytes.length < bodyOffset + tagBytes) return undefined
      if (bytes.readUInt8(0) !== formatVersion) return undefined
      const window = bytes.readUInt32BE(windowOffset)
      const nowWindow = Math.floor(nowSeconds / sealingWindowSeconds)
      // One window ahead is accepted: two servers of a site may stand on two sides of the hour.
      if (window > nowWindow + 1) return undefined
      if (window < nowWindow - Math.ceil(lifeSeconds / sealingWindowSeconds)) return undefined
      for (const index of settings.secrets.keys()) {
        const text = decrypt(bytes, findKey(index, purpose, window))
        if (text !== undefined) return text
      }
      return undefined
    },
  }
}

function decrypt(bytes: Buffer, key: Uint8Array): string | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(ivOffset, bodyOffset), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(bytes.subarray(0, ivOffset))
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  try {
    const body = decipher.update(bytes.subarray(bodyOffset, -tagBytes))
    return Buffer.concat([body, decipher.final()]).toString('utf8')
  } catch {
    // The one thing that GCM has to say about forged, damaged and foreign bytes alike.
    return undefined
  }
}

function createKeyCache(
  settings: SealSettings,
): (secretIndex: number, purpose: string, window: number) => Uint8Array {
  const keys = createBoundedMap<Uint8Array>(64)
  return (secretIndex, purpose, window) => {
    const name = `${secretIndex}/${purpose}/${window}`
    const known = keys.get(name)
    if (known !== undefined) return known
    const secret = settings.secrets[secretIndex]
    if (secret === undefined) throw new RangeError(`there is no secret ${secretIndex}`)
    const info = `tallystick/merchant/v1/${purpose}/${window}`
    const key = new Uint8Array(hkdfSync('sha256', secret, settings.realm, info, 32))
    keys.set(name, key)
    return key
  }
}
