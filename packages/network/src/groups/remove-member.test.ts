import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { selectBuyers } from '../customers/accounts/index.ts'
import { findProfile } from '../customers/find-profile.ts'
import { findSignOnByEmail, selectAddressees, selectSignOnsNamed } from '../customers/index.ts'
import {
  acceptInvitation,
  addMember,
  addSignOn,
  listPurchasingAccounts,
  removeMember,
  removeSignOn,
} from './index.ts'
import { openGroupWorld, password } from './testing/group-world.ts'
import type { GroupWorld, Someone } from './testing/group-world.ts'

let world: GroupWorld
before(async () => {
  world = await openGroupWorld()
})
after(() => world.close())

const statusOf = async (someone: Someone) =>
  (await world.read((tx) => selectBuyers(tx, [someone.purchasingAccount])))[0]?.status

test('removed: no buying, no signing on, the address is free; the account stays for the statement', async () => {
  const payer = await world.payer()
  const member = await world.member(payer)
  const { purchasingAccount } = member
  const remove = () => removeMember(world.ports, { changer: payer, purchasingAccount })
  assert.deepEqual(await remove(), { status: 'removed' })
  assert.equal(await statusOf(member), 'closed')
  assert.equal(await statusOf(payer), 'active')
  const profile = await world.read((tx) => findProfile(tx, member.signOn))
  assert.equal(profile?.accountStatus, 'closed')
  assert.deepEqual(world.endedSignOns, [member.signOn])
  assert.equal(await world.read((tx) => findSignOnByEmail(tx, member.email)), undefined)
  assert.deepEqual(await world.read((tx) => selectAddressees(tx, { purchasingAccount })), [])
  const accounts = await world.read((tx) => listPurchasingAccounts(tx, payer.paymentAccount))
  assert.deepEqual(
    accounts.map(({ role, status, signOns }) => [role, status, signOns.length]),
    [
      ['payer', 'active', 1],
      ['member', 'closed', 0],
    ],
  )
  // Twice is once, also at the same time.
  const again = await Promise.all([remove(), remove()])
  assert.deepEqual(again, [{ status: 'exists' }, { status: 'exists' }])
  assert.equal(world.endedSignOns.length, 1)
  const { changer, person } = { changer: payer, person: world.person() }
  assert.deepEqual(await addSignOn(world.ports, { changer, purchasingAccount, person }), {
    status: 'refused',
    code: 'account_closed',
  })
})

test('the payer stays, whoever asks', async () => {
  const payer = await world.payer()
  const { purchasingAccount } = payer
  assert.deepEqual(await removeMember(world.ports, { changer: payer, purchasingAccount }), {
    status: 'refused',
    code: 'payer_stays',
  })
})

test('a member leaves; the payer is told, and the others stay', async () => {
  const payer = await world.payer()
  const [member, sibling] = [await world.member(payer), await world.member(payer)]
  const { purchasingAccount } = member
  const left = await removeMember(world.ports, { changer: member, purchasingAccount })
  assert.deepEqual(left, { status: 'removed' })
  assert.equal(await statusOf(sibling), 'active')
  const kinds = await world.notices(payer)
  assert.ok(kinds.includes('group_member_left'), kinds.join(', '))
})

test('the address of a removed member opens an account of its own, or joins another group', async () => {
  const payer = await world.payer()
  const [one, two] = [await world.member(payer), await world.member(payer)]
  for (const { purchasingAccount } of [one, two]) {
    await removeMember(world.ports, { changer: payer, purchasingAccount })
  }
  const own = await world.payer({ email: one.email })
  assert.notEqual(own.purchasingAccount, one.purchasingAccount)
  const other = await world.payer()
  const elsewhere = await world.member(other, { email: two.email })
  assert.notEqual(elsewhere.purchasingAccount, two.purchasingAccount)
})

test('removed, then invited again: the same account, with all that it bought', async () => {
  const payer = await world.payer()
  const member = await world.member(payer)
  const { purchasingAccount } = member
  await removeMember(world.ports, { changer: payer, purchasingAccount })
  const back = await world.invited(payer, { email: member.email.toUpperCase() })
  assert.equal(back.purchasingAccount, purchasingAccount)
  const joined = await acceptInvitation(world.ports, { token: back.token, password })
  assert.ok(joined.status === 'joined')
  assert.notEqual(joined.registered.signOn, member.signOn)
  assert.equal(await statusOf(member), 'active')
  // What the payer types opens no account that somebody else had: it is a new one.
  await removeMember(world.ports, { changer: payer, purchasingAccount })
  const typed = await world.member(payer, { email: member.email })
  assert.notEqual(typed.purchasingAccount, purchasingAccount)
})

