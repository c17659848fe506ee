// Payers, members and invitations for tests, on a database of their own.
import type { Registered } from '../../customers/index.ts'
import { createPasswords, seededRandom, testClock } from '../../platform/index.ts'
import type { TestClock, Tx } from '../../platform/index.ts'
import { plainLetters, registerCustomer } from '../../registrations/index.ts'
import { openTestDatabase } from '../../testing/open-test-database.ts'
import { addMember } from '../index.ts'
import type { GroupChanger } from '../index.ts'

type Ports = Parameters<typeof registerCustomer>[0] & {
  readonly endSignOns: (tx: Tx, signOns: readonly string[]) => Promise<void>
}
type Person = {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly memberId: string
}
export type Someone = Registered & GroupChanger & { readonly email: string }
export type Invited = {
  readonly purchasingAccount: string
  readonly invitation: string
  readonly token: string
}

export type GroupWorld = {
  readonly ports: Ports
  readonly clock: TestClock
  /** The sign-ons whose sessions were to end, in order. */
  readonly endedSignOns: readonly string[]
  readonly address: () => string
  readonly person: (change?: Partial<Person>) => Person
  readonly payer: (change?: { readonly email?: string }) => Promise<Someone>
  /** A member with a password. */
  readonly member: (payer: GroupChanger, change?: Partial<Person>) => Promise<Someone>
  readonly invited: (payer: GroupChanger, change?: Partial<Person>) => Promise<Invited>
  /** What was mailed last for an invitation of this group. */
  readonly lastToken: (payer: GroupChanger) => Promise<string>
  /** The kinds of all notices about this group, or to its people, in order. */
  readonly notices: (payer: Someone) => Promise<readonly string[]>
  /** Names and addresses that the invitations of a group still hold. */
  readonly personsOfInvitations: (payer: GroupChanger) => Promise<readonly string[]>
  readonly read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

const holds = (): Promise<boolean> => Promise.resolve(true)

export const password = 'a rather long one'

export async function openGroupWorld(): Promise<GroupWorld> {
  const testing = await openTestDatabase()
  const clock = testClock('2026-12-01T23:30:00Z')
  const random = seededRandom('groups')
  const endedSignOns: string[] = []
  const ports: Ports = {
    database: testing.database,
    clock,
    random,
    passwords: createPasswords({ random }),
    letters: plainLetters({ name: 'Tally', publicUrl: 'https://tally.example' }),
    endSignOns: (_, signOns) => {
      endedSignOns.push(...signOns)
      return Promise.resolve()
    },
  }
  let people = 0
  const address = (): string => `person${(people += 1)}@example.com`
  const person: GroupWorld['person'] = (change = {}) => ({
    firstName: 'Alan',
    lastName: 'Turing',
    email: address(),
    memberId: 'alan',
    ...change,
  })
  const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => testing.database.read('test', work)
  return {
    ports,
    clock,
    endedSignOns,
    address,
    person,
    payer: (change = {}) => registerPayer(ports, change.email ?? address()),
    async member(payer, change = {}) {
      const someone = { ...person(change), password }
      const added = await addMember(ports, { changer: payer, person: someone })
      if (added.status !== 'added') throw new Error(JSON.stringify(added))
      const { purchasingAccount } = added
      const ids = await read((tx) => readSignOn(tx, purchasingAccount))
      return { ...ids, email: someone.email, holds }
    },
    async invited(payer, change = {}) {
      const added = await addMember(ports, { changer: payer, person: person(change) })
      if (added.status !== 'added') throw new Error(JSON.stringify(added))
      const token = await read((tx) => readToken(tx, payer.paymentAccount))
      const { purchasingAccount } = added
      return { purchasingAccount, invitation: token.split('.')[0] ?? '', token }
    },
    lastToken: (payer) => read((tx) => readToken(tx, payer.paymentAccount)),
    notices: (payer) => read((tx) => readNotices(tx, payer)),
    personsOfInvitations: (payer) =>
      read(async (tx) => {
        const rows = await tx.query<{ text: string }>({
          name: 'test.read-persons',
          text: `select concat(email, email_key, member_id, first_name, last_name) as text
            from invitations where payment_account = $1`,
          values: [payer.paymentAccount],
        })
        return rows.map(({ text }) => text).filter((text) => text !== '')
      }),
    read,
    close: () => testing.close(),
  }
}

async function registerPayer(ports: Ports, email: string): Promise<Someone> {
  const outcome = await registerCustomer(ports, {
    firstName: 'Grace',
    lastName: 'Hopper',
    country: 'DE',
    postalCode: '10115',
    email,
    memberId: 'grace',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    paymentMethod: { processor: 'simulator', token: 'pm_card_ok', label: 'Visa ending 4242' },
  })
  if (outcome.status !== 'registered') throw new Error(JSON.stringify(outcome))
  return { ...outcome.registered, email, holds }
}

async function readSignOn(tx: Tx, purchasingAccount: string): Promise<Registered> {
  const [row] = await tx.query<Registered>({
    name: 'test.read-sign-on',
    text: `select s.id as "signOn", s.customer, p.id as "purchasingAccount",
        p.payment_account as "paymentAccount"
      from sign_ons s join purchasing_accounts p on p.id = s.purchasing_account
      where p.id = $1 order by s.created_at desc limit 1`,
    values: [purchasingAccount],
  })
  if (row === undefined) throw new Error(`${purchasingAccount} has no sign-on`)
  return row
}

async function readToken(tx: Tx, paymentAccount: string): Promise<string> {
  const rows = await tx.query<{ path: string }>({
    name: 'test.read-token',
    text: `select n.facts->>'path' as path from outbox_notices n
      join invitations i on n.cause like 'group-invited/' || i.id || '/%'
      where i.payment_account = $1 order by n.id`,
    values: [paymentAccount],
  })
  return (rows.at(-1)?.path ?? '').replace('/join/', '')
}

async function readNotices(tx: Tx, payer: Someone): Promise<readonly string[]> {
  const rows = await tx.query<{ kind: string }>({
    name: 'test.read-notices',
    text: `select n.kind from outbox_notices n where n.receiver = $1 or n.receiver = $2
        or n.receiver in (select s.id from sign_ons s join purchasing_accounts p
          on p.id = s.purchasing_account where p.payment_account = $1)
        or n.receiver in (select id from purchasing_accounts where payment_account = $1)
        or n.cause in (select 'group-added/' || s.id from sign_ons s join purchasing_accounts p
          on p.id = s.purchasing_account where p.payment_account = $1)
        or exists (select from invitations i where i.payment_account = $1
          and n.cause like 'group-invited/' || i.id || '/%')
      order by n.id`,
    values: [payer.paymentAccount, payer.signOn],
  })
  return rows.map(({ kind }) => kind)
}
