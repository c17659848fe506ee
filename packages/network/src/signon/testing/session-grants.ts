// What is given in a session, or by a token of the API.
import { confirmEmailChange, findEmailChange, findSignOnByEmail } from '../../customers/index.ts'
import type { Tx } from '../../platform/index.ts'
import { selectSubscriptions, subscribe } from '../../push/index.ts'
import { addPasskey } from '../add-passkey.ts'
import { confirmApp, startApp } from '../authenticator-app.ts'
import { findCandidate } from '../candidate/check-sign-on.ts'
import { provePhrase } from '../candidate/prove-secret.ts'
import { changePhrase, renewCode } from '../change-own.ts'
import { changePassword } from '../change-password.ts'
import { findCallers } from '../find-callers.ts'
import { holdCaller } from '../hold-caller.ts'
import { holdSession } from '../hold-session.ts'
import { issueAccessToken } from '../issue-access-token.ts'
import { revokeRights } from '../revoke-rights.ts'
import { origin } from './security-world.ts'
import {
  endOf,
  browserOf,
  isRight,
  newPassword,
  newPhrase,
  sessionHeld,
  askIn,
  isPasskeyGood,
  newPasskey,
  makePasskey,
  profileOf,
  addAnother,
  hasApp,
  codeOfApp,
  askForAddress,
} from './grant-case.ts'
import type { GrantCase } from './grant-case.ts'

