// What ends rights: each case is done by the owner, in the browser here, and says by which rule.
import { confirmEmailChange, selectRegisteredMember } from '../../customers/index.ts'
import { addMember, addSignOn, removeMember, removeSignOn } from '../../groups/index.ts'
import { bucketOf, noLog } from '../../platform/index.ts'
import type { Tx } from '../../platform/index.ts'
import { erasePerson } from '../../privacy/index.ts'
import { addPasskey } from '../add-passkey.ts'
import { confirmApp, removeApp, startApp } from '../authenticator-app.ts'
import { changeOwnMemberId, changePhrase, renewCode } from '../change-own.ts'
import { changePassword } from '../change-password.ts'
import { chooseFirstPassword } from '../choose-first-secret.ts'
import { endOwnSessions } from '../end-own-sessions.ts'
import { endSignOns } from '../end-sign-ons.ts'
import { recoverAccount } from '../recover-account.ts'
import { removePasskey } from '../remove-passkey.ts'
import { requestLink } from '../request-link.ts'
import { revokeRights } from '../revoke-rights.ts'
import type { Revocation } from '../revocations.ts'
import { selectPasskeysOf } from '../store-passkeys.ts'
import {
  askForAddress,
  browserOf,
  codeOfApp,
  makePasskey,
  newPasskey,
  profileOf,
} from './grant-case.ts'
import type { RightsWorld, Subject } from './rights-world.ts'
import { origin, password, phrase } from './security-world.ts'
import type { Person } from './security-world.ts'

export interface RevocationCase {
  readonly name: string
  readonly cause: Revocation
  /** Whose rights: a payer of their own unless told. */
  readonly makePerson?: (world: RightsWorld) => Promise<Person>
  /** Grants that cannot be while this is to be done. */
  readonly isWithout?: readonly string[]
  /** Answers what is then done; it must be done, or the case says nothing. */
  readonly prepare: (world: RightsWorld, subject: Subject) => Promise<() => Promise<boolean>>
}

let count = 0
const address = undefined

export const revocationCases: readonly RevocationCase[] = [
  {
    name: 'the password is changed',
    cause: 'password_changed',
    async prepare(world, subject) {
      const profile = await profileOf(world, subject)
      const newPassword = 'a password of the owner'
      const session = { ...subject.own.session, steppedUpAt: world.clock.now() }
      const input = { ...subject.own, session, profile, newPassword, origin }
      return async () => (await changePassword(world.here, input)).status === 'changed'
    },
  },
  {
    name: 'the first password is chosen',
    cause: 'first_secret_chosen',
    makePerson: (world) => newPerson(world, { hasPassword: false }),
    // Whoever has one of these has chosen already.
    isWithout: [
      'a session, by the password',
      'a session, by a passkey',
      'a session, by a second factor',
      'a browser that knows the account',
      'a passkey',
      'an authenticator app',
      'another password',
      'a recovery',
    ],
    async prepare(world, subject) {
      const profile = await profileOf(world, subject)
      const input = { ...subject.own, profile, password: 'a password of the owner', origin }
      return async () => (await chooseFirstPassword(world.here, input)).status === 'chosen'
    },
  },
  {
    name: 'a passkey is removed',
    cause: 'passkey_removed',
    async prepare(world, subject) {
      const { here } = world
      const { session } = subject.own
      const browser = browserOf(subject)
      const credential = await makePasskey(world, subject, newPasskey(subject))
      await addPasskey(here, { session, browser, credential, name: 'Lost', origin })
      const passkeys = await here.database.read('test.passkeys', (tx) =>
        selectPasskeysOf(tx, subject.person.signOn),
      )
      const passkey = passkeys.find(({ name }) => name === 'Lost')?.id ?? ''
      return () => removePasskey(here, { session, passkey, origin })
    },
  },
  {
    name: 'the authenticator app is removed',
    cause: 'app_removed',
    isWithout: ['the key of an authenticator app', 'an authenticator app'],
    async prepare({ here, ...world }, { own: { session }, person: { memberId } }) {
      const app = await startApp(here, { session, memberId, networkName: 'Tally' })
      const code = codeOfApp(world, app?.key ?? '')
      await confirmApp(here, { session, code, origin })
      return () => removeApp(here, { session, origin })
    },
  },
  {
    name: 'all others are signed off',
    cause: 'signed_off_elsewhere',
    prepare: ({ here }, { own: { session } }) =>
      Promise.resolve(async () => {
        await endOwnSessions(here, { accounts: session, by: undefined, except: session.id, origin })
        return true
      }),
  },
  {
    name: 'everybody is signed off',
    cause: 'signed_off_everywhere',
    prepare: ({ here }, { own: { session } }) =>
      Promise.resolve(async () => {
        await endOwnSessions(here, { accounts: session, by: undefined, origin })
        return true
      }),
  },
  {
    name: 'the address is changed',
    cause: 'address_changed',
    // One change waits at a time: theirs would be in place of this one.
    isWithout: ['another address that waits', 'another address'],
    async prepare(world, subject) {
      const { here } = world
      const token = await askForAddress(world, here, subject, subject.own.session)
      const whenMoved = (tx: Tx, signOn: string) =>
        revokeRights(tx, here, { signOn, cause: 'address_changed' })
      return async () =>
        (await confirmEmailChange({ ...here, whenMoved }, token ?? '')) !== undefined
    },
  },
  {
    name: 'the phrase is changed',
    cause: 'phrase_changed',
    prepare: ({ here }, { own: { session } }) =>
      Promise.resolve(async () => {
        const changed = await changePhrase(here, {
          session,
          phrase: 'a phrase of the owner',
          origin,
        })
        return changed === undefined
      }),
  },
  {
    name: 'the personal code is renewed',
    cause: 'code_renewed',
    prepare: ({ here }, { own: { session } }) =>
      Promise.resolve(async () => (await renewCode(here, { session, origin })) !== undefined),
  },
  {
    name: 'the member id is changed',
    cause: 'member_id_changed',
    prepare: ({ here }, { own: { session } }) =>
      Promise.resolve(async () => {
        const input = { session, memberId: `renamed-${(count += 1)}`, origin }
        return (await changeOwnMemberId(here, input)).status === 'changed'
      }),
  },
  {
    name: 'the account is recovered',
    cause: 'recovered',
    async prepare({ here, mailed }, { person: { email } }) {
      const ask = () => requestLink(here, { kind: 'recovery', email, address })
      const token = (await mailed('recovery_link', ask)) ?? ''
      const input = { token, phrase, password: 'a password of the owner', origin }
      return async () => (await recoverAccount(here, input)).status === 'recovered'
    },
  },
  {
    name: 'the sign-on is taken off the account',
    cause: 'sign_on_ended',
    async prepare(world, { person }) {
      const { here } = world
      await addSomebody(world, person)
      const changer = { ...person, holds: () => Promise.resolve(true) }
      const input = { ...person, changer }
      const ports = { ...here, endSignOns: endingOf(world) }
      return async () => (await removeSignOn(ports, input)).status === 'removed'
    },
  },
  {
    name: 'the member is taken off the group',
    cause: 'sign_on_ended',
    makePerson: newMember,
    prepare(world, { person }) {
      const payer = payers.get(person.signOn)
      if (payer === undefined) throw new Error('a member has a payer')
      const changer = { ...payer, holds: () => Promise.resolve(true) }
      const input = { changer, purchasingAccount: person.purchasingAccount }
      const ports = { ...world.here, endSignOns: endingOf(world) }
      return Promise.resolve(async () => (await removeMember(ports, input)).status === 'removed')
    },
  },
  {
    name: 'the account is closed',
    cause: 'sign_on_ended',
    async prepare(world, subject) {
      const profile = await profileOf(world, subject)
      const ports = { ...world.here, log: noLog, writeOff: () => 0n }
      return async () => (await erasePerson(ports, profile)).status === 'erasing'
    },
  },
]

