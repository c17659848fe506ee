// Signing on with a passkey: nothing is typed, no password is hashed, and every failure answers alike.
import { getProfile } from '../customers/index.ts'
import type { CheckedSignOn } from './candidate/check-sign-on.ts'
import { provePasskey } from './prove-passkey.ts'
import type { SecurityPorts } from './security-ports.ts'
import { checkGuess } from './sign-on-with-password.ts'

export async function signOnWithPasskey(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'secrets' | 'publicUrl' | 'limits'>,
  attempt: {
    /** What the script posted. */
    readonly credential: string
    readonly browser: string
    /** The caller's IP address. */
    readonly address: string | undefined
  },
): Promise<CheckedSignOn> {
  const { credential, browser, address } = attempt
  const guess = { label: `passkey\n${browser}`, signOn: undefined, device: undefined, address }
  return await checkGuess(ports.limits, guess, async () => {
    const purpose = { purpose: 'sign_on', browser } as const
    const proven = await provePasskey(ports, { purpose, credential })
    if (proven === undefined) return { ok: false }
    const { signOn, secretsVersion } = proven
    const profile = await ports.database.read('signon.read-profile', (tx) => getProfile(tx, signOn))
    return profile.accountStatus === 'closed'
      ? { ok: false }
      : { ok: true, profile, secretsVersion }
  })
}
