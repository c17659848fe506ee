// The keys of this room, each for one purpose. Derived, so that losing none of them loses an account.
import type { Keys } from '../platform/index.ts'

export interface SignOnSecrets {
  /** For the form tokens of the pages. */
  readonly forms: Buffer
  /** Keys the hashes of personal codes. */
  readonly personalCodes: Buffer
  /** Signs the challenges that passkeys answer. */
  readonly challenges: Buffer
  /** Seals the keys of authenticator apps. */
  readonly apps: Buffer
  /** Keys the hashes of mailed codes. */
  readonly mailedCodes: Buffer
}

export function openSecrets(keys: Keys): SignOnSecrets {
  const key = (purpose: string): Buffer => Buffer.from(keys.derive('sign-on', purpose))
  return {
    forms: key('form tokens'),
    personalCodes: key('personal codes'),
    challenges: key('passkey challenges'),
    apps: key('authenticator apps'),
    mailedCodes: key('mailed codes'),
  }
}
