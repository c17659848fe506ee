import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { askEmailChange, confirmEmailChange, nobodysSignOn } from '../customers/index.ts'
import { newSecretToken } from '../platform/index.ts'
import { renewPersonalCode } from './candidate/renew-personal-code.ts'
import { changePhrase } from './change-own.ts'
import { endSessionsOf } from './end-sessions-of.ts'
import { endOwnSessions } from './end-own-sessions.ts'
import { findLink } from './find-link.ts'
import { findSession } from './find-session.ts'
import { listSignOnEvents } from './list-sign-on-events.ts'
import { recoverAccount, recoveryLinks } from './recover-account.ts'
import { requestAddressRecovery } from './request-address-recovery.ts'
import { requestLink } from './request-link.ts'
import { defaultSessionRule as rule } from './session.ts'
import type { SignOnMethod } from './session.ts'
import { signOnWithLink } from './sign-on-with-link.ts'
import { signOnWithPassword } from './sign-on-with-password.ts'
import { stopRecovery } from './stop-recovery.ts'
import { openSecurityWorld, origin, password, phrase } from './testing/security-world.ts'
import type { Person, SecurityWorld } from './testing/security-world.ts'

const address = undefined
const newPassword = 'another correct horse'
let world: SecurityWorld
before(async () => {
  world = await openSecurityWorld()
})
after(() => world.close())

async function lastToken(kind: string): Promise<string> {
  const told = await world.noticesOf(kind)
  return told.at(-1)?.facts['path']?.split('/').at(-1) ?? ''
}

async function askLink(kind: 'sign_on' | 'recovery', person: Person): Promise<string> {
  // So that the last notice is the last by its time.
  world.clock.advance({ milliseconds: 1 })
  await requestLink(world.ports, { kind, email: person.email, address })
  return await lastToken(kind === 'sign_on' ? 'sign_on_link' : 'recovery_link')
}

async function recover(token: string, more: { phrase?: string; password?: string } = {}) {
  const input = { token, phrase, password: newPassword, origin, ...more }
  return (await recoverAccount(world.ports, input)).status
}

async function signsOn(person: Person, typed: string): Promise<boolean> {
  const deviceToken = newSecretToken(world.random)
  const attempt = { name: person.email, password: typed, deviceToken, address }
  return (await signOnWithPassword(world.ports, attempt)).ok
}

async function open(person: Person, method: SignOnMethod = 'password'): Promise<string> {
  return (await world.open(person, method)).token
}

async function sessionOf(person: Person) {
  return (await world.open(person)).session
}

async function kindsOf(person: Person): Promise<readonly string[]> {
  const now = world.clock.now()
  const events = await world.opened.database.read('test', (tx) =>
    listSignOnEvents(tx, {
      purchasingAccount: person.purchasingAccount,
      from: now.subtract({ hours: 2000 }),
      to: now.add({ seconds: 1 }),
    }),
  )
  return events.map(({ kind }) => kind)
}

test('a link signs its owner on, once, also when it is used twice at once; looking uses nothing up', async () => {
  const ada = await world.register('ada')
  const token = await askLink('sign_on', ada)
  for (const look of [1, 2]) {
    const found = await findLink(world.ports, { token, kinds: ['sign_on'] })
    assert.equal(found?.profile.signOn, ada.signOn, `look ${look}`)
  }
  assert.equal(await findLink(world.ports, { token, kinds: ['recovery'] }), undefined)
  const both = await Promise.all([1, 2, 3].map(() => signOnWithLink(world.ports, { token })))
  assert.equal(both.filter(({ ok }) => ok).length, 1)
  assert.equal((await signOnWithLink(world.ports, { token })).ok, false, 'twice')
  const late = await askLink('sign_on', ada)
  world.clock.advance({ minutes: 15 })
  assert.equal((await signOnWithLink(world.ports, { token: late })).ok, false, 'late')
  const recovery = await askLink('recovery', ada)
  assert.equal((await signOnWithLink(world.ports, { token: recovery })).ok, false, 'of recovery')
  for (const wrong of ['', 'x', 'x'.repeat(43), 'a\0b']) {
    assert.equal((await signOnWithLink(world.ports, { token: wrong })).ok, false, wrong)
  }
})

