import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { generateSync } from 'otplib'
import { confirmApp, removeApp, startApp } from './authenticator-app.ts'
import { changePassword } from './change-password.ts'
import { decideFactors, findFactors } from './factors.ts'
import { findSession } from './find-session.ts'
import { sendStepUpCode } from './send-step-up-code.ts'
import { defaultSessionRule as rule, isSteppedUp } from './session.ts'
import type { Session, SignOnMethod } from './session.ts'
import { signOnWithPassword } from './sign-on-with-password.ts'
import { stepUp } from './step-up.ts'
import type { Proof } from './step-up.ts'
import { openSecurityWorld, origin, password, phrase } from './testing/security-world.ts'
import type { Opened, Person, SecurityWorld } from './testing/security-world.ts'
import { getProfile } from '../customers/index.ts'

const address = undefined
let world: SecurityWorld
before(async () => {
  world = await openSecurityWorld()
})
after(() => world.close())

function open(person: Person, method: SignOnMethod = 'password'): Promise<Opened> {
  return world.open(person, method)
}

async function sessionOf(token: string): Promise<Session> {
  const session = await findSession(world.ports, { token, rule })
  assert.ok(session !== undefined)
  return session
}

async function mailedCode(session: Session): Promise<string> {
  assert.equal(await sendStepUpCode(world.ports, { session, address }), 'sent')
  return (await world.noticesOf('step_up_code')).at(-1)?.facts['code'] ?? ''
}

function tryStep(opened: { token: string; session: Session }, proof: Proof) {
  return stepUp(world.ports, { ...opened, proof, origin })
}
const mail = (typed: string): Proof => ({ factor: 'mail', typed })
const app = (typed: string): Proof => ({ factor: 'app', typed })

// Who signed on how, and has what: which factor is asked for.
const table: readonly [method: SignOnMethod, has: string, factors: string][] = [
  ['password', 'password', 'mail'],
  ['password', 'password phrase', 'mail'],
  ['password', 'password passkey', 'passkey mail'],
  ['password', 'password passkey app phrase', 'passkey app'],
  ['password', 'password app', 'app'],
  ['link', 'password', 'password'],
  ['link', 'password phrase', 'password phrase'],
  ['link', 'password passkey', 'passkey password'],
  ['link', 'password app', 'app'],
  ['link', 'password passkey app phrase', 'passkey app phrase'],
  ['link', '', 'mail'],
  ['link', 'phrase', 'phrase'],
  ['link', 'passkey', 'passkey'],
  ['link', 'app', 'app'],
  ['registration', 'password', 'mail'],
  ['password', 'password unproved', 'proof'],
  ['password', 'password passkey unproved', 'passkey proof'],
  ['password', 'password app unproved', 'app'],
]
for (const [method, has, factors] of table) {
  test(`signed on by ${method}, has ${has}: ${factors}`, () => {
    const own = has.split(' ')
    const asked = Object.entries(
      decideFactors({
        method,
        hasPasskey: own.includes('passkey'),
        hasApp: own.includes('app'),
        hasPassword: own.includes('password'),
        hasPhrase: own.includes('phrase'),
        isEmailProved: !own.includes('unproved'),
      }),
    )
    const names = asked.filter(([, isAsked]) => isAsked).map(([name]) => name)
    assert.equal(names.join(' '), factors)
  })
}

