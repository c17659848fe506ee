// Another password, after the old one or a fresh second factor. Every other device is signed off.
import { findPasswordFault, lockSecrets, setSecrets } from '../customers/index.ts'
import type { PasswordFault, Profile, ProvenSecrets } from '../customers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { newId } from '../platform/index.ts'
import { provePassword } from './candidate/prove-secret.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import { revokeRights } from './revoke-rights.ts'
import { rotateSession } from './rotate-session.ts'
import type { SecurityPorts } from './security-ports.ts'
import { isSteppedUp } from './session.ts'
import type { Session, SignOnOrigin } from './session.ts'

export type ChangedPassword =
  /** The token of this session from now on. */
  | { readonly status: 'changed'; readonly token: string }
  | { readonly status: 'wrong_password' }
  | { readonly status: 'refused'; readonly fault: PasswordFault }
  | { readonly status: 'ended' }

/** @throws PasswordsBusyError when too many passwords wait to be checked. */
export async function changePassword(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'random' | 'passwords' | 'limits'>,
  input: {
    readonly token: string
    readonly session: Session
    readonly profile: Profile
    /** Not looked at after a fresh second factor. */
    readonly oldPassword: string
    readonly newPassword: string
    readonly origin: SignOnOrigin
  },
): Promise<ChangedPassword> {
  const { session, newPassword, oldPassword } = input
  const { signOn } = session
  const fault = findPasswordFault(newPassword, input.profile)
  if (fault !== undefined) return { status: 'refused', fault }
  let proven: ProvenSecrets | undefined
  if (!isSteppedUp(session, ports.clock.now())) {
    const isAllowed = await ports.limits.takeFactor(signOn)
    proven = await provePassword(ports, { signOn, of: 'password', typed: oldPassword })
    if (!isAllowed || proven === undefined) return { status: 'wrong_password' }
    await ports.limits.forgiveFactor(signOn)
  }
  const passwordHash = await ports.passwords.hash(newPassword)
  return await replacePassword(ports, { ...input, passwordHash, proven })
}

async function replacePassword(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'random'>,
  input: {
    readonly token: string
    readonly session: Session
    readonly passwordHash: string
    /** By the old password; undefined where a second factor was shown, which is the session's. */
    readonly proven: ProvenSecrets | undefined
    readonly origin: SignOnOrigin
  },
): Promise<ChangedPassword> {
  const { token, session, passwordHash, proven, origin } = input
  const { signOn, purchasingAccount } = session
  const id = newId('soe', ports)
  return await ports.database.transaction('signon.change-password', async (tx) => {
    const secrets = await lockSecrets(tx, signOn)
    if (proven !== undefined && proven.secretsVersion !== secrets?.secretsVersion) {
      return { status: 'wrong_password' }
    }
    const rotated = await rotateSession(tx, ports, { token })
    if (rotated === undefined) return { status: 'ended' }
    await setSecrets(tx, { signOn, passwordHash })
    await revokeRights(tx, ports, { signOn, cause: 'password_changed', session: session.id })
    const event = { signOn, purchasingAccount, kind: 'password_changed', origin } as const
    await recordSignOnEvent(tx, ports, event)
    await enqueueNotice(tx, ports, {
      cause: `password-changed/${id}`,
      to: { signOn },
      kind: 'password_changed',
      facts: { changedAt: ports.clock.now().toString() },
    })
    return { status: 'changed', token: rotated }
  })
}