test('an unknown address gets no mail, and five an hour are enough for a known one', async () => {
  const bob = await world.register('bob')
  const toldTo = async (signOn: string): Promise<number> =>
    (await world.noticesOf('sign_on_link')).filter(({ receiver }) => receiver === signOn).length
  for (const email of ['nobody@example.org', 'not an address', '']) {
    await requestLink(world.ports, { kind: 'sign_on', email, address })
  }
  assert.equal(await toldTo(nobodysSignOn), 3, 'written down as for anybody, and told to nobody')
  for (let count = 0; count < 8; count++) await askLink('sign_on', bob)
  assert.equal(await toldTo(bob.signOn), 5)
  world.clock.advance({ milliseconds: 1 })
  await requestLink(world.ports, { kind: 'recovery', email: bob.email, address })
  assert.equal((await world.noticesOf('recovery_link')).at(-1)?.receiver, bob.signOn, 'its own')
})

test('recovery: the link and the phrase; then nothing that opened the account before does', async () => {
  const cora = await world.register('cora')
  const { ports } = world
  const session = await open(cora)
  const deviceToken = newSecretToken(world.random)
  await world.remember(cora, deviceToken)
  const token = await askLink('recovery', cora)
  world.countHashes()
  assert.equal(await recover(token, { phrase: 'not the phrase at all' }), 'wrong_phrase')
  assert.equal(world.countHashes(), 1)
  assert.equal(await recover(token, { password: 'short' }), 'refused')
  assert.equal(await signsOn(cora, password), true, 'nothing is changed yet')
  const again = await askLink('recovery', cora)
  const outcomes = await Promise.all([recover(again), recover(again), recover(again)])
  assert.equal(outcomes.filter((status) => status === 'recovered').length, 1, outcomes.join())
  assert.equal(await recover(again), 'gone', 'twice')
  assert.equal(await signsOn(cora, password), false)
  assert.equal(await signsOn(cora, newPassword), true)
  assert.equal(await findSession(ports, { token: session, rule }), undefined)
  const known = { name: 'cora', password: newPassword, deviceToken, address }
  assert.equal((await signOnWithPassword(ports, known)).ok, false, 'browsers are forgotten')
  assert.equal((await world.noticesOf('recovered')).at(-1)?.receiver, cora.signOn)
  assert.ok((await kindsOf(cora)).includes('recovered'))
})

test('a recovery link is over after an hour, and after five wrong phrases', async () => {
  const dora = await world.register('dora')
  const late = await askLink('recovery', dora)
  world.clock.advance({ minutes: 60 })
  assert.equal(await recover(late), 'gone')
  const token = await askLink('recovery', dora)
  for (let count = 0; count < 5; count++) {
    assert.equal(await recover(token, { phrase: `a wrong phrase ${count}` }), 'wrong_phrase')
  }
  assert.equal(await recover(token), 'gone')
  assert.equal(await recover('x'.repeat(43)), 'gone')
})

async function codeOf(person: Person): Promise<string> {
  const { ports } = world
  return await ports.database.transaction('test.code', (tx) =>
    renewPersonalCode(tx, { ...ports, codeKey: ports.secrets.personalCodes }, person.signOn),
  )
}

async function askAddress(person: Person, more: Readonly<Record<string, string>> = {}) {
  const before = (await world.noticesOf('recovery_address_link')).length
  world.countHashes()
  await requestAddressRecovery(world.ports, {
    memberId: person.memberId,
    personalCode: '',
    phrase,
    newEmail: `new-${person.email}`,
    address,
    origin,
    ...more,
  })
  assert.equal(world.countHashes(), 1, 'exactly one hash')
  const told = await world.noticesOf('recovery_address_link')
  return told.length === before ? undefined : await lastToken('recovery_address_link')
}

test('without the mail: code and phrase, three days, and the old address is told', async () => {
  const edna = await world.register('edna')
  const personalCode = await codeOf(edna)
  const wrong: readonly Readonly<Record<string, string>>[] = [
    {},
    { personalCode: 'K7M2Q-9XT4B' },
    { personalCode, phrase: 'a wrong phrase indeed' },
    { personalCode, memberId: 'somebody else' },
    { personalCode, memberId: edna.email },
    { memberId: edna.email },
  ]
  for (const more of wrong) {
    assert.equal(await askAddress(edna, more), undefined, JSON.stringify(more))
  }
  const token = await askAddress(edna, { personalCode })
  assert.ok(token !== undefined)
  assert.equal((await world.noticesOf('recovery_started')).at(-1)?.receiver, edna.signOn)
  assert.equal(await recover(token), 'gone', 'not yet')
  world.clock.advance({ hours: 71 })
  assert.equal(await recover(token), 'gone', 'not yet')
  world.clock.advance({ hours: 1 })
  assert.equal(await recover(token, { phrase: 'a wrong phrase indeed' }), 'wrong_phrase')
  assert.equal(await recover(token), 'recovered')
  assert.equal(await signsOn(edna, newPassword), false, 'the old address is no longer hers')
  assert.equal(await signsOn({ ...edna, email: `new-${edna.email}` }, newPassword), true)
  assert.equal((await world.noticesOf('address_moved')).at(-1)?.receiver, edna.email)
})

