// 1 000 accounts with one member id: each gets in, none into another's, and no attempt costs more than one hash.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newSecretToken } from '../platform/index.ts'
import { renewPersonalCode } from './candidate/renew-personal-code.ts'
import { offerPasskeys } from './offer-passkey.ts'
import { signOnWithPasskey } from './sign-on-with-passkey.ts'
import { signOnWithPassword } from './sign-on-with-password.ts'
import { insertPasskey } from './store-passkeys.ts'
import { openSecurityWorld, password, publicUrl } from './testing/security-world.ts'
import type { Person, SecurityWorld } from './testing/security-world.ts'
import { softwarePasskey } from './testing/software-authenticator.ts'
import type { SoftwarePasskey } from './testing/software-authenticator.ts'

const accountCount = 1000
const memberId = 'Smith'

type Known = Person & {
  readonly deviceToken: string
  readonly personalCode: string
  readonly passkey: SoftwarePasskey
}

let world: SecurityWorld
const people: Known[] = []

before(async () => {
  world = await openSecurityWorld()
  for (let first = 0; first < accountCount; first += 20) {
    const made = await Promise.all(Array.from({ length: 20 }, (_, n) => makeOne(first + n)))
    people.push(...made)
  }
})
after(() => world.close())

async function makeOne(number: number): Promise<Known> {
  const { ports, random } = world
  const person = await world.register(`smith-${number}`, { memberId })
  const { signOn } = person
  const deviceToken = newSecretToken(random)
  await world.remember(person, deviceToken)
  const rpId = new URL(publicUrl).hostname
  const passkey = softwarePasskey({ origin: publicUrl, rpId, userHandle: signOn })
  const personalCode = await ports.database.transaction('test.secrets', async (tx) => {
    await insertPasskey(tx, {
      credentialId: passkey.credentialId,
      id: `psk_${number}`,
      signOn,
      publicKey: passkey.publicKey,
      counter: 0n,
      transports: [],
      name: 'mine',
      addedAt: ports.clock.now(),
    })
    return await renewPersonalCode(tx, { ...ports, codeKey: ports.secrets.personalCodes }, signOn)
  })
  return { ...person, deviceToken, personalCode, passkey }
}

async function signOnBy(input: {
  readonly name: string
  readonly typed?: string
  readonly deviceToken?: string
  readonly personalCode?: string
}): Promise<string | undefined> {
  const { typed = password, ...rest } = input
  world.countHashes()
  const checked = await signOnWithPassword(world.ports, {
    ...rest,
    password: typed,
    address: undefined,
  })
  assert.equal(world.countHashes(), 1, 'exactly one hash')
  return checked.ok ? checked.profile.signOn : undefined
}

async function signOnByPasskey(person: Known): Promise<string | undefined> {
  const browser = person.deviceToken
  const options = await offerPasskeys(world.ports, { purpose: 'sign_on', browser })
  const credential = person.passkey.use(options)
  world.countHashes()
  const checked = await signOnWithPasskey(world.ports, { credential, browser, address: undefined })
  assert.equal(world.countHashes(), 0)
  return checked.ok ? checked.profile.signOn : undefined
}

test('each signs on with its own device, code, address and passkey', async () => {
  // They all have one password, too: the strongest temptation to let one into another's account.
  for (const person of people) {
    const { signOn, deviceToken, personalCode } = person
    assert.equal(await signOnBy({ name: ' SMITH ', deviceToken }), signOn, 'device')
    assert.equal(await signOnBy({ name: 'smith', personalCode }), signOn, 'code')
  }
  for (const person of people.filter((_, index) => index % 10 === 0)) {
    assert.equal(await signOnBy({ name: person.email }), person.signOn, 'address')
    assert.equal(await signOnByPasskey(person), person.signOn, 'passkey')
  }
})

test('none signs on without what tells it from the others', async () => {
  const [one, two] = people
  assert.ok(one !== undefined && two !== undefined)
  assert.equal(await signOnBy({ name: 'smith' }), undefined, 'member id and password alone')
  const stranger = newSecretToken(world.random)
  assert.equal(await signOnBy({ name: 'smith', deviceToken: stranger }), undefined)
  assert.equal(await signOnBy({ name: 'jones', personalCode: one.personalCode }), undefined)
  assert.equal(await signOnBy({ name: 'smith', personalCode: 'K7M2Q-9XT4B' }), undefined)
  assert.equal(await signOnBy({ name: 'smith', personalCode: '' }), undefined)
  assert.equal(
    await signOnBy({ name: 'smith', personalCode: 'nonsense', deviceToken: one.deviceToken }),
    undefined,
    'a wrong code is not made good by the browser',
  )
  const typed = one.personalCode.toLowerCase().replace('-', ' ')
  assert.equal(await signOnBy({ name: 'smith', personalCode: typed }), one.signOn, 'as typed')
  // Two of them on one browser: the member id selects neither, a code or an address still does.
  const { deviceToken } = one
  await world.remember(two, deviceToken)
  assert.equal(await signOnBy({ name: 'smith', deviceToken }), undefined)
  assert.equal(
    await signOnBy({ name: 'smith', deviceToken, personalCode: two.personalCode }),
    two.signOn,
  )
  assert.equal(await signOnBy({ name: two.email, deviceToken }), two.signOn)
})

test('guesses at the member id lock out neither a known device nor a code', async () => {
  const person = people[500]
  assert.ok(person !== undefined)
  for (let count = 0; count < 12; count++) {
    await signOnBy({ name: 'smith', typed: `guess ${count}` })
  }
  const { deviceToken, personalCode, signOn } = person
  assert.equal(await signOnBy({ name: 'smith', deviceToken }), signOn)
  assert.equal(await signOnBy({ name: 'smith', personalCode }), signOn)
})

test('guesses at one account by its code lock that account, and not its own device', async () => {
  const [person, other] = people.slice(700)
  assert.ok(person !== undefined && other !== undefined)
  const { deviceToken, personalCode, signOn } = person
  for (let count = 0; count < 12; count++) {
    await signOnBy({ name: 'smith', personalCode, typed: `guess ${count}` })
  }
  assert.equal(await signOnBy({ name: 'smith', personalCode }), undefined, 'locked')
  assert.equal(await signOnBy({ name: 'smith', deviceToken }), signOn)
  assert.equal(await signOnBy({ name: 'smith', personalCode: other.personalCode }), other.signOn)
})
