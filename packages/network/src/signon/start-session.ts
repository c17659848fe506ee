// Opens a session for someone who just signed on or registered. Every sign-on is a new session id.
import { holdProof } from '../customers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { hashSecretToken, newId, newSecretToken } from '../platform/index.ts'
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import { rememberDevice } from './candidate/devices.ts'
import { endAddressRecoveries } from './end-links.ts'
import { decideAct, proofOfMethod } from './proofs.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import type { Session, SignOnAccounts, SignOnMethod, SignOnOrigin } from './session.ts'
import type { SignOnEventKind } from './sign-on-event.ts'
import { insertSession, updateMerchantsTold, updateSessionEnded } from './store-sessions.ts'

export interface NewSession {
  readonly accounts: SignOnAccounts
  /** Of the secrets when somebody proved who they are. */
  readonly secretsVersion: number
  readonly method: SignOnMethod
  readonly origin: SignOnOrigin
  /** By which this browser knows the account from now on; where it did not before, its owner is told. */
  readonly deviceToken: string
  /** What the browser held before; that session ends. */
  readonly previousToken?: string | undefined
}

const eventKinds: Readonly<Record<SignOnMethod, SignOnEventKind>> = {
  registration: 'registered',
  password: 'signed_on_password',
  passkey: 'signed_on_passkey',
  link: 'signed_on_link',
}

/**
 * @returns the token for the cookie, and the ended session, whose merchants are to be told; undefined where the proof
 * is none any more, because a password was changed, an account recovered, everybody signed off meanwhile. Then nothing
 * is written.
 */
export async function startSession(
  ports: { readonly database: Database; readonly clock: Clock; readonly random: Random },
  input: NewSession,
): Promise<{ readonly token: string; readonly ended: Session | undefined } | undefined> {
  const { accounts, method, origin, previousToken } = input
  const token = newSecretToken(ports.random)
  const now = ports.clock.now()
  const id = newId('ses', ports)
  return await ports.database.transaction('signon.start-session', async (tx) => {
    const proof = { signOn: accounts.signOn, secretsVersion: input.secretsVersion }
    if (!(await holdProof(tx, proof))) return undefined
    const before =
      previousToken === undefined
        ? undefined
        : await updateSessionEnded(tx, hashSecretToken(previousToken), now)
    await insertSession(tx, {
      ...accounts,
      ...origin,
      id,
      method,
      tokenHash: hashSecretToken(token),
      signedOnAt: now,
      lastUsedAt: now,
      lastPurchaseAt: null,
      // A passkey is something one has, opened by something one is or knows: both factors at once.
      steppedUpAt: method === 'passkey' ? now : null,
      endedAt: null,
      providerSession: await keepProviderSession(tx, before, accounts, now),
    })
    await recordStart(tx, ports, input, id)
    return { token, ended: before }
  })
}

// The same person again keeps what the provider knows of the merchants visited: nobody is told of an end.
async function keepProviderSession(
  tx: Tx,
  before: Session | undefined,
  accounts: SignOnAccounts,
  now: Temporal.Instant,
): Promise<string | null> {
  if (before?.purchasingAccount !== accounts.purchasingAccount) return null
  if (before.providerSession !== null) await updateMerchantsTold(tx, before.providerSession, now)
  return before.providerSession
}

async function recordStart(
  tx: Tx,
  ports: { readonly clock: Clock; readonly random: Random },
  { accounts, method, origin, deviceToken }: NewSession,
  id: string,
): Promise<void> {
  const { signOn, purchasingAccount } = accounts
  await recordSignOnEvent(tx, ports, {
    signOn,
    purchasingAccount,
    kind: eventKinds[method],
    origin,
  })
  // Whoever reads the mail or has the passkey has not lost the account. Who knows the password may be a thief.
  if (decideAct('stop_address_recovery', proofOfMethod(method)) === 'at_once') {
    await endAddressRecoveries(tx, ports, { signOn, purchasingAccount, origin })
  }
  const isKnownDevice = await rememberDevice(tx, ports, { deviceToken, signOn })
  if (isKnownDevice || method === 'registration') return
  await enqueueNotice(tx, ports, {
    cause: `new-device/${id}`,
    to: { signOn },
    kind: 'new_device',
    facts: {
      device: origin.device,
      network: origin.network,
      signedOnAt: ports.clock.now().toString(),
    },
  })
}
