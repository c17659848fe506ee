// A form that was sent when the sign-on had ended, or was to be proved anew: what it said, sealed. Pure but
// for the nonce.
import { createHmac } from 'node:crypto'
import { sealText, unsealText } from '../platform/index.ts'
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
  return sealText({ random, key: sealKey(key, token) }, JSON.stringify(form), signOn)
}

/** Undefined for another person's. */
export function openForm(
  key: Buffer,
  sealed: Buffer,
  { token, signOn }: { readonly token: string; readonly signOn: string },
): KeptForm | undefined {
  try {
    return JSON.parse(unsealText(sealKey(key, token), sealed, signOn)) as KeptForm
  } catch {
    return undefined
  }
}

function sealKey(key: Buffer, token: string): Buffer {
  return createHmac('sha256', key).update(`kept form seal ${token}`).digest()
}
