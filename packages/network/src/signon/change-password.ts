// Another password, after a fresh second factor: the old one alone may be a thief's. Every other device is signed off.
import { findPasswordFault, lockSecrets, setSecrets } from '../customers/index.ts'
import type { PasswordFault, Profile } from '../customers/index.ts'
import { newId } from '../platform/index.ts'
import { mayAct } from './proofs.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import { revokeRights } from './revoke-rights.ts'
import { rotateSession } from './rotate-session.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { Session, SignOnOrigin } from './session.ts'
import { tellOwner } from './tell-owner.ts'

export type ChangedPassword =
  /** The token of this session from now on. */
  | { readonly status: 'changed'; readonly token: string }
  /** Another factor is shown first. */
  | { readonly status: 'not_proved' }
  | { readonly status: 'refused'; readonly fault: PasswordFault }
  | { readonly status: 'ended' }

/** @throws PasswordsBusyError when too many passwords wait to be checked. */
export async function changePassword(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'random' | 'passwords'>,
  input: {
    readonly token: string
    readonly session: Session
    readonly profile: Profile
    readonly newPassword: string
    readonly origin: SignOnOrigin
  },
): Promise<ChangedPassword> {
  const { session, newPassword } = input
  if (!mayAct(session, 'change_password', ports.clock.now())) return { status: 'not_proved' }
  const fault = findPasswordFault(newPassword, input.profile)
  if (fault !== undefined) return { status: 'refused', fault }
  const passwordHash = await ports.passwords.hash(newPassword)
  return await replacePassword(ports, { ...input, passwordHash })
}

async function replacePassword(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'random'>,
  input: {
    readonly token: string
    readonly session: Session
    readonly passwordHash: string
    readonly origin: SignOnOrigin
  },
): Promise<ChangedPassword> {
  const { token, session, passwordHash, origin } = input
  const { signOn, purchasingAccount } = session
  const id = newId('soe', ports)
  return await ports.database.transaction('signon.change-password', async (tx) => {
    // In the order of whoever ends sessions.
    await lockSecrets(tx, signOn)
    const rotated = await rotateSession(tx, ports, { token })
    if (rotated === undefined) return { status: 'ended' }
    await setSecrets(tx, { signOn, passwordHash })
    await revokeRights(tx, ports, { signOn, cause: 'password_changed', session: session.id })
    const event = { signOn, purchasingAccount, kind: 'password_changed', origin } as const
    await recordSignOnEvent(tx, ports, event)
    await tellOwner(tx, ports, {
      signOn,
      act: 'change_password',
      cause: `password-changed/${id}`,
      kind: 'password_changed',
      facts: { changedAt: ports.clock.now().toString() },
    })
    return { status: 'changed', token: rotated }
  })
}
