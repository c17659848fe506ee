// A form that was sent when the sign-on had ended, or was to be proved anew: what it said, sealed. Pure but
// for the nonce.
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import type { Random } from '../platform/index.ts'

export interface KeptForm {
  /** Where it was sent. */
  readonly path: string
  /** The page on which it stood. */
  readonly page: string
  /** Without secrets, and without the token that belonged to the sign-on. */
  readonly fields: Readonly<Record<string, string>>
}

/** How long somebody may take to sign on again. */
export const keptFormLasts = Temporal.Duration.from({ hours: 1 })

const nonceBytes = 12
const tagBytes = 16

/** What the browser holds of a form: one for each session, so that a second form takes the place of the first. */
export function keptFormToken(key: Buffer, sessionToken: string): string {
  return createHmac('sha256', key).update(`kept form ${sessionToken}`).digest('base64url')
}

/** Opens only with the token, and only for the person who filled it in. */
export function sealForm(
  { random, key }: { readonly random: Random; readonly key: Buffer },
  form: KeptForm,
  { token, signOn }: { readonly token: string; readonly signOn: string },
): Buffer {
  const nonce = Buffer.from(random.bytes(nonceBytes))
  const cipher = createCipheriv('aes-256-gcm', sealKey(key, token), nonce)
  cipher.setAAD(Buffer.from(signOn))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(form)), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Undefined for another person's. */
export function openForm(
  key: Buffer,
  sealed: Buffer,
  { token, signOn }: { readonly token: string; readonly signOn: string },
): KeptForm | undefined {
  const decipher = createDecipheriv(
    'aes-256-gcm',
    sealKey(key, token),
    sealed.subarray(0, nonceBytes),
  )
  decipher.setAAD(Buffer.from(signOn))
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  const rest = sealed.subarray(nonceBytes + tagBytes)
  try {
    const text = Buffer.concat([decipher.update(rest), decipher.final()]).toString()
    return JSON.parse(text) as KeptForm
  } catch {
    return undefined
  }
}

function sealKey(key: Buffer, token: string): Buffer {
  return createHmac('sha256', key).update(`kept form seal ${token}`).digest()
}