test('the owner stops it: by a link or a passkey, or with a click; a password does not; and a taken address takes nothing', async () => {
  const fay = await world.register('fay')
  const personalCode = await codeOf(fay)
  for (const method of ['link', 'passkey'] as const) {
    const token = await askAddress(fay, { personalCode })
    await open(fay)
    assert.ok(
      (await findLink(world.ports, { token: token ?? '', kinds: recoveryLinks })) !== undefined,
    )
    await open(fay, method)
    world.clock.advance({ hours: 72 })
    assert.equal(await recover(token ?? ''), 'gone', `she signed on by ${method}`)
  }
  assert.ok((await kindsOf(fay)).includes('recovery_stopped'))
  const second = await askAddress(fay, { personalCode })
  assert.equal(await stopRecovery(world.ports, { accounts: fay, origin }), true)
  assert.equal(await stopRecovery(world.ports, { accounts: fay, origin }), false, 'twice')
  world.clock.advance({ hours: 72 })
  assert.equal(await recover(second ?? ''), 'gone', 'she said so')
  const gus = await world.register('gus')
  const third = await askAddress(fay, { personalCode, newEmail: gus.email })
  world.clock.advance({ hours: 72 })
  assert.equal(await recover(third ?? ''), 'address_taken')
  assert.equal(await signsOn(fay, password), true)
  assert.equal(await signsOn(gus, password), true)
})

test('no way of signing on ends a recovery link that was mailed', async () => {
  const iris = await world.register('iris')
  const token = await askLink('recovery', iris)
  for (const method of ['password', 'link', 'passkey'] as const) await open(iris, method)
  await stopRecovery(world.ports, { accounts: iris, origin })
  assert.equal(await recover(token), 'recovered')
})

test('a phrase that was changed takes the account back for a week, with what it was before', async () => {
  const jill = await world.register('jill')
  const { ports } = world
  for (const thiefs of ['phrase of a thief', 'another of a thief']) {
    await changePhrase(ports, { session: await sessionOf(jill), phrase: thiefs, origin })
  }
  const token = await askLink('recovery', jill)
  assert.equal(await recover(token, { phrase: 'phrase of a thief' }), 'wrong_phrase')
  assert.equal(await recover(token), 'recovered', 'with the first')
  const again = await askLink('recovery', jill)
  assert.equal(await recover(again, { phrase: 'another of a thief' }), 'wrong_phrase', 'gone')
  assert.equal(await recover(again), 'recovered')
  await changePhrase(ports, {
    session: await sessionOf(jill),
    phrase: 'a phrase of her own',
    origin,
  })
  world.clock.advance({ hours: 7 * 24 })
  const late = await askLink('recovery', jill)
  assert.equal(await recover(late), 'wrong_phrase', 'a week is over')
  assert.equal(await recover(late, { phrase: 'a phrase of her own' }), 'recovered')
})