export async function newPerson(
  world: RightsWorld,
  more: Parameters<RightsWorld['register']>[1] = {},
): Promise<Person> {
  return await world.register(`subject-${(count += 1)}`, more)
}

const endingOf =
  ({ here }: RightsWorld) =>
  (tx: Tx, signOns: readonly string[]) =>
    endSignOns(tx, here, signOns)

/** Somebody whom the account does not end without. */
async function addSomebody({ here }: RightsWorld, person: Person): Promise<void> {
  count += 1
  const added = await addSignOn(here, {
    changer: { ...person, holds: () => Promise.resolve(true) },
    purchasingAccount: person.purchasingAccount,
    person: {
      firstName: 'Bo',
      lastName: 'Doe',
      email: `beside-${count}@example.org`,
      memberId: 'bo',
      password,
    },
  })
  if (added.status !== 'added') throw new Error(JSON.stringify(added))
}

/** As if the mailbox had answered, so that everything that comes by mail can be begun. */
async function answerMail(
  { here }: RightsWorld,
  { signOn, email }: { readonly signOn: string; readonly email: string },
): Promise<void> {
  await here.database.transaction('test.answer-mail', async (tx) => {
    await tx.query({
      name: 'test.drop-claim',
      text: 'delete from email_claims where sign_on = $1',
      values: [signOn],
    })
    await tx.query({
      name: 'test.list-address',
      text: 'insert into email_directory (email_key, sign_on) values ($1, $2)',
      values: [email, signOn],
    })
    await tx.query({
      name: 'test.prove-address',
      text: 'update sign_ons set is_email_proved = true where bucket = $1 and id = $2',
      values: [bucketOf(signOn), signOn],
    })
  })
}

/** Who pays for a member, by the member's sign-on. */
const payers = new Map<string, Person>()

async function newMember(world: RightsWorld): Promise<Person> {
  const { here } = world
  const payer = await newPerson(world)
  const memberId = `member-${(count += 1)}`
  const email = `${memberId}@example.org`
  const names = { firstName: memberId, lastName: 'Doe', email, memberId }
  const added = await addMember(here, {
    changer: { ...payer, holds: () => Promise.resolve(true) },
    person: { ...names, password, recoveryPhrase: phrase },
  })
  if (added.status === 'refused') throw new Error(JSON.stringify(added))
  const { purchasingAccount } = added
  const registered = await here.database.read('test.member', (tx) =>
    selectRegisteredMember(tx, purchasingAccount),
  )
  if (registered === undefined) throw new Error('a member has a sign-on')
  await answerMail(world, { signOn: registered.signOn, email })
  payers.set(registered.signOn, payer)
  return { ...registered, email, memberId }
}
