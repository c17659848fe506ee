// People who join a group, sign on, change their names, leave, and are erased.
import assert from 'node:assert/strict'
import { changeName, findProfile } from '@tallystick/network/rooms/customers'
import { acceptInvitation } from '@tallystick/network/rooms/groups'
import { erasePerson } from '@tallystick/network/rooms/privacy'
import type { Customer, Json } from './network-script.ts'
import { findSignOn, register, select } from './open-story.ts'
import type { Story } from './open-story.ts'
import type { Ports } from './open-varied-book.ts'

/** A member with a password, one who was invited and came, one whose invitation was withdrawn, one who left. */
export async function formGroup({ ports, script, merchant, ada }: Story): Promise<void> {
  const { call } = script
  const person = (name: string) => ({
    first_name: name,
    last_name: 'Turing',
    email: `${name}@example.org`,
    member_id: name,
  })
  const join = async (name: string, secrets: Json) =>
    await call(ada.token, 'POST', '/group/accounts', { id: name, ...person(name), ...secrets })
  const secrets = { password: 'correct horse', recovery_phrase: 'the quick brown fox naps' }
  const alan = await join('alan', secrets)
  const leaving = await join('dora', secrets)
  await call(ada.token, 'DELETE', `/group/accounts/${String(leaving['purchasing_account'])}`)
  for (const name of ['joan', 'hugh', 'vera']) await join(name, {})
  const { data } = await call(ada.token, 'GET', '/group/accounts')
  const invitationOf = (name: string): string => {
    const accounts = data as readonly { readonly invitations: readonly Json[] }[]
    const all = accounts.flatMap(({ invitations }) => invitations)
    return String(all.find(({ email }) => email === `${name}@example.org`)?.['invitation'])
  }
  await call(ada.token, 'DELETE', `/group/invitations/${invitationOf('hugh')}`)
  const joined = await acceptInvitation(ports, {
    token: await findInvitationToken(ports, invitationOf('joan')),
    password: 'correct horse',
    recoveryPhrase: 'the quick brown fox naps',
  })
  assert.equal(joined.status, 'joined')
  const purchasingAccount = String(alan['purchasing_account'])
  for (const orderId of ['alan-1', 'alan-2']) {
    const order = { orderId, merchant: merchant.merchant, sku: 'sample', quantity: 3 }
    const outcome = await script.network.purchases.place({ ...order, purchasingAccount })
    assert.equal(outcome.status, 'purchased')
  }
}

/** From the letter that waits to be written. */
async function findInvitationToken(ports: Ports, invitation: string): Promise<string> {
  const [row] = await select<{ token: string }>(
    ports,
    `select substring(facts::text from '${invitation}[.][0-9a-zA-Z_-]+') as token from outbox_notices
     where facts::text like '%${invitation}.%'`,
  )
  assert.ok(row !== undefined, 'the invitation was mailed')
  return row.token
}

/** One changes her name, signs on and stays; another is erased, with an account that is closed. */
export async function sayGoodbye({ ports, script, grace, ada }: Story): Promise<void> {
  await changeName(ports, {
    of: { customer: grace.customer } as never,
    firstName: 'Grace',
    lastName: 'Hopper',
  })
  await beSignedOn(ports, [ada, grace])
  const finn = await register(script, 'finn')
  const signOn = (await findSignOn(ports, finn)) as never
  const profile = await ports.database.read('test.profile', (tx) => findProfile(tx, signOn))
  assert.ok(profile !== undefined)
  const erased = await erasePerson({ ...ports, writeOff: () => 0n }, profile)
  assert.equal(erased.status, 'erasing')
  await script.network.doDueWork(['erase_person'])
}

/** Rows as signing on, from a browser that is remembered, leaves them. */
async function beSignedOn(ports: Ports, customers: readonly Customer[]): Promise<void> {
  await ports.database.transaction('test.sign-on', async (tx) => {
    for (const { customer } of customers) {
      for (const [n, text] of signedOn.entries()) {
        const values = [customer, ports.clock.now()]
        await tx.query({ name: `test.sign-on-${n}`, text, values })
      }
    }
  })
}

const ofCustomer = `from sign_ons s join purchasing_accounts p on p.bucket = s.bucket
  and p.id = s.purchasing_account, (select $2::timestamptz as at) t where s.customer = $1`

const signedOn: readonly string[] = [
  `insert into sessions (token_hash, sign_on, customer, purchasing_account, payment_account, signed_on_at, ended_at, id,
      method, device, network, last_used_at)
    select sha256(s.id::bytea), s.id, s.customer, p.id, p.payment_account, t.at, null, 'ses_' || substr(s.id, 5),
      'password', 'Firefox', '', t.at ${ofCustomer}`,
  `insert into known_devices (token_hash, sign_on, last_used_at) select sha256(s.id::bytea), s.id, t.at ${ofCustomer}`,
  `insert into sign_on_events (bucket, id, purchasing_account, sign_on, kind, device, network, happened_at)
    select s.bucket, 'soe_' || substr(s.id, 5), p.id, s.id, 'signed_on', 'Firefox', '', t.at ${ofCustomer}`,
  `insert into merchant_visits (sign_on, merchant, clicked_at)
    select s.id, (select max(id) from merchants), t.at ${ofCustomer}`,
]