test('at the address of before the account is taken back for a week, and what it was moved to is nobody’s', async () => {
  const kit = await world.register('kit')
  const { ports } = world
  const moving = { ...ports, whenMoved: () => Promise.resolve() }
  const holds = () => Promise.resolve(true)
  const move = async (of: Person, email: string) => {
    world.clock.advance({ milliseconds: 1 })
    await askEmailChange(ports, {
      of: { ...of, language: 'en', isEmailProved: true },
      email,
      holds,
    })
    const path = (await world.noticesOf('email_change_link')).at(-1)?.facts['path'] ?? ''
    return await confirmEmailChange(moving, path.split('/').at(-1) ?? '')
  }
  const thiefs = { ...kit, email: 'thief@example.org' }
  assert.equal(await move(kit, thiefs.email), thiefs.email)
  assert.equal(await move(thiefs, 'thief-2@example.org'), 'thief-2@example.org')
  await changePhrase(ports, { session: await sessionOf(kit), phrase: 'phrase of a thief', origin })
  const told = (await world.noticesOf('phrase_changed')).map(({ receiver }) => receiver)
  assert.deepEqual(told.slice(-2), [kit.signOn, kit.email], 'both addresses are told')
  const token = await askLink('recovery', kit)
  const thiefsLink = await askLink('recovery', { ...kit, email: 'thief-2@example.org' })
  world.clock.advance({ milliseconds: 1 })
  await askEmailChange(ports, {
    of: { ...thiefs, language: 'en', isEmailProved: true },
    email: 'thief-3@example.org',
    holds,
  })
  const waiting = (await world.noticesOf('email_change_link')).at(-1)?.facts['path'] ?? ''
  const byThief = await recover(thiefsLink, {
    phrase: 'phrase of a thief',
    password: 'words of a thief',
  })
  assert.equal(byThief, 'recovered', 'the thief has both that are present')
  assert.equal(await recover(token), 'recovered', 'whoever has both that were before has more')
  assert.equal(await signsOn(kit, newPassword), true, 'at the address of before')
  assert.equal(await confirmEmailChange(moving, waiting.split('/').at(-1) ?? ''), undefined)
  for (const email of ['thief-2@example.org', thiefs.email]) {
    world.clock.advance({ milliseconds: 1 })
    await requestLink(ports, { kind: 'recovery', email, address })
    assert.equal((await world.noticesOf('recovery_link')).at(-1)?.receiver, nobodysSignOn, email)
  }
  assert.equal(await move(kit, 'kit-2@example.org'), 'kit-2@example.org')
  world.clock.advance({ hours: 7 * 24 })
  await requestLink(ports, { kind: 'recovery', email: kit.email, address })
  assert.equal((await world.noticesOf('recovery_link')).at(-1)?.receiver, nobodysSignOn, 'a week')
})

test('who shows no more than a password ends no session in which more was shown', async () => {
  const lea = await world.register('lea')
  const accounts = lea
  const read = async (token: string) => {
    const session = await findSession(world.ports, { token, rule })
    assert.ok(session !== undefined)
    return session
  }
  const end = async (by: string, which: { session?: string; except?: string } = {}) => {
    const asked = { session: await read(by), rule }
    return await endOwnSessions(world.ports, { accounts, by: asked, ...which, origin })
  }
  const [thief, weak, strong] = [await open(lea), await open(lea), await open(lea, 'link')]
  const refused = { status: 'not_proved' }
  assert.deepEqual(await end(thief), refused)
  assert.deepEqual(await end(thief, { except: (await read(thief)).id }), refused)
  assert.deepEqual(await end(thief, { session: (await read(strong)).id }), refused)
  assert.deepEqual(await end(thief, { session: (await read(weak)).id }), {
    status: 'ended',
    count: 1,
  })
  assert.ok((await read(strong)).endedAt === null)
  assert.deepEqual(await end(strong), { status: 'ended', count: 2 })
})

test('sessions of one account end together, and nobody else’s', async () => {
  const [hal, ida] = [await world.register('hal'), await world.register('ida')]
  const tokens = [await open(hal), await open(hal), await open(ida)]
  const { ports } = world
  const end = (whose: Parameters<typeof endSessionsOf>[2]) =>
    ports.database.transaction('test.end', (tx) => endSessionsOf(tx, ports, whose))
  assert.equal((await end({ purchasingAccount: hal.purchasingAccount })).length, 2)
  assert.equal((await end({ purchasingAccount: hal.purchasingAccount })).length, 0, 'twice')
  const found = await Promise.all(tokens.map((token) => findSession(ports, { token, rule })))
  assert.deepEqual(
    found.map((session) => session?.signOn),
    [undefined, undefined, ida.signOn],
  )
  const again = await open(ida)
  const session = await findSession(ports, { token: again, rule })
  const rest = { signOn: ida.signOn, except: session?.id ?? '' }
  assert.equal((await end(rest)).length, 1)
  assert.equal((await findSession(ports, { token: again, rule }))?.signOn, ida.signOn)
  assert.equal((await end({ signOn: hal.signOn, session: session?.id ?? '' })).length, 0)
  assert.equal((await end({ paymentAccount: ida.paymentAccount })).length, 1)
})
