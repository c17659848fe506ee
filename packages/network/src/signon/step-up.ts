// A second factor is shown: the session goes on under a new id, and may for ten minutes do what asks for one.
import { timingSafeEqual } from 'node:crypto'
import { holdProof } from '../customers/index.ts'
import { takeCode } from './authenticator-app.ts'
import { provePassword, provePhrase } from './candidate/prove-secret.ts'
import { findFactors } from './factors.ts'
import { provePasskey } from './prove-passkey.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import { rotateSession } from './rotate-session.ts'
import type { SecurityPorts } from './security-ports.ts'
import { hashMailedCode } from './send-step-up-code.ts'
import type { Session, SignOnOrigin } from './session.ts'
import { deleteStepUpCode, updateStepUpTried } from './store-factors.ts'

export type Proof =
  | { readonly factor: 'passkey'; readonly credential: string; readonly browser: string }
  | { readonly factor: 'app' | 'mail' | 'password' | 'phrase'; readonly typed: string }

export type SteppedUp =
  | { readonly status: 'stepped_up'; readonly token: string }
  /** Wrong, used, over, tried too often, or not a factor of this session: never told apart. */
  | { readonly status: 'refused' }
  /** The session ended meanwhile. */
  | { readonly status: 'ended' }

/** @throws PasswordsBusyError when too many passwords wait to be checked. */
export async function stepUp(
  ports: SecurityPorts,
  input: {
    readonly token: string
    readonly session: Session
    readonly proof: Proof
    readonly origin: SignOnOrigin
  },
): Promise<SteppedUp> {
  const { token, session, proof, origin } = input
  const { signOn, purchasingAccount } = session
  const factors = await findFactors(ports, session)
  const counted = `${signOn}/${session.method}`
  const isAllowed = await ports.limits.takeFactor(counted)
  const isRight = factors[proof.factor] && (await prove(ports, session, proof))
  if (!isAllowed || !isRight) return { status: 'refused' }
  await ports.limits.forgiveFactor(counted)
  return await ports.database.transaction('signon.step-up', async (tx) => {
    const { secretsVersion } = factors
    if (!(await holdProof(tx, { signOn, secretsVersion }))) return { status: 'refused' }
    const rotated = await rotateSession(tx, ports, { token, steppedUpAt: ports.clock.now() })
    if (rotated === undefined) return { status: 'ended' }
    await recordSignOnEvent(tx, ports, { signOn, purchasingAccount, kind: 'stepped_up', origin })
    return { status: 'stepped_up', token: rotated }
  })
}

async function prove(ports: SecurityPorts, session: Session, proof: Proof): Promise<boolean> {
  const { signOn } = session
  switch (proof.factor) {
    case 'passkey': {
      const { browser, credential } = proof
      const purpose = { purpose: 'step_up', browser, signOn } as const
      return (await provePasskey(ports, { purpose, credential }))?.signOn === signOn
    }
    case 'app':
      return await ports.database.transaction('signon.take-app-code', (tx) =>
        takeCode(tx, ports, signOn, proof.typed),
      )
    case 'mail':
      return await takeMailedCode(ports, session, proof.typed)
    case 'password':
      return (await provePassword(ports, { signOn, typed: proof.typed })) !== undefined
    case 'phrase':
      return (await provePhrase(ports, { signOn, typed: proof.typed })) !== undefined
  }
}

async function takeMailedCode(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'secrets'>,
  session: Session,
  typed: string,
): Promise<boolean> {
  const given = hashMailedCode(ports.secrets.mailedCodes, session.id, typed)
  return await ports.database.transaction('signon.take-mailed-code', async (tx) => {
    const stored = await updateStepUpTried(tx, session.id, ports.clock.now())
    if (stored === undefined || !timingSafeEqual(stored, given)) return false
    return await deleteStepUpCode(tx, session.id, stored)
  })
}
