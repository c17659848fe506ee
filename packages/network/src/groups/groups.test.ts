import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { isPayer, selectBuyers } from '../customers/accounts/index.ts'
import {
  confirmEmailChange,
  findSignOnByEmail,
  getProfile,
  selectSignOnsNamed,
} from '../customers/index.ts'
import { bucketOf } from '../platform/index.ts'
import { invitationsPerDayMax } from './group.ts'
import {
  acceptInvitation,
  addMember,
  addSignOn,
  findInvitation,
  findOwnAccount,
  listPurchasingAccounts,
  removeMember,
  removeSignOn,
  resendInvitation,
  withdrawInvitation,
} from './index.ts'
import { openGroupWorld } from './testing/group-world.ts'
import type { GroupWorld } from './testing/group-world.ts'

let world: GroupWorld
before(async () => {
  world = await openGroupWorld()
})
after(() => world.close())

const password = 'a rather long one'

test('a payer adds a member with a password: an account and a sign-on, in the same bucket', async () => {
  const payer = await world.payer()
  const email = world.address()
  const person = { ...world.person({ email }), password, recoveryPhrase: 'the quick brown fox' }
  const added = await addMember(world.ports, { changer: payer, person })
  assert.ok(added.status === 'added')
  const accounts = await world.read((tx) => listPurchasingAccounts(tx, payer.paymentAccount))
  assert.deepEqual(
    accounts.map(({ role, name, status, signOns }) => [role, name, status, signOns.length]),
    [
      ['payer', 'Grace Hopper', 'active', 1],
      ['member', 'Alan Turing', 'active', 1],
    ],
  )
  assert.equal(bucketOf(added.purchasingAccount), bucketOf(payer.paymentAccount))
  const [buyer] = await world.read((tx) => selectBuyers(tx, [added.purchasingAccount]))
  assert.equal(buyer?.paymentAccount, payer.paymentAccount)
  assert.equal(buyer.hasPaymentMethod, true, 'the payer’s')
  assert.deepEqual(
    await world.read((tx) =>
      Promise.all([
        isPayer(tx, payer.purchasingAccount),
        isPayer(tx, added.purchasingAccount),
        isPayer(tx, `pac_${'0'.repeat(28)}`),
      ]),
    ),
    [true, false, false],
  )
  assert.deepEqual(await world.notices(payer), ['group_added'])
})

test('an invitation: one mail, one link, one sign-on; the link tells nobody else anything', async () => {
  const payer = await world.payer()
  const { purchasingAccount, token } = await world.invited(payer)
  const found = await findInvitation(world.ports, token)
  assert.equal(found?.payerName, 'Grace Hopper')
  const { clock } = world
  const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
  for (const other of [wrong, '', 'inv_', `${token}.`, token.replace('.', ''), 'x'.repeat(5000)]) {
    assert.equal(await findInvitation(world.ports, other), undefined, other)
    assert.deepEqual(await acceptInvitation(world.ports, { token: other, password }), {
      status: 'refused',
      code: 'invitation_ended',
    })
  }
  const weak = await acceptInvitation(world.ports, { token, password: 'short' })
  assert.deepEqual(weak, {
    status: 'refused',
    code: 'invalid_field',
    faults: { password: 'too_short' },
  })
  clock.advance({ hours: 14 * 24 - 1 })
  const both = await Promise.all(
    [1, 2, 3].map(() => acceptInvitation(world.ports, { token, password })),
  )
  assert.equal(both.filter(({ status }) => status === 'joined').length, 1, 'the link works once')
  assert.equal(await findInvitation(world.ports, token), undefined)
  const joined = both.find(({ status }) => status === 'joined')
  assert.ok(joined?.status === 'joined')
  assert.equal(joined.registered.purchasingAccount, purchasingAccount)
  assert.deepEqual(await world.notices(payer), ['group_invited', 'group_joined'])
  assert.deepEqual(await world.personsOfInvitations(payer), [], 'whom it was for is forgotten')
})

test('an invitation ends after 14 days, by a new link, and when it is withdrawn', async () => {
  const payer = await world.payer()
  const first = await world.invited(payer)
  world.clock.advance({ hours: 14 * 24 })
  assert.equal(await findInvitation(world.ports, first.token), undefined)
  const sent = await resendInvitation(world.ports, { changer: payer, ...first })
  assert.equal(sent.status, 'sent')
  const second = await world.lastToken(payer)
  assert.notEqual(second, first.token)
  assert.equal(await findInvitation(world.ports, first.token), undefined, 'the old link is dead')
  assert.notEqual(await findInvitation(world.ports, second), undefined)
  const withdraw = () => withdrawInvitation(world.ports, { changer: payer, ...first })
  assert.deepEqual(await withdraw(), { status: 'withdrawn' })
  assert.deepEqual(await withdraw(), { status: 'exists' })
  assert.equal(await findInvitation(world.ports, second), undefined)
  const again = await resendInvitation(world.ports, { changer: payer, ...first })
  assert.deepEqual(again, { status: 'refused', code: 'unknown_invitation' })
  const accounts = await world.read((tx) => listPurchasingAccounts(tx, payer.paymentAccount))
  assert.equal(accounts.length, 1, 'an account that nobody ever had is not listed')
})

