// Whether the answer of a passkey is right: ours, of this browser, not used before, by its owner, and not of a copy.
import { selectSecrets } from '../customers/index.ts'
import type { ProvenSecrets } from '../customers/index.ts'
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { hashChallenge, isChallenge } from './challenge.ts'
import { bindingOf, relyingPartyId } from './offer-passkey.ts'
import type { PasskeyPurpose } from './offer-passkey.ts'
import { readUsedPasskey } from './passkey-response.ts'
import type { UsedPasskey } from './passkey-response.ts'
import type { SecurityPorts } from './security-ports.ts'
import { insertUsedChallenge, selectPasskey, updatePasskeyUsed } from './store-passkeys.ts'
import type { PasskeyRow } from './store-passkeys.ts'

type Ports = Pick<SecurityPorts, 'database' | 'clock' | 'secrets' | 'publicUrl'>

/** The sign-on that the passkey is of; undefined for every kind of wrong answer alike. */
export async function provePasskey(
  ports: Ports,
  input: { readonly purpose: PasskeyPurpose; readonly credential: string },
): Promise<ProvenSecrets | undefined> {
  const used = readUsedPasskey(input.credential)
  if (used === undefined) return undefined
  const found = await ports.database.read('signon.find-passkey', async (tx) => {
    const passkey = await selectPasskey(tx, Buffer.from(used.id, 'base64url'))
    return passkey && { passkey, secrets: await selectSecrets(tx, passkey.signOn) }
  })
  if (found?.secrets === undefined) return undefined
  const { passkey, secrets } = found
  if (!isMeant(passkey, used, input.purpose)) return undefined
  const challenge = challengeOf(used)
  const now = ports.clock.now()
  const boundTo = bindingOf(input.purpose)
  if (!isChallenge(challenge, { key: ports.secrets.challenges, boundTo, now })) return undefined
  const counter = await verify(ports, passkey, used, challenge)
  if (counter === undefined) return undefined
  const { credentialId, signOn } = passkey
  return await ports.database.transaction('signon.use-passkey', async (tx) => {
    if (!(await insertUsedChallenge(tx, hashChallenge(challenge), now))) return undefined
    const isNew = await updatePasskeyUsed(tx, { credentialId, counter, usedAt: now })
    return isNew ? { signOn, secretsVersion: secrets.secretsVersion } : undefined
  })
}

function isMeant(passkey: PasskeyRow, used: UsedPasskey, purpose: PasskeyPurpose): boolean {
  const owner = Buffer.from(used.response.userHandle, 'base64url').toString()
  if (owner !== passkey.signOn) return false
  return purpose.purpose === 'sign_on' || purpose.signOn === passkey.signOn
}

/** The challenge that the browser says it answered; whether it did is checked with the signature. */
export function challengeOf(answer: {
  readonly response: { readonly clientDataJSON: string }
}): string {
  try {
    const text = Buffer.from(answer.response.clientDataJSON, 'base64url').toString()
    const { challenge } = JSON.parse(text) as { challenge?: unknown }
    return typeof challenge === 'string' ? challenge : ''
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return ''
    throw error
  }
}

/** The passkey's counter after this use; undefined for a signature, origin, flag or counter that is wrong. */
async function verify(
  ports: Ports,
  passkey: PasskeyRow,
  used: UsedPasskey,
  challenge: string,
): Promise<bigint | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: used,
      expectedChallenge: challenge,
      expectedOrigin: new URL(ports.publicUrl).origin,
      expectedRPID: relyingPartyId(ports.publicUrl),
      credential: {
        id: used.id,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: Number(passkey.counter),
      },
      requireUserVerification: true,
    })
    return verified ? BigInt(authenticationInfo.newCounter) : undefined
  } catch {
    // The library throws for every kind of wrong answer, in words of its own.
    return undefined
  }
}
