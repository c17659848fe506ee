// The first password or passkey of an account that was opened a moment ago and has neither: in the session that opened
// it, or that a mailed link opened. There is no older secret to ask for, and the way here was one.
import { findPasswordFault, lockSecrets, selectSecrets, setSecrets } from '../customers/index.ts'
import type { PasswordFault, Profile } from '../customers/index.ts'
import type { Database, Tx } from '../platform/index.ts'
import { addPasskey } from './add-passkey.ts'
import type { AddedPasskey } from './add-passkey.ts'
import { recordSignOnEvent } from './record-sign-on-event.ts'
import { revokeRights } from './revoke-rights.ts'
import { rotateSession } from './rotate-session.ts'
import type { SecurityPorts } from './security-ports.ts'
import type { Session, SignOnOrigin } from './session.ts'
import { selectApp } from './store-factors.ts'
import { selectPasskeysOf } from './store-passkeys.ts'

// Long enough for somebody who is called away; later a code by mail is asked for, as before every change.
const choosingLasts = Temporal.Duration.from({ hours: 1 })

function isChoosing(session: Pick<Session, 'signedOnAt'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, session.signedOnAt.add(choosingLasts)) < 0
}

/** Whether the sign-on has neither password nor passkey, and this session may still choose its first. */
export async function mayChooseFirstSecret(
  ports: Pick<SecurityPorts, 'database' | 'clock'>,
  session: Session,
): Promise<boolean> {
  if (!isChoosing(session, ports.clock.now())) return false
  return await hasNoSecret(ports, session.signOn)
}

/** Whether a mailed link is the only way in. */
export async function hasNoSecret(
  ports: { readonly database: Database },
  signOn: string,
): Promise<boolean> {
  return await ports.database.read('signon.has-no-secret', async (tx) =>
    isWithout(tx, signOn, await selectSecrets(tx, signOn)),
  )
}

export type ChosenPassword =
  /** The token of this session from now on. */
  | { readonly status: 'chosen'; readonly token: string }
  | { readonly status: 'refused'; readonly fault: PasswordFault | 'missing' }
  /** There is one by now, or it took too long. */
  | { readonly status: 'not_first' }
  | { readonly status: 'ended' }

/**
 * Every other session ends: it may be that of a browser that was left behind.
 * @throws PasswordsBusyError when too many passwords wait to be hashed.
 */
export async function chooseFirstPassword(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'random' | 'passwords'>,
  input: {
    readonly token: string
    readonly session: Session
    readonly profile: Profile
    readonly password: string
    readonly origin: SignOnOrigin
  },
): Promise<ChosenPassword> {
  const { token, session, profile, password, origin } = input
  const { signOn, purchasingAccount } = session
  const fault = password === '' ? 'missing' : findPasswordFault(password, profile)
  if (fault !== undefined) return { status: 'refused', fault }
  if (!(await mayChooseFirstSecret(ports, session))) return { status: 'not_first' }
  const passwordHash = await ports.passwords.hash(password)
  return await ports.database.transaction('signon.choose-first-password', async (tx) => {
    if (!(await isStillWithout(tx, signOn))) return { status: 'not_first' }
    const rotated = await rotateSession(tx, ports, { token })
    if (rotated === undefined) return { status: 'ended' }
    await setSecrets(tx, { signOn, passwordHash })
    await revokeRights(tx, ports, { signOn, cause: 'first_secret_chosen', session: session.id })
    const event = { signOn, purchasingAccount, kind: 'password_changed', origin } as const
    await recordSignOnEvent(tx, ports, event)
    return { status: 'chosen', token: rotated }
  })
}

export async function chooseFirstPasskey(
  ports: Pick<SecurityPorts, 'database' | 'clock' | 'random' | 'secrets' | 'publicUrl'>,
  input: Omit<Parameters<typeof addPasskey>[1], 'session'> & { readonly session: Session },
): Promise<AddedPasskey | 'not_first'> {
  const { session } = input
  if (!(await mayChooseFirstSecret(ports, session))) return 'not_first'
  const { signOn, id } = session
  return await addPasskey(ports, {
    ...input,
    isAllowed: (tx) => isStillWithout(tx, signOn),
    whenAdded: (tx) =>
      revokeRights(tx, ports, { signOn, cause: 'first_secret_chosen', session: id }),
  })
}

// The row stays locked: of two that choose at once, the second finds what the first chose.
async function isStillWithout(tx: Tx, signOn: string): Promise<boolean> {
  return await isWithout(tx, signOn, await lockSecrets(tx, signOn))
}

async function isWithout(
  tx: Tx,
  signOn: string,
  secrets: { readonly passwordHash: string | null } | undefined,
): Promise<boolean> {
  const passkeys = await selectPasskeysOf(tx, signOn)
  const app = await selectApp(tx, signOn)
  const hasApp = app !== undefined && app.confirmedAt !== null
  return secrets?.passwordHash === null && passkeys.length === 0 && !hasApp
}
