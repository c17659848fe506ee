// What is given to who proves who they are: sessions, links, recoveries.
import { firstSecretsVersion } from '../../customers/index.ts'
import { newSecretToken } from '../../platform/index.ts'
import { accountsOfDevice } from '../candidate/devices.ts'
import { findLink } from '../find-link.ts'
import { findSession } from '../find-session.ts'
import { offerPasskeys } from '../offer-passkey.ts'
import { recoverAccount } from '../recover-account.ts'
import { requestAddressRecovery } from '../request-address-recovery.ts'
import { requestLink } from '../request-link.ts'
import { defaultSessionRule as rule, isSteppedUp } from '../session.ts'
import { signOnWithLink } from '../sign-on-with-link.ts'
import { signOnWithPasskey } from '../sign-on-with-passkey.ts'
import { signOnWithPassword } from '../sign-on-with-password.ts'
import { stepUp } from '../step-up.ts'
import { origin, password, phrase } from './security-world.ts'
import {
  oneOf,
  whoMayAsk,
  address,
  browserOf,
  newPassword,
  begin,
  isRight,
  withPasskey,
  codeOf,
  profileOf,
} from './grant-case.ts'
import type { GrantCase } from './grant-case.ts'

const signsOn: readonly GrantCase[] = [
  {
    name: 'a session, by the password',
    right: 'other_sessions',
    isRefusedBy: () => true,
    heldAt: 'after commit signon.find-candidate',
    commit: 'signon.start-session',
    prepare: (world, subject) =>
      Promise.resolve(async () => {
        const attempt = { name: subject.person.email, password, address }
        const checked = await signOnWithPassword(world.there, attempt)
        return checked.ok
          ? await begin(world, subject, { ...checked, method: 'password' })
          : undefined
      }),
  },
  {
    name: 'a session, by a passkey',
    right: 'other_sessions',
    isRefusedBy: () => true,
    heldAt: 'after commit signon.use-passkey',
    commit: 'signon.start-session',
    async prepare(world, subject) {
      const browser = browserOf(subject)
      const passkey = await withPasskey(world, subject)
      return async () => {
        const options = await offerPasskeys(world.there, { purpose: 'sign_on', browser })
        const credential = passkey.use(options)
        const checked = await signOnWithPasskey(world.there, { credential, browser, address })
        return checked.ok
          ? await begin(world, subject, { ...checked, method: 'passkey' })
          : undefined
      }
    },
  },
  {
    name: 'a session, by a mailed link',
    right: 'other_sessions',
    isRefusedBy: () => true,
    heldAt: 'after commit signon.sign-on-with-link',
    commit: 'signon.start-session',
    async prepare(world, subject) {
      const { email } = subject.person
      const ask = () => requestLink(world.here, { kind: 'sign_on', email, address })
      const token = (await world.mailed('sign_on_link', ask)) ?? ''
      return async () => {
        const checked = await signOnWithLink(world.there, { token })
        return checked.ok ? await begin(world, subject, { ...checked, method: 'link' }) : undefined
      }
    },
  },
  {
    name: 'a session, by a second factor',
    right: 'other_sessions',
    isRefusedBy: () => true,
    heldAt: 'after commit signon.find-factors',
    commit: 'signon.step-up',
    async prepare(world, subject) {
      const browser = browserOf(subject)
      const passkey = await withPasskey(world, subject)
      const { signOn } = subject.person
      const purpose = { purpose: 'step_up', browser, signOn } as const
      const credential = passkey.use(await offerPasskeys(world.here, purpose))
      return async () => {
        const proof = { factor: 'passkey', credential, browser } as const
        const stepped = await stepUp(world.there, { ...subject.other, proof, origin })
        if (stepped.status !== 'stepped_up') return undefined
        return async () => {
          const session = await findSession(world.here, { token: stepped.token, rule })
          return session !== undefined && isSteppedUp(session, world.clock.now())
        }
      }
    },
  },
  {
    name: 'a browser that knows the account',
    right: 'known_browsers',
    isRefusedBy: () => true,
    heldAt: 'after commit signon.find-candidate',
    commit: 'signon.start-session',
    prepare: (world, subject) =>
      Promise.resolve(async () => {
        const deviceToken = newSecretToken(world.random)
        const attempt = { name: subject.person.email, password, address }
        const checked = await signOnWithPassword(world.there, attempt)
        if (!checked.ok) return undefined
        const proven = { ...checked, method: 'password' } as const
        if ((await begin(world, subject, proven, deviceToken)) === undefined) return undefined
        return async () => (await accountsOfDevice(world.here, deviceToken)).length > 0
      }),
  },
]

