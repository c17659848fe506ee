// The first secret of an account: who may choose it, in which session, until when, and only once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getProfile } from '../customers/index.ts'
import { changePassword } from './change-password.ts'
import {
  chooseFirstPasskey,
  chooseFirstPassword,
  hasNoSecret,
  mayChooseFirstSecret,
} from './choose-first-secret.ts'
import { findSession } from './find-session.ts'
import { offerNewPasskey } from './offer-passkey.ts'
import { defaultSessionRule as rule } from './session.ts'
import type { Session, SignOnMethod } from './session.ts'
import { signOnWithPassword } from './sign-on-with-password.ts'
import { openSecurityWorld, origin, password, publicUrl } from './testing/security-world.ts'
import type { Opened, Person, SecurityWorld } from './testing/security-world.ts'
import { softwarePasskey } from './testing/software-authenticator.ts'

const browser = 'b'.repeat(43)
let world: SecurityWorld
let count = 0
before(async () => {
  world = await openSecurityWorld()
})
after(() => world.close())

async function newcomer(): Promise<Person> {
  count += 1
  return await world.register(`newcomer-${count}`, { hasPassword: false })
}

function open(person: Person, method: SignOnMethod = 'registration'): Promise<Opened> {
  return world.open(person, method)
}

async function choose({ token, session }: Opened, typed = 'many words of my own') {
  const profile = await world.ports.database.read('test.profile', (tx) =>
    getProfile(tx, session.signOn),
  )
  return await chooseFirstPassword(world.ports, {
    token,
    session,
    profile,
    password: typed,
    origin,
  })
}

async function makePasskey(person: Person, session: Session) {
  const passkey = softwarePasskey({
    origin: publicUrl,
    rpId: 'tally.example',
    userHandle: person.signOn,
  })
  const profile = { signOn: person.signOn, memberId: person.memberId, firstName: 'Jo' }
  const credential = passkey.make(await offerNewPasskey(world.ports, { profile, browser }))
  const input = { session, browser, credential, name: 'Mine', origin }
  return await chooseFirstPasskey(world.ports, input)
}

async function canSignOn(person: Person, typed: string): Promise<boolean> {
  const { ok } = await signOnWithPassword(world.ports, {
    name: person.email,
    password: typed,
    personalCode: '',
    account: undefined,
    deviceToken: undefined,
    address: undefined,
  })
  return ok
}

test('who has neither password nor passkey is let in by no password', async () => {
  const person = await newcomer()
  assert.equal(await hasNoSecret(world.ports, person.signOn), true)
  for (const typed of ['', password, 'null', 'undefined']) {
    assert.equal(await canSignOn(person, typed), false)
  }
})

test('a first password: chosen once, under a new token, and it signs on', async () => {
  const person = await newcomer()
  const opened = await open(person)
  const chosen = await choose(opened)
  assert.ok(chosen.status === 'chosen')
  assert.equal(await findSession(world.ports, { token: opened.token, rule }), undefined)
  assert.ok((await findSession(world.ports, { token: chosen.token, rule })) !== undefined)
  assert.equal(await canSignOn(person, 'many words of my own'), true)
  const again = await choose({ ...opened, token: chosen.token }, 'other words of mine')
  assert.equal(again.status, 'not_first')
  assert.equal(await canSignOn(person, 'other words of mine'), false)
  assert.equal(await makePasskey(person, opened.session), 'not_first')
})

test('a first passkey leaves no first password to choose', async () => {
  const person = await newcomer()
  const opened = await open(person)
  assert.equal(await makePasskey(person, opened.session), 'added')
  assert.equal((await choose(opened)).status, 'not_first')
})

test('a browser that was left behind is signed off by the first secret that is chosen elsewhere', async () => {
  const [one, other] = [await newcomer(), await newcomer()]
  const left = [await open(one), await open(other)]
  assert.equal((await choose(await open(one, 'link'))).status, 'chosen')
  const { session } = await open(other, 'link')
  assert.equal(await makePasskey(other, session), 'added')
  for (const { token } of left) {
    assert.equal(await findSession(world.ports, { token, rule }), undefined)
  }
})

test('ten at once, in as many sessions: one password', async () => {
  const person = await newcomer()
  const sessions = await Promise.all(Array.from({ length: 10 }, () => open(person)))
  const chosen = await Promise.all(sessions.map((one, n) => choose(one, `words of number ${n}`)))
  const statuses = chosen.map(({ status }) => status).toSorted()
  assert.deepEqual(statuses, ['chosen', ...Array.from({ length: 9 }, () => 'not_first')])
  const signedOn = await Promise.all(
    sessions.map((_, n) => canSignOn(person, `words of number ${n}`)),
  )
  assert.equal(signedOn.filter(Boolean).length, 1)
})

const faults: readonly (readonly [typed: string, fault: string])[] = [
  ['', 'missing'],
  ['short', 'too_short'],
  ['x'.repeat(1001), 'too_long'],
  ['password123', 'too_weak'],
]
for (const [typed, fault] of faults) {
  test(`a password that is ${fault} is not taken, and another may be chosen`, async () => {
    const opened = await open(await newcomer())
    assert.deepEqual(await choose(opened, typed), { status: 'refused', fault })
    assert.equal((await choose(opened)).status, 'chosen')
  })
}

const sessions: readonly (readonly [method: SignOnMethod, hours: number, may: boolean])[] = [
  ['registration', 0, true],
  ['link', 0, true],
  ['registration', 1, false],
  ['link', 1, false],
]
for (const [method, hours, may] of sessions) {
  test(`signed on by ${method}, ${hours} h ago: ${may ? 'may choose' : 'is asked for a code first'}`, async () => {
    const opened = await open(await newcomer(), method)
    world.clock.advance({ hours })
    assert.equal(await mayChooseFirstSecret(world.ports, opened.session), may)
    assert.equal((await choose(opened)).status, may ? 'chosen' : 'not_first')
  })
}

test('who has a password chooses no first one; a session that has ended chooses nothing', async () => {
  const person = await world.register('old-hand')
  const opened = await open(person, 'link')
  assert.equal(await hasNoSecret(world.ports, person.signOn), false)
  assert.equal((await choose(opened)).status, 'not_first')
  assert.equal(await canSignOn(person, password), true)
  const late = await open(await newcomer())
  assert.equal((await choose({ ...late, token: 'x'.repeat(43) })).status, 'ended')
  const profile = await world.ports.database.read('test.profile', (tx) =>
    getProfile(tx, late.session.signOn),
  )
  const input = { ...late, profile, newPassword: 'words of a thief', origin }
  const changed = await changePassword(world.ports, input)
  assert.equal(changed.status, 'not_proved', 'the ordinary way asks for a second factor')
})