test('a mailed code confirms one session, once, under a new id', async () => {
  const ada = await world.register('ada')
  const opened = await open(ada)
  const other = await open(ada)
  const code = await mailedCode(opened.session)
  assert.match(code, /^\d{6}$/)
  assert.equal((await tryStep(other, mail(code))).status, 'refused', "another session's")
  assert.equal((await tryStep(opened, mail('000000'))).status, 'refused')
  const outcomes = await Promise.all([1, 2].map(() => tryStep(opened, mail(` ${code} `))))
  const done = outcomes.find((outcome) => outcome.status === 'stepped_up')
  assert.equal(outcomes.filter(({ status }) => status === 'stepped_up').length, 1)
  assert.ok(done !== undefined)
  assert.notEqual(done.token, opened.token)
  assert.equal(await findSession(world.ports, { token: opened.token, rule }), undefined)
  const after = await sessionOf(done.token)
  assert.equal(after.id, opened.session.id, 'the same session to its owner')
  assert.equal(isSteppedUp(after, world.clock.now()), true)
  assert.equal((await tryStep({ ...done, session: after }, mail(code))).status, 'refused', 'twice')
  world.clock.advance({ minutes: 10 })
  assert.equal(isSteppedUp(after, world.clock.now()), false)
})

test('a mailed code ends: after ten minutes, five tries, and when another is sent', async () => {
  const bob = await world.register('bob')
  const opened = await open(bob)
  const first = await mailedCode(opened.session)
  const second = await mailedCode(opened.session)
  if (first !== second) assert.equal((await tryStep(opened, mail(first))).status, 'refused')
  world.clock.advance({ minutes: 10 })
  assert.equal((await tryStep(opened, mail(second))).status, 'refused', 'late')
  const third = await mailedCode(opened.session)
  const wrong = third === '111111' ? '222222' : '111111'
  for (let count = 0; count < 5; count++) await tryStep(opened, mail(wrong))
  assert.equal((await tryStep(opened, mail(third))).status, 'refused', 'tried too often')
})

test('too many codes are not sent, and too many tries are refused', async () => {
  const cora = await world.register('cora')
  const { session } = await open(cora)
  const sent: string[] = []
  for (let n = 0; n < 6; n++) sent.push(await sendStepUpCode(world.ports, { session, address }))
  assert.deepEqual(sent.slice(4), ['sent', 'throttled'])
})

test('who signed on by a link shows the password, not the same mailbox again', async () => {
  const dora = await world.register('dora')
  const opened = await open(dora, 'link')
  assert.equal(await sendStepUpCode(world.ports, { session: opened.session, address }), 'refused')
  const wrong: Proof = { factor: 'password', typed: 'wrong' }
  world.countHashes()
  assert.equal((await tryStep(opened, wrong)).status, 'refused')
  assert.equal(world.countHashes(), 1)
  const right: Proof = { factor: 'password', typed: password }
  assert.equal((await tryStep(opened, right)).status, 'stepped_up')
  const own = await open(dora)
  assert.equal((await tryStep(own, right)).status, 'refused', 'the same factor twice is one')
})

test('an authenticator app: set up with its code, then asked for in place of the mail; a code works once', async () => {
  const edna = await world.register('edna')
  const { memberId } = edna
  const { session } = await open(edna)
  const start = () => startApp(world.ports, { session, memberId, networkName: 'Tally' })
  const made = await start()
  assert.ok(made !== undefined)
  assert.deepEqual(await start(), made, 'the same key until it is confirmed')
  assert.match(made.link, /^otpauth:\/\/totp\/Tally:edna\?.*secret=[A-Z2-7]{32}/)
  const codeNow = () =>
    generateSync({
      secret: made.key,
      epoch: Math.floor(world.clock.now().epochMilliseconds / 1000),
    })
  const confirm = (code: string) => confirmApp(world.ports, { session, code, origin })
  assert.equal(await confirm('abcdef'), false)
  assert.equal((await findFactors(world.ports, (await open(edna)).session)).app, false)
  assert.equal(await confirm(codeNow()), true)
  assert.equal(await start(), undefined, 'the key is not shown again')
  const opened = await open(edna)
  assert.equal((await tryStep(opened, app(codeNow()))).status, 'refused', 'that code was used')
  world.clock.advance({ seconds: 30 })
  const code = codeNow()
  const outcomes = await Promise.all([1, 2].map(() => tryStep(opened, app(code))))
  assert.equal(outcomes.filter(({ status }) => status === 'stepped_up').length, 1)
  const again = await open(edna)
  assert.equal((await tryStep(again, mail('123456'))).status, 'refused', 'mail no longer counts')
  world.clock.advance({ minutes: 5 })
  const stale = code
  assert.equal((await tryStep(again, app(stale))).status, 'refused', 'minutes old')
  assert.equal(await removeApp(world.ports, { session: again.session, origin }), true)
  assert.equal(await removeApp(world.ports, { session: again.session, origin }), false, 'twice')
  assert.equal((await findFactors(world.ports, again.session)).mail, true)
})