test('an accepted invitation cannot be withdrawn or sent again', async () => {
  const payer = await world.payer()
  const { token, invitation } = await world.invited(payer)
  await acceptInvitation(world.ports, { token, password })
  for (const change of [resendInvitation, withdrawInvitation]) {
    assert.deepEqual(await change(world.ports, { changer: payer, invitation }), {
      status: 'refused',
      code: 'unknown_invitation',
    })
  }
})

test('whether a stranger has an account, an invitation does not tell; its owner is told', async () => {
  const stranger = await world.payer()
  const payer = await world.payer()
  const person = world.person({ email: stranger.email })
  const added = await addMember(world.ports, { changer: payer, person })
  assert.ok(added.status === 'added')
  assert.deepEqual(await world.notices(payer), [])
  assert.deepEqual(await world.notices(stranger), ['group_invited_owner'])
  // In their own group a payer knows everybody.
  const own = await addMember(world.ports, {
    changer: payer,
    person: world.person({ email: payer.email.toUpperCase() }),
  })
  assert.deepEqual(own, { status: 'refused', code: 'email_taken' })
})

test('an address counts once its mailbox has answered: it blocks nobody before, and is mailed one link', async () => {
  const payer = await world.payer()
  const email = world.address()
  const person = { ...world.person({ email }), password }
  const ports = { ...world.ports, whenMoved: () => Promise.resolve() }
  assert.equal((await addMember(ports, { changer: payer, person })).status, 'added')
  assert.equal(await world.read((tx) => findSignOnByEmail(tx, email)), undefined)
  const [claimed, ...others] = await world.read((tx) => selectSignOnsNamed(tx, email))
  assert.ok(claimed?.isProved === false, 'but it finds the sign-on of who has the password')
  assert.deepEqual(others, [])
  const { isEmailProved } = await world.read((tx) => getProfile(tx, claimed.signOn))
  assert.equal(isEmailProved, false)
  const token = await tokenTo(email)
  // Its owner registers meanwhile, as if nobody had said anything.
  const owner = await world.payer({ email })
  const named = await world.read((tx) => selectSignOnsNamed(tx, email))
  assert.deepEqual(named, [{ signOn: owner.signOn, isProved: true }, claimed])
  assert.equal(await confirmEmailChange(ports, token), undefined, 'somebody has proved it')
  const other = world.address()
  await addMember(ports, { changer: payer, person: { ...person, email: other } })
  assert.equal(await confirmEmailChange(ports, await tokenTo(other)), other)
  const proved = await world.read((tx) => findSignOnByEmail(tx, other))
  assert.ok(proved !== undefined)
  assert.equal((await world.read((tx) => getProfile(tx, proved))).isEmailProved, true)
})

test('people with passwords are counted among a day’s mails, like invitations', async () => {
  const payer = await world.payer()
  for (let n = 0; n < invitationsPerDayMax; n += 1) {
    const person = { ...world.person(), ...(n % 2 === 0 ? { password } : {}) }
    const added = await addMember(world.ports, { changer: payer, person })
    assert.equal(added.status, 'added', String(n))
  }
  for (const more of [{ password }, {}]) {
    const person = { ...world.person(), ...more }
    assert.deepEqual(await addMember(world.ports, { changer: payer, person }), {
      status: 'refused',
      code: 'too_many_invitations',
    })
  }
})

test('a payer does not learn from a password either whether a stranger has an account', async () => {
  const stranger = await world.payer()
  const payer = await world.payer()
  const emails = [stranger.email, world.address()]
  const answers: object[] = []
  for (const email of emails) {
    const person = { ...world.person({ email }), password }
    const added = await addMember(world.ports, { changer: payer, person })
    answers.push({ ...added, purchasingAccount: '' })
  }
  assert.deepEqual(answers[0], answers[1])
  assert.deepEqual(await world.notices(stranger), ['group_invited_owner'])
  assert.equal(await world.read((tx) => findSignOnByEmail(tx, stranger.email)), stranger.signOn)
})

async function tokenTo(email: string): Promise<string> {
  const rows = await world.read((tx) =>
    tx.query<{ path: string }>({
      name: 'test.token-to',
      text: `select facts ->> 'path' as path from outbox_notices where email = $1 and kind = 'group_added'`,
      values: [email],
    }),
  )
  assert.equal(rows.length, 1, 'one mail')
  return rows[0]?.path.split('/').at(-1) ?? ''
}