const asked: readonly GrantCase[] = [
  {
    name: 'a link that signs on',
    right: 'sign_on_links',
    isRefusedBy: whoMayAsk,
    heldAt: undefined,
    commit: 'signon.request-link',
    prepare: (world, { person }) =>
      Promise.resolve(async () => {
        const token = await world.mailed('sign_on_link', () =>
          requestLink(world.there, { kind: 'sign_on', email: person.email, address }),
        )
        if (token === undefined) return undefined
        return async () => (await signOnWithLink(world.here, { token })).ok
      }),
  },
  {
    name: 'a link that recovers',
    right: 'recoveries',
    isRefusedBy: whoMayAsk,
    heldAt: undefined,
    commit: 'signon.request-link',
    prepare: (world, { person }) =>
      Promise.resolve(async () => {
        const token = await world.mailed('recovery_link', () =>
          requestLink(world.there, { kind: 'recovery', email: person.email, address }),
        )
        if (token === undefined) return undefined
        return async () =>
          (await findLink(world.here, { token, kinds: ['recovery'] })) !== undefined
      }),
  },
]

const bySecrets: readonly GrantCase[] = [
  {
    name: 'a recovery at another address',
    right: 'recoveries',
    isRefusedBy: oneOf(
      'phrase_changed',
      'code_renewed',
      'member_id_changed',
      'recovered',
      'sign_on_ended',
    ),
    heldAt: 'after commit signon.find-candidate',
    commit: 'signon.request-address-recovery',
    async prepare(world, subject) {
      const personalCode = await codeOf(world, subject)
      const { memberId, email } = subject.person
      const newEmail = `new-${email}`
      const asking = { memberId, personalCode, phrase, newEmail, address, origin }
      return async () => {
        const token = await world.mailed('recovery_address_link', () =>
          requestAddressRecovery(world.there, asking),
        )
        if (token === undefined) return undefined
        return async () =>
          (await findLink(world.here, { token, kinds: ['new_address'] })) !== undefined
      }
    },
  },
  {
    name: 'a recovery',
    right: undefined,
    // The phrase before counts on where it was changed.
    isRefusedBy: oneOf('recovered', 'sign_on_ended'),
    heldAt: 'after commit signon.prove-secret',
    commit: 'signon.recover-account',
    async prepare(world, subject) {
      const { email } = subject.person
      const ask = () => requestLink(world.here, { kind: 'recovery', email, address })
      const token = (await world.mailed('recovery_link', ask)) ?? ''
      return async () => {
        const input = { token, phrase, password: newPassword, origin }
        if ((await recoverAccount(world.there, input)).status !== 'recovered') return undefined
        return async () => {
          const { email: present } = await profileOf(world, subject)
          return await isRight(world, present, newPassword)
        }
      }
    },
  },
  {
    name: 'the first session of an account',
    right: 'other_sessions',
    isRefusedBy: () => true,
    heldAt: undefined,
    commit: 'signon.start-session',
    prepare: (world, subject) =>
      Promise.resolve(() =>
        begin(world, subject, { secretsVersion: firstSecretsVersion, method: 'registration' }),
      ),
  },
]

export const proofGrants: readonly GrantCase[] = [...signsOn, ...asked, ...bySecrets]