export const sessionGrants: readonly GrantCase[] = [
  {
    name: 'a passkey',
    right: 'passkeys',
    isRefusedBy: endOf('other_sessions'),
    heldAt: sessionHeld,
    commit: 'signon.add-passkey',
    async prepare(world, subject) {
      const browser = browserOf(subject)
      const passkey = newPasskey(subject)
      const credential = await makePasskey(world, subject, passkey)
      return async () => {
        const session = await askIn(world, subject)
        if (session === undefined) return undefined
        const input = { session, browser, credential, name: 'Mine', origin }
        if ((await addPasskey(world.there, input)) !== 'added') return undefined
        return () => isPasskeyGood(world, subject, passkey)
      }
    },
  },
  {
    name: 'the key of an authenticator app',
    right: 'app_setup',
    isRefusedBy: endOf('other_sessions'),
    heldAt: sessionHeld,
    commit: 'signon.start-app',
    prepare: (world, subject) =>
      Promise.resolve(async () => {
        const session = await askIn(world, subject)
        if (session === undefined) return undefined
        const input = { session, memberId: subject.person.memberId, networkName: 'Tally' }
        return (await startApp(world.there, input)) && (() => hasApp(world, subject))
      }),
  },
  {
    name: 'an authenticator app',
    right: 'app',
    isRefusedBy: endOf('other_sessions'),
    heldAt: sessionHeld,
    commit: 'signon.confirm-app',
    async prepare(world, subject) {
      const input = { memberId: subject.person.memberId, networkName: 'Tally' }
      const app = await startApp(world.here, { session: subject.other.session, ...input })
      return async () => {
        const session = await askIn(world, subject)
        if (session === undefined || app === undefined) return undefined
        const code = codeOfApp(world, app.key)
        const isConfirmed = await confirmApp(world.there, { session, code, origin })
        return isConfirmed ? () => hasApp(world, subject) : undefined
      }
    },
  },
  {
    name: 'another address that waits',
    right: 'address_change',
    isRefusedBy: endOf('other_sessions'),
    heldAt: sessionHeld,
    commit: 'customers.ask-email-change',
    prepare: (world, subject) =>
      Promise.resolve(async () => {
        const session = await askIn(world, subject)
        if (session === undefined) return undefined
        const token = await askForAddress(world, world.there, subject, session)
        return token === undefined
          ? undefined
          : async () => (await findEmailChange(world.here, token)) !== undefined
      }),
  },
  {
    name: 'another address',
    right: undefined,
    isRefusedBy: endOf('address_change'),
    heldAt: 'after customers.select-email-change',
    commit: 'customers.confirm-email-change',
    async prepare(world, subject) {
      const token = await askForAddress(world, world.here, subject, subject.other.session)
      const whenMoved = (tx: Tx, signOn: string) =>
        revokeRights(tx, world.there, { signOn, cause: 'address_changed' })
      return async () => {
        const email = await confirmEmailChange({ ...world.there, whenMoved }, token ?? '')
        if (email === undefined) return undefined
        return () =>
          world.here.database.read('test.find', async (tx) => {
            return (await findSignOnByEmail(tx, email)) === subject.person.signOn
          })
      }
    },
  },
  {
    name: 'another password',
    right: undefined,
    isRefusedBy: endOf('other_sessions'),
    heldAt: sessionHeld,
    commit: 'signon.change-password',
    async prepare(world, subject) {
      const profile = await profileOf(world, subject)
      return async () => {
        const session = await askIn(world, subject)
        if (session === undefined) return undefined
        const steppedUp = { ...session, steppedUpAt: world.clock.now() }
        const input = {
          token: subject.other.token,
          session: steppedUp,
          profile,
          newPassword,
          origin,
        }
        if ((await changePassword(world.there, input)).status !== 'changed') return undefined
        return async () => {
          const { email } = await profileOf(world, subject)
          return await isRight(world, email, newPassword)
        }
      }
    },
  },
  {
    name: 'another phrase',
    right: undefined,
    isRefusedBy: endOf('other_sessions'),
    heldAt: sessionHeld,
    commit: 'signon.change-phrase',
    prepare: (world, subject) =>
      Promise.resolve(async () => {
        const session = await askIn(world, subject)
        if (session === undefined) return undefined
        if (
          (await changePhrase(world.there, { session, origin, phrase: newPhrase })) !== undefined
        ) {
          return undefined
        }
        const { signOn } = subject.person
        const attempt = { signOn, typed: newPhrase }
        return async () => (await provePhrase(world.here, attempt)) !== undefined
      }),
  },
  {
    name: 'another personal code',
    right: undefined,
    isRefusedBy: endOf('other_sessions'),
    heldAt: sessionHeld,
    commit: 'signon.renew-code',
    prepare: (world, subject) =>
      Promise.resolve(async () => {
        const session = await askIn(world, subject)
        const personalCode = session && (await renewCode(world.there, { session, origin }))
        if (personalCode === undefined) return undefined
        const { here } = world
        const codePorts = { database: here.database, codeKey: here.secrets.personalCodes }
        return async () => {
          const { memberId: name } = await profileOf(world, subject)
          return (await findCandidate(codePorts, { name, personalCode })).hash !== null
        }
      }),
  },
  {
    name: 'a browser that is told',
    right: 'told_browsers',
    isRefusedBy: endOf('other_sessions'),
    heldAt: sessionHeld,
    commit: 'web.subscribe',
    prepare: (world, subject) =>
      Promise.resolve(async () => {
        const session = await askIn(world, subject)
        if (session === undefined) return undefined
        const { signOn } = session
        const told = { endpoint: 'https://push.example/x', p256dh: 'p', auth: 'a' }
        const isDone = await world.there.database.transaction('web.subscribe', async (tx) => {
          if (!(await holdSession(tx, session))) return false
          return (
            (await subscribe(tx, world.there, { signOn, label: 'x', browser: told })) ===
            'subscribed'
          )
        })
        if (!isDone) return undefined
        return () =>
          world.here.database.read('test.told', async (tx) => {
            return (await selectSubscriptions(tx, signOn)).length > 0
          })
      }),
  },
  {
    name: 'a sign-on of somebody else, asked for in a session',
    right: undefined,
    isRefusedBy: endOf('other_sessions'),
    heldAt: sessionHeld,
    commit: 'groups.add-sign-on',
    prepare: (world, subject) =>
      Promise.resolve(async () => {
        const session = await askIn(world, subject)
        if (session === undefined) return undefined
        return await addAnother(world, subject, (tx) => holdSession(tx, session))
      }),
  },
  {
    name: 'a sign-on of somebody else, asked for by a token',
    right: undefined,
    isRefusedBy: endOf('access_tokens'),
    heldAt: 'after signon.select-access-tokens',
    commit: 'groups.add-sign-on',
    async prepare(world, subject) {
      const holder = { role: 'customer', ...subject.person } as const
      const secret = await issueAccessToken(world.here, { holder })
      return async () => {
        const [caller] = await findCallers(world.there, [secret])
        if (caller === undefined) return undefined
        return await addAnother(world, subject, (tx) => holdCaller(tx, caller))
      }
    },
  },
]
