// What gives a right: begins with a proof, can be held between the proof and what it gives, and tries what it gave.
import { generateSync } from 'otplib'
import { askEmailChange, getProfile } from '../../customers/index.ts'
import { addSignOn } from '../../groups/index.ts'
import type { GroupChanger } from '../../groups/index.ts'
import { newSecretToken } from '../../platform/index.ts'
import type { Tx } from '../../platform/index.ts'
import { addPasskey } from '../add-passkey.ts'
import { renewPersonalCode } from '../candidate/renew-personal-code.ts'
import { findSession } from '../find-session.ts'
import { holdSession } from '../hold-session.ts'
import { offerNewPasskey, offerPasskeys } from '../offer-passkey.ts'
import { revocations } from '../revocations.ts'
import type { Revocation, Right } from '../revocations.ts'
import { defaultSessionRule as rule } from '../session.ts'
import type { Session, SignOnMethod } from '../session.ts'
import { signOnWithPasskey } from '../sign-on-with-passkey.ts'
import { signOnWithPassword } from '../sign-on-with-password.ts'
import { startSession } from '../start-session.ts'
import { selectApp } from '../store-factors.ts'
import type { RightsWorld, Subject } from './rights-world.ts'
import { origin, publicUrl } from './security-world.ts'
import { softwarePasskey } from './software-authenticator.ts'
import type { SoftwarePasskey } from './software-authenticator.ts'

/** Whether what was given still opens something; undefined where it was refused. */
export type Granted = (() => Promise<boolean>) | undefined

export interface GrantCase {
  readonly name: string
  /** What it gives, in the words of the rule; undefined: a secret or a person is changed, which nothing takes back. */
  readonly right: Right | undefined
  /** Whether it is refused where this comes after the proof and before it is given. */
  readonly isRefusedBy: (cause: Revocation) => boolean
  /** The point between the proof and what it gives; undefined: it begins after. */
  readonly heldAt: string | undefined
  /** The transaction that gives it. */
  readonly commit: string
  /** What must be there before, so that it can be asked for there. */
  readonly prepare: (world: RightsWorld, subject: Subject) => Promise<() => Promise<Granted>>
}

/** By what ends the right by which it is asked for. */
export const endOf =
  (right: Right) =>
  (cause: Revocation): boolean =>
    (revocations[cause] as readonly Right[]).includes(right)
export const oneOf =
  (...causes: readonly Revocation[]) =>
  (cause: Revocation): boolean =>
    causes.includes(cause)
/** Anybody may, for an address that has an account: it goes to the mailbox. */
export const whoMayAsk = oneOf('address_changed', 'sign_on_ended')

let count = 0
export const address = undefined
/** Of its own for each, so that no guess of one counts for another. */
export const browserOf = ({ person }: Pick<Subject, 'person'>): string =>
  `browser of ${person.signOn}`
export const newPassword = 'another correct horse'
export const newPhrase = 'seven geese keep my aunt'

export const sessionHeld = 'after commit signon.find-session'

/** A browser there that is signed on: it is looked at, as each request does, before anything is asked for in it. */
export async function askIn(
  { there }: RightsWorld,
  { other }: Subject,
): Promise<Session | undefined> {
  return await findSession(there, { token: other.token, rule })
}

export async function begin(
  world: RightsWorld,
  { person }: Subject,
  proven: { readonly secretsVersion: number; readonly method: SignOnMethod },
  deviceToken = newSecretToken(world.random),
): Promise<Granted> {
  const input = { accounts: person, ...proven, origin, deviceToken }
  const started = await startSession(world.there, input)
  return (
    started &&
    (async () => (await findSession(world.here, { token: started.token, rule })) !== undefined)
  )
}

export async function isRight(world: RightsWorld, email: string, typed: string): Promise<boolean> {
  return (await signOnWithPassword(world.here, { name: email, password: typed, address })).ok
}

export async function isPasskeyGood(
  world: RightsWorld,
  subject: Subject,
  passkey: SoftwarePasskey,
): Promise<boolean> {
  const browser = browserOf(subject)
  const options = await offerPasskeys(world.here, { purpose: 'sign_on', browser })
  const credential = passkey.use(options)
  return (await signOnWithPasskey(world.here, { credential, browser, address })).ok
}

export function newPasskey({ person }: Pick<Subject, 'person'>): SoftwarePasskey {
  const rpId = new URL(publicUrl).hostname
  return softwarePasskey({ origin: publicUrl, rpId, userHandle: person.signOn })
}

export async function makePasskey(
  { here }: Pick<RightsWorld, 'here'>,
  { person }: Pick<Subject, 'person'>,
  passkey: SoftwarePasskey,
): Promise<string> {
  const profile = { ...person, firstName: 'Jo' }
  const browser = browserOf({ person })
  return passkey.make(await offerNewPasskey(here, { profile, browser }))
}

export async function withPasskey(world: RightsWorld, subject: Subject): Promise<SoftwarePasskey> {
  const passkey = newPasskey(subject)
  const credential = await makePasskey(world, subject, passkey)
  const browser = browserOf(subject)
  const input = { session: subject.own.session, browser, credential, name: 'First', origin }
  if ((await addPasskey(world.here, input)) !== 'added') throw new Error('no passkey was added')
  return passkey
}

export async function codeOf({ here }: RightsWorld, { person }: Subject): Promise<string> {
  const codePorts = { ...here, codeKey: here.secrets.personalCodes }
  return await here.database.transaction('test.code', (tx) =>
    renewPersonalCode(tx, codePorts, person.signOn),
  )
}

export async function profileOf({ here }: RightsWorld, { person }: Subject) {
  return await here.database.read('test.profile', (tx) => getProfile(tx, person.signOn))
}

/** A sign-on of another person, who can do on the account whatever its owner can. */
export async function addAnother(
  world: RightsWorld,
  { person }: Subject,
  holds: GroupChanger['holds'],
): Promise<Granted> {
  count += 1
  const email = `another-${count}@example.org`
  const added = await addSignOn(world.there, {
    changer: { ...person, holds },
    purchasingAccount: person.purchasingAccount,
    person: { firstName: 'Al', lastName: 'Doe', email, memberId: 'al', password: newPassword },
  })
  return added.status === 'added' ? () => isRight(world, email, newPassword) : undefined
}

export async function hasApp({ here }: RightsWorld, { person }: Subject): Promise<boolean> {
  return await here.database.read('test.app', async (tx) => {
    return (await selectApp(tx, person.signOn)) !== undefined
  })
}

export function codeOfApp({ clock }: Pick<RightsWorld, 'clock'>, secret: string): string {
  return generateSync({ secret, epoch: Math.floor(clock.now().epochMilliseconds / 1000) })
}

/** The token of the link; undefined where the session has ended. */
export async function askForAddress(
  world: RightsWorld,
  ports: RightsWorld['here'],
  subject: Subject,
  session: Session,
): Promise<string | undefined> {
  count += 1
  const email = `moved-${count}@example.org`
  const of = await profileOf(world, subject)
  const holds = (tx: Tx) => holdSession(tx, session)
  return await world.mailed('email_change_link', () => askEmailChange(ports, { of, email, holds }))
}
