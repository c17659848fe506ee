// People with sign-ons on a database of their own, for tests of ways of signing on. Every computed hash is counted.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { selectSecrets } from '../../customers/index.ts'
import type { Registered } from '../../customers/index.ts'
import {
  createPasswords,
  newSecretToken,
  openKeys,
  seededRandom,
  testClock,
} from '../../platform/index.ts'
import type { Passwords, Random, TestClock } from '../../platform/index.ts'
import { plainLetters, registerCustomer } from '../../registrations/index.ts'
import { openTestDatabase } from '../../testing/open-test-database.ts'
import type { TestDatabase } from '../../testing/open-test-database.ts'
import { rememberDevice } from '../candidate/devices.ts'
import { findSession } from '../find-session.ts'
import { createGuessLimits } from '../guess-limits.ts'
import { openSecrets } from '../secrets.ts'
import type { SecurityPorts } from '../security-ports.ts'
import { defaultSessionRule } from '../session.ts'
import type { Session, SignOnMethod, SignOnOrigin } from '../session.ts'
import { startSession } from '../start-session.ts'

export interface Person extends Registered {
  readonly email: string
  readonly memberId: string
}

export interface SecurityWorld {
  readonly ports: SecurityPorts
  readonly clock: TestClock
  readonly random: Random
  readonly opened: TestDatabase
  /** Since this was last called. */
  readonly countHashes: () => number
  readonly register: (
    name: string,
    more?: { readonly memberId?: string; readonly phrase?: string; readonly hasPassword?: false },
  ) => Promise<Person>
  /** A browser knows an account from now on. */
  readonly remember: (person: Pick<Registered, 'signOn'>, deviceToken: string) => Promise<void>
  /** Somebody signs on in a browser that knows the account. */
  readonly open: (person: Registered, method?: SignOnMethod) => Promise<Opened>
  /** The facts of the notices of a kind, the oldest first, with whom they are to. */
  readonly noticesOf: (
    kind: string,
  ) => Promise<
    readonly { readonly receiver: string; readonly facts: Readonly<Record<string, string>> }[]
  >
  close(): Promise<void>
}

export interface Opened {
  readonly token: string
  readonly session: Session
}

export const password = 'correct horse battery'
export const phrase = 'my aunt keeps seven geese'
export const origin: SignOnOrigin = { device: 'Firefox, Linux', network: '8.8.4.0/24' }
export const publicUrl = 'https://tally.example'

export async function openSecurityWorld(): Promise<SecurityWorld> {
  const opened = await openTestDatabase({ poolMax: 10 })
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tallystick-security-'))
  const random = seededRandom('security')
  const clock = testClock('2026-12-01T09:00:00Z')
  let hashCount = 0
  const real = createPasswords({ random, isCheap: true, queueMax: 1000 })
  const passwords: Passwords = {
    ...real,
    verify: (typed, hash) => {
      hashCount += 1
      return real.verify(typed, hash)
    },
    verifyAgainstNothing: (typed) => {
      hashCount += 1
      return real.verifyAgainstNothing(typed)
    },
  }
  const { database } = opened
  const ports: SecurityPorts = {
    database,
    clock,
    realClock: clock,
    random,
    passwords,
    limits: createGuessLimits({ database, key: Buffer.alloc(32, 7) }),
    secrets: openSecrets(openKeys(folder, random)),
    publicUrl,
    networkName: 'Tally',
  }
  const remember: SecurityWorld['remember'] = async ({ signOn }, deviceToken) => {
    await database.transaction('test.remember', (tx) =>
      rememberDevice(tx, ports, { deviceToken, signOn }),
    )
  }
  const letters = plainLetters({ name: 'Tally', publicUrl })
  return {
    ports,
    clock,
    random,
    opened,
    countHashes() {
      const count = hashCount
      hashCount = 0
      return count
    },
    async register(name, more = {}) {
      const { memberId = name } = more
      const email = `${name}@example.org`
      const outcome = await registerCustomer(
        { ...ports, letters },
        {
          firstName: name,
          lastName: 'Doe',
          country: 'US',
          postalCode: '94105',
          email,
          memberId,
          currency: 'USD',
          timeZone: 'America/Los_Angeles',
          password: more.hasPassword === false ? undefined : password,
          recoveryPhrase: more.phrase ?? phrase,
          paymentMethod: undefined,
        },
      )
      if (outcome.status !== 'registered') throw new Error(JSON.stringify(outcome))
      return { ...outcome.registered, email, memberId }
    },
    remember,
    async open(person, method = 'password') {
      const deviceToken = newSecretToken(random)
      await remember(person, deviceToken)
      const secrets = await database.read('test.secrets', (tx) => selectSecrets(tx, person.signOn))
      const secretsVersion = secrets?.secretsVersion ?? 0
      const input = { accounts: person, secretsVersion, method, origin, deviceToken }
      const started = await startSession(ports, input)
      const token = started?.token ?? ''
      const session = await findSession(ports, { token, rule: defaultSessionRule })
      if (session === undefined) throw new Error('no session was opened')
      return { token, session }
    },
    noticesOf: (kind) =>
      database.read('test.notices', (tx) =>
        tx.query({
          name: 'test.notices',
          text: `select coalesce(receiver, email) as receiver, facts from outbox_notices
                 where kind = $1 order by created_at, ctid`,
          values: [kind],
        }),
      ),
    async close() {
      await opened.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