test('an address that was registered after the invitation: the link says so, and joins nobody', async () => {
  const payer = await world.payer()
  const email = world.address()
  const { token } = await world.invited(payer, { email })
  await world.payer({ email })
  assert.deepEqual(await acceptInvitation(world.ports, { token, password }), {
    status: 'refused',
    code: 'email_taken',
  })
})

test('twice: the same command makes one account, another content is a conflict', async () => {
  const payer = await world.payer()
  const person = world.person()
  const add = (more: object) =>
    addMember(world.ports, { changer: payer, person: { ...person, ...more }, requestKey: 'one' })
  const first = await add({})
  assert.ok(first.status === 'added')
  const { purchasingAccount } = first
  assert.deepEqual(await add({}), { status: 'exists', purchasingAccount })
  assert.deepEqual(await add({ memberId: 'other' }), {
    status: 'refused',
    code: 'idempotency_conflict',
  })
  // Another payer's commands are their own.
  const other = await world.payer()
  const theirs = await addMember(world.ports, {
    changer: other,
    person: world.person(),
    requestKey: 'one',
  })
  assert.equal(theirs.status, 'added')
  assert.equal(
    (await world.read((tx) => listPurchasingAccounts(tx, payer.paymentAccount))).length,
    2,
  )
})

test('one address at once: of ten invitations one, of ten passwords one', async () => {
  const payer = await world.payer()
  const invited = world.person()
  const added = world.person()
  const race = (person: typeof invited & { password?: string }) =>
    Promise.all(
      Array.from({ length: 10 }, () => addMember(world.ports, { changer: payer, person })),
    )
  const outcomes = [await race(invited), await race({ ...added, password })]
  for (const [index, code] of ['already_invited', 'email_taken'].entries()) {
    const refused = (outcomes[index] ?? []).filter(({ status }) => status === 'refused')
    assert.equal(refused.length, 9)
    for (const outcome of refused) assert.deepEqual(outcome, { status: 'refused', code })
  }
  // Two groups at once: neither takes it from the other, until its mailbox has answered.
  const other = await world.payer()
  const contested = { ...world.person(), password }
  const both = await Promise.all(
    [payer, other].map((changer) => addMember(world.ports, { changer, person: contested })),
  )
  assert.deepEqual(
    both.map(({ status }) => status),
    ['added', 'added'],
  )
})

test('a member adds and removes nobody, and nobody touches another group', async () => {
  const payer = await world.payer()
  const member = await world.member(payer)
  const sibling = await world.member(payer)
  const stranger = await world.payer()
  const person = world.person()
  assert.deepEqual(await addMember(world.ports, { changer: member, person }), {
    status: 'refused',
    code: 'payer_only',
  })
  const unknown = { status: 'refused', code: 'unknown_purchasing_account' }
  for (const [changer, purchasingAccount] of [
    [member, sibling.purchasingAccount],
    [member, payer.purchasingAccount],
    [stranger, member.purchasingAccount],
    [payer, stranger.purchasingAccount],
    [payer, 'pac_none'],
    [member, `pac_${'0'.repeat(28)}`],
  ] as const) {
    assert.deepEqual(await removeMember(world.ports, { changer, purchasingAccount }), unknown)
    const added = await addSignOn(world.ports, { changer, purchasingAccount, person })
    assert.deepEqual(added, unknown)
    const seen = await world.read((tx) => findOwnAccount(tx, changer, purchasingAccount))
    assert.equal(seen, undefined)
    const removed = await removeSignOn(world.ports, {
      changer,
      purchasingAccount,
      signOn: sibling.signOn,
    })
    assert.deepEqual(removed, { status: 'refused', code: 'unknown_sign_on' })
  }
  const { invitation } = await world.invited(payer)
  for (const changer of [member, stranger]) {
    for (const change of [resendInvitation, withdrawInvitation]) {
      const changed = await change(world.ports, { changer, invitation })
      assert.deepEqual(changed, { status: 'refused', code: 'unknown_invitation' })
    }
  }
})

test('mails are limited: in a day, and for one invitation', async () => {
  const payer = await world.payer()
  const { invitation } = await world.invited(payer)
  const resend = () => resendInvitation(world.ports, { changer: payer, invitation })
  const statuses = []
  for (let n = 0; n < 5; n += 1) statuses.push((await resend()).status)
  assert.deepEqual(statuses, ['sent', 'sent', 'sent', 'sent', 'refused'])
  const invite = () => addMember(world.ports, { changer: payer, person: world.person() })
  for (let n = 5; n < invitationsPerDayMax; n += 1) assert.equal((await invite()).status, 'added')
  assert.deepEqual(await invite(), { status: 'refused', code: 'too_many_invitations' })
  world.clock.advance({ hours: 25 })
  assert.equal((await invite()).status, 'added')
})