test('removing somebody who was only invited takes the invitation back', async () => {
  const payer = await world.payer()
  const { purchasingAccount, token } = await world.invited(payer)
  assert.deepEqual(await removeMember(world.ports, { changer: payer, purchasingAccount }), {
    status: 'removed',
  })
  assert.deepEqual(await acceptInvitation(world.ports, { token, password }), {
    status: 'refused',
    code: 'invitation_ended',
  })
})

test('accepting beside removing: either nobody joined, or whoever did is off again', async () => {
  const payer = await world.payer()
  for (let n = 0; n < 10; n += 1) {
    const { purchasingAccount, token } = await world.invited(payer)
    const [accepted] = await Promise.all([
      acceptInvitation(world.ports, { token, password }),
      removeMember(world.ports, { changer: payer, purchasingAccount }),
    ])
    const [buyer] = await world.read((tx) => selectBuyers(tx, [purchasingAccount]))
    assert.equal(buyer?.status, 'closed')
    if (accepted.status !== 'joined') continue
    const { signOn } = accepted.registered
    const profile = await world.read((tx) => findProfile(tx, signOn))
    assert.equal(profile?.accountStatus, 'closed')
    assert.ok(world.endedSignOns.includes(signOn))
  }
})

test('several sign-ons share an account; one is taken off, never the last', async () => {
  const payer = await world.payer()
  const { purchasingAccount } = payer
  const person = { ...world.person(), password }
  const add = () =>
    addSignOn(world.ports, { changer: payer, purchasingAccount, person, requestKey: 'second' })
  world.clock.advance({ minutes: 1 })
  assert.deepEqual(await add(), { status: 'added' })
  assert.deepEqual(await add(), { status: 'exists' })
  const [named] = await world.read((tx) => selectSignOnsNamed(tx, person.email))
  assert.ok(named !== undefined)
  const { signOn } = named
  const second = await world.read((tx) => findProfile(tx, signOn))
  assert.equal(second?.purchasingAccount, purchasingAccount)
  assert.equal(second.role, 'payer', 'with the same rights')
  const told = await world.read((tx) =>
    selectAddressees(tx, { paymentAccount: payer.paymentAccount }),
  )
  assert.deepEqual(
    told.map(({ email }) => email),
    [payer.email, person.email],
    'mail to the payer goes to both',
  )
  // Each takes the other off at the same moment: one stays.
  const changers = [payer, { ...payer, signOn }]
  const removed = await Promise.all(
    changers.map((changer, index) => {
      const other = index === 0 ? signOn : payer.signOn
      return removeSignOn(world.ports, { changer, purchasingAccount, signOn: other })
    }),
  )
  assert.deepEqual(
    removed.map((outcome) => ('code' in outcome ? outcome.code : outcome.status)).toSorted(),
    ['last_sign_on', 'removed'],
  )
  const [account] = await world.read((tx) => listPurchasingAccounts(tx, payer.paymentAccount))
  assert.equal(account?.signOns.length, 1)
})

test('a member shares their account by an invitation; the payer may, too; nobody else', async () => {
  const payer = await world.payer()
  const member = await world.member(payer)
  const { purchasingAccount } = member
  const person = world.person()
  assert.deepEqual(await addSignOn(world.ports, { changer: member, purchasingAccount, person }), {
    status: 'added',
  })
  const token = await world.lastToken(payer)
  const joined = await acceptInvitation(world.ports, { token, password })
  assert.ok(joined.status === 'joined')
  assert.equal(joined.registered.purchasingAccount, purchasingAccount)
  const { signOn } = joined.registered
  const gone = await removeSignOn(world.ports, { changer: payer, purchasingAccount, signOn })
  assert.deepEqual(gone, { status: 'removed' })
  const twice = await removeSignOn(world.ports, { changer: payer, purchasingAccount, signOn })
  assert.deepEqual(twice, { status: 'exists' })
  const profile = await world.read((tx) => findProfile(tx, signOn))
  assert.equal(profile?.accountStatus, 'closed')
  // Somebody whose account was closed adds nobody any more.
  await removeMember(world.ports, { changer: payer, purchasingAccount })
  const late = await addMember(world.ports, { changer: member, person: world.person() })
  assert.deepEqual(late, { status: 'refused', code: 'payer_only' })
})
