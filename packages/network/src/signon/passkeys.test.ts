import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addPasskey } from './add-passkey.ts'
import { offerNewPasskey, offerPasskeys } from './offer-passkey.ts'
import { provePasskey } from './prove-passkey.ts'
import { removePasskey } from './remove-passkey.ts'
import { selectPasskeysOf } from './store-passkeys.ts'
import { openSecurityWorld, origin, publicUrl } from './testing/security-world.ts'
import type { Person, SecurityWorld } from './testing/security-world.ts'
import { softwarePasskey } from './testing/software-authenticator.ts'
import type { AnswerFaults, SoftwarePasskey } from './testing/software-authenticator.ts'

const browser = 'b'.repeat(43)
const rpId = 'tally.example'
let world: SecurityWorld
let count = 0
before(async () => {
  world = await openSecurityWorld()
})
after(() => world.close())

async function newPerson(): Promise<{ person: Person; passkey: SoftwarePasskey }> {
  const person = await world.register(`person-${++count}`)
  const site = { origin: publicUrl, rpId, userHandle: person.signOn }
  return { person, passkey: softwarePasskey(site) }
}

async function offerNew(person: Person, to = browser): Promise<string> {
  const profile = { signOn: person.signOn, memberId: person.memberId, firstName: 'Jo' }
  return await offerNewPasskey(world.ports, { profile, browser: to })
}

async function add(person: Person, credential: string, from = browser) {
  const { session } = await world.open(person)
  const input = { session, browser: from, credential, name: 'Mine', origin }
  return await addPasskey(world.ports, input)
}

async function withPasskey() {
  const made = await newPerson()
  const credential = made.passkey.make(await offerNew(made.person))
  assert.equal(await add(made.person, credential), 'added')
  return { ...made, credential }
}

async function prove(credential: string, from = browser): Promise<string | undefined> {
  const purpose = { purpose: 'sign_on', browser: from } as const
  return (await provePasskey(world.ports, { purpose, credential }))?.signOn
}

const offer = () => offerPasskeys(world.ports, { purpose: 'sign_on', browser })

test('a passkey is added once, for one browser and person, within ten minutes', async () => {
  const { person, passkey, credential } = await withPasskey()
  assert.equal(await add(person, credential), 'refused', 'the challenge was answered before')
  assert.equal(await add(person, passkey.make(await offerNew(person))), 'exists')
  const other = await newPerson()
  const stolen = passkey.make(await offerNew(other.person))
  assert.equal(await add(other.person, stolen), 'exists', "somebody else's credential")
  const forOther = other.passkey.make(await offerNew(person))
  assert.equal(await add(other.person, forOther), 'refused', "another person's challenge")
  const elsewhere = other.passkey.make(await offerNew(other.person, 'c'.repeat(43)))
  assert.equal(await add(other.person, elsewhere), 'refused', "another browser's challenge")
  const late = other.passkey.make(await offerNew(other.person))
  world.clock.advance({ minutes: 10 })
  assert.equal(await add(other.person, late), 'refused', 'too late')
  const faults: readonly AnswerFaults[] = [
    { origin: 'https://tally.example.evil.example' },
    { rpId: 'evil.example' },
    { isUserVerified: false },
  ]
  for (const fault of faults) {
    const wrong = other.passkey.make(await offerNew(other.person), fault)
    assert.equal(await add(other.person, wrong), 'refused', JSON.stringify(fault))
  }
  assert.equal(await add(other.person, other.passkey.make(await offerNew(other.person))), 'added')
})

test('at most twenty', async () => {
  const { person } = await newPerson()
  const site = { origin: publicUrl, rpId, userHandle: person.signOn }
  for (let n = 0; n < 20; n++) {
    assert.equal(await add(person, softwarePasskey(site).make(await offerNew(person))), 'added')
  }
  const last = softwarePasskey(site).make(await offerNew(person))
  assert.equal(await add(person, last), 'too_many')
})

test('a passkey says who it is, once per challenge', async () => {
  const { person, passkey } = await withPasskey()
  const credential = passkey.use(await offer())
  assert.equal(await prove(credential), person.signOn)
  assert.equal(await prove(credential), undefined, 'replayed')
  const twice = passkey.use(await offer())
  const both = await Promise.all([prove(twice), prove(twice)])
  assert.deepEqual(
    both.filter((signOn) => signOn !== undefined),
    [person.signOn],
    'at once',
  )
})

