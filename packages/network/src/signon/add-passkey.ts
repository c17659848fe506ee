// Adds a passkey to a sign-on, after the browser made it.
import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { findTextFault } from '../platform/api/index.ts'
import { newId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { hashChallenge, isChallenge } from './challenge.ts'
import { holdSession } from './hold-session.ts'
import type { AskingSession } from './hold-session.ts'
import { bindingOf, passkeyAlgorithms, relyingPartyId } from './offer-passkey.ts'
import { readMadePasskey } from './passkey-response.ts'
import type { MadePasskey } from './passkey-response.ts'
import { challengeOf } from './prove-passkey.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { SignOnOrigin } from './session.ts'
import { insertPasskey, insertUsedChallenge, selectPasskeysOf } from './store-passkeys.ts'
import type { PasskeyRow } from './store-passkeys.ts'
import { tellOwner } from './tell-owner.ts'

const passkeyCountMax = 20
const nameLengthMax = 60

/** `ended`: the session in which it was asked for. */
export type AddedPasskey = 'added' | 'refused' | 'exists' | 'too_many' | 'ended'

type Ports = Pick<SecurityPorts, 'database' | 'clock' | 'random' | 'secrets' | 'publicUrl'>

/** What a person calls a passkey, or undefined where that is no name. */
export function readPasskeyName(text: string): string | undefined {
  const name = text.normalize('NFC').trim()
  const isName = name !== '' && Array.from(name).length <= nameLengthMax
  return isName && findTextFault(name) === undefined ? name : undefined
}

/** @param input.name as `readPasskeyName` answers it. */
export async function addPasskey(
  ports: Ports,
  input: {
    readonly session: AskingSession
    readonly browser: string
    readonly credential: string
    readonly name: string
    readonly origin: SignOnOrigin
    /** Looked at in the transaction that adds it. */
    readonly isAllowed?: (tx: Tx) => Promise<boolean>
    /** Done with it, in the same transaction. */
    readonly whenAdded?: (tx: Tx) => Promise<unknown>
  },
): Promise<AddedPasskey> {
  const { signOn, purchasingAccount } = input.session
  const made = readMadePasskey(input.credential)
  if (made === undefined) return 'refused'
  const challenge = challengeOf(made)
  const now = ports.clock.now()
  const boundTo = bindingOf({ purpose: 'add', browser: input.browser, signOn })
  if (!isChallenge(challenge, { key: ports.secrets.challenges, boundTo, now })) return 'refused'
  const credential = await verify(ports, made, challenge)
  if (credential === undefined) return 'refused'
  const id = newId('psk', ports)
  return await ports.database.transaction('signon.add-passkey', async (tx) => {
    if (!(await holdSession(tx, input.session))) return 'ended'
    if (!(await insertUsedChallenge(tx, hashChallenge(challenge), now))) return 'refused'
    if (input.isAllowed !== undefined && !(await input.isAllowed(tx))) return 'refused'
    if ((await selectPasskeysOf(tx, signOn)).length >= passkeyCountMax) return 'too_many'
    const { name, origin } = input
    if (!(await insertPasskey(tx, { ...credential, id, signOn, name, addedAt: now }))) {
      return 'exists'
    }
    await recordSignOnEvent(tx, ports, { signOn, purchasingAccount, kind: 'passkey_added', origin })
    const facts = { name }
    const cause = `passkey-added/${id}`
    const act = 'add_passkey'
    await tellOwner(tx, ports, { signOn, act, cause, kind: 'passkey_added', facts })
    await input.whenAdded?.(tx)
    return 'added'
  })
}

async function verify(
  ports: Ports,
  made: MadePasskey,
  challenge: string,
): Promise<Pick<PasskeyRow, 'credentialId' | 'publicKey' | 'counter' | 'transports'> | undefined> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: made,
      expectedChallenge: challenge,
      expectedOrigin: new URL(ports.publicUrl).origin,
      expectedRPID: relyingPartyId(ports.publicUrl),
      requireUserVerification: true,
      supportedAlgorithmIDs: [...passkeyAlgorithms],
    })
    if (!verified) return undefined
    const { id, publicKey, counter } = registrationInfo.credential
    return {
      credentialId: Buffer.from(id, 'base64url'),
      publicKey: Buffer.from(publicKey),
      counter: BigInt(counter),
      transports: made.response.transports,
    }
  } catch {
    // The library throws for every kind of wrong answer, in words of its own.
    return undefined
  }
}