test('no key of an app stands in the table', async () => {
  const fay = await world.register('fay')
  const { session } = await open(fay)
  const made = await startApp(world.ports, {
    session,
    memberId: fay.memberId,
    networkName: 'Tally',
  })
  const rows = await world.opened.database.read('test.apps', (tx) =>
    tx.query<{ sealed_key: Buffer }>({
      name: 'test.apps',
      text: 'select sealed_key from authenticator_apps',
    }),
  )
  for (const { sealed_key: sealed } of rows) {
    assert.equal(sealed.toString('latin1').includes(made?.key ?? '-'), false)
  }
})

test('a password changes after a second factor, never after the old one alone, and signs all others off', async () => {
  const gus = await world.register('gus')
  const profile = await world.opened.database.read('test', (tx) => getProfile(tx, gus.signOn))
  const other = await open(gus)
  const opened = await open(gus)
  const change = (from: typeof opened, newPassword: string) =>
    changePassword(world.ports, { ...from, profile, newPassword, origin })
  const signsOn = async (typed: string) => {
    const attempt = { name: gus.email, password: typed, address }
    return (await signOnWithPassword(world.ports, attempt)).ok
  }
  assert.equal((await change(opened, 'a whole new one')).status, 'not_proved')
  assert.equal(await signsOn(password), true)
  const stepped = await tryStep(opened, mail(await mailedCode(opened.session)))
  assert.ok(stepped.status === 'stepped_up')
  const fresh = { token: stepped.token, session: await sessionOf(stepped.token) }
  assert.equal((await change(fresh, 'short')).status, 'refused')
  const changed = await change(fresh, 'a whole new one')
  assert.ok(changed.status === 'changed')
  assert.equal(await findSession(world.ports, { token: fresh.token, rule }), undefined)
  assert.equal(await findSession(world.ports, { token: other.token, rule }), undefined)
  assert.equal(await signsOn(password), false)
  assert.equal(await signsOn('a whole new one'), true)
  const again = { token: changed.token, session: await sessionOf(changed.token) }
  world.clock.advance({ minutes: 10 })
  assert.equal((await change(again, 'yet another one')).status, 'not_proved', 'too long ago')
  assert.equal((await world.noticesOf('password_changed')).length, 1)
})

test('tries of who knows the password alone use up none of who has the mailbox', async () => {
  const ivy = await world.register('ivy')
  for (let count = 0; count < 10; count++) await tryStep(await open(ivy), mail('000000'))
  for (let count = 0; count < 6; count++) {
    await sendStepUpCode(world.ports, { session: (await open(ivy)).session, address })
  }
  const byLink = await open(ivy, 'link')
  const right: Proof = { factor: 'phrase', typed: phrase }
  assert.equal((await tryStep(byLink, { ...right, typed: 'not the phrase' })).status, 'refused')
  assert.equal((await tryStep(byLink, right)).status, 'stepped_up')
  assert.equal((await tryStep(await open(ivy), right)).status, 'refused', 'not with a password')
})

test('guesses at a second factor are counted over all sessions of a sign-on', async () => {
  const hal = await world.register('hal')
  for (let count = 0; count < 10; count++) await tryStep(await open(hal), mail('000000'))
  const opened = await open(hal)
  const code = await mailedCode(opened.session)
  assert.equal((await tryStep(opened, mail(code))).status, 'refused')
})