test('a counter that does not move on is that of a copy', async () => {
  const { person, passkey } = await withPasskey()
  assert.equal(await prove(passkey.use(await offer(), { counter: 7 })), person.signOn)
  for (const counter of [7, 6, 0]) {
    assert.equal(await prove(passkey.use(await offer(), { counter })), undefined, `${counter}`)
  }
  assert.equal(await prove(passkey.use(await offer(), { counter: 8 })), person.signOn)
  const countless = await withPasskey()
  for (const round of [1, 2]) {
    const credential = countless.passkey.use(await offer(), { counter: 0 })
    assert.equal(await prove(credential), countless.person.signOn, `without a counter ${round}`)
  }
})

test('every wrong answer is nobody', async () => {
  const { person, passkey } = await withPasskey()
  const other = await withPasskey()
  const faults: readonly AnswerFaults[] = [
    { origin: 'http://tally.example' },
    { origin: 'https://evil.example' },
    { rpId: 'evil.example' },
    { isUserVerified: false },
    { spoilsSignature: true },
    { userHandle: other.person.signOn },
    { userHandle: 'nobody' },
  ]
  for (const fault of faults) {
    assert.equal(await prove(passkey.use(await offer(), fault)), undefined, JSON.stringify(fault))
  }
  assert.equal(await prove(passkey.use(await offer()), 'c'.repeat(43)), undefined, 'other browser')
  const forStepUp = await offerPasskeys(world.ports, {
    purpose: 'step_up',
    browser,
    signOn: person.signOn,
  })
  assert.equal(await prove(passkey.use(forStepUp)), undefined, 'another purpose')
  const stepUp = { purpose: 'step_up', browser, signOn: person.signOn } as const
  const strange = other.passkey.use(forStepUp)
  assert.equal(
    await provePasskey(world.ports, { purpose: stepUp, credential: strange }),
    undefined,
    "another person's passkey",
  )
  const unknown = await newPerson()
  assert.equal(await prove(unknown.passkey.use(await offer())), undefined, 'never added')
  const old = await offer()
  world.clock.advance({ minutes: 10 })
  assert.equal(await prove(passkey.use(old)), undefined, 'too late')
  const whole = passkey.use(await offer())
  const spoiled = [
    '',
    '{}',
    'null',
    '[]',
    '"x"',
    '{"id":1}',
    whole.slice(0, -5),
    whole.replace('"public-key"', '"password"'),
    whole.replaceAll(/"clientDataJSON":"[^"]+"/g, '"clientDataJSON":"bm9uc2Vuc2U"'),
    whole.replaceAll(/"clientDataJSON":"[^"]+"/g, '"clientDataJSON":"bnVsbA"'),
    whole.replaceAll(/"authenticatorData":"[^"]+"/g, '"authenticatorData":"AAAA"'),
    whole.replaceAll(/"signature":"[^"]+"/g, '"signature":"AAAA"'),
    '{"a":'.repeat(5000),
  ]
  for (const text of spoiled) assert.equal(await prove(text), undefined, text.slice(0, 60))
  assert.equal(await prove(passkey.use(await offer())), person.signOn, 'and the right one is right')
})

test('a removed passkey is gone, another person cannot remove it, and its owner is told', async () => {
  const { person, passkey } = await withPasskey()
  const other = await newPerson()
  const [row] = await world.opened.database.read('test', (tx) =>
    selectPasskeysOf(tx, person.signOn),
  )
  const passkeyId = row?.id ?? ''
  const remove = async (by: Person) => {
    const { session } = await world.open(by)
    return await removePasskey(world.ports, { session, passkey: passkeyId, origin })
  }
  assert.equal(await remove(other.person), false, 'not yours')
  assert.equal(await remove(person), true)
  assert.equal(await remove(person), false, 'twice')
  assert.equal(await prove(passkey.use(await offer())), undefined)
  const told = await world.noticesOf('passkey_removed')
  assert.deepEqual(told.at(-1), { receiver: person.signOn, facts: { name: 'Mine' } })
})
