// Merchants' people: what each role may is what the table says, at every route; another organisation's things do not
// exist; invitations work once; what was asked for sells once it is approved and proved.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { organisationActs, organisationRoles } from '../organisations/roles.ts'
import type { OrganisationAct, OrganisationRole } from '../organisations/roles.ts'
import type { Json, ScriptCustomer } from './testing/open-script.ts'
import { openTenants, readRoutes } from './testing/open-tenants.ts'
import type { DocumentedRoute, Tenants } from './testing/open-tenants.ts'
import { actOf } from './testing/organisation-acts.ts'
import {
  askForMerchant,
  findPerson,
  joinOrganisation,
  readInvitationToken,
} from './testing/organisation-steps.ts'
import { getRouteCase, pathOf } from './testing/route-cases.ts'
import { sendRequest } from './testing/send-request.ts'
import type { Answer } from './testing/send-request.ts'

let tenants: Tenants
let routes: readonly DocumentedRoute[]
let people: Readonly<Record<OrganisationRole, ScriptCustomer>>
let number = 5_000

before(async () => {
  tenants = await openTenants()
  const { net, script, organisation, customer } = tenants
  routes = (await readRoutes(net)).filter(({ path }) => path.startsWith('/organisations/{'))
  const join = async (role: OrganisationRole): Promise<ScriptCustomer> => {
    const person = await script.customer(role)
    await joinOrganisation(net, script, person, {
      organisation,
      role,
      email: `${role}@example.org`,
    })
    return person
  }
  people = {
    owner: customer,
    developer: await join('developer'),
    accountant: await join('accountant'),
    support: await join('support'),
  }
})
after(() => tenants.net.close())

function ask(
  route: DocumentedRoute,
  token: string,
  params: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  number += 1
  const { body, params: own } = getRouteCase(route.key)
  return sendRequest(tenants.net, {
    method: route.method,
    path: pathOf(route, tenants, { ...own?.(tenants), ...params }),
    token,
    ...(body === undefined ? {} : { body: JSON.stringify(body(tenants, number)) }),
  })
}

const codeOf = (answer: Answer): unknown => (JSON.parse(answer.text) as Json)['code']

test('each role may at each route what the table says, and nothing else', async () => {
  assert.deepEqual(
    routes.map(({ key }) => key).toSorted(),
    Object.keys(actOf).toSorted(),
    'a route without an act',
  )
  for (const route of routes) {
    const name = actOf[route.key] ?? 'leave'
    const { by }: OrganisationAct = organisationActs[name]
    for (const role of organisationRoles) {
      const answer = await ask(route, people[role].token)
      const may = by.includes(role)
      const said = `${route.key} as ${role}: ${answer.status} ${answer.text}`
      if (may) assert.notEqual(answer.status, 403, said)
      else assert.equal(codeOf(answer), 'role_not_enough', said)
    }
  }
})

test('whatever is of another organisation answers like what does not exist, in every place of a path', async () => {
  const { script, net, otherOrganisation, otherMerchant, otherCustomer } = tenants
  const email = 'grace@example.org'
  const person = await findPerson(script, net.operatorToken, {
    organisation: otherOrganisation,
    email,
  })
  const { invitation } = await script.post(
    otherCustomer.token,
    `/organisations/${otherOrganisation}/invitations`,
    { email: 'theirs@example.org', role: 'support' },
  )
  const kid = 'key-of-theirs'
  const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
  await script.post(otherMerchant.token, '/merchants/me/keys', {
    kty: 'OKP',
    crv: 'Ed25519',
    kid,
    x,
  })
  const theirs: Readonly<Record<string, string>> = {
    organisation: otherOrganisation,
    merchant: otherMerchant.merchant,
    person,
    invitation: String(invitation),
    kid,
  }
  let compared = 0
  for (const route of routes) {
    for (const [, name = ''] of route.path.matchAll(/\{(\w+)\}/g)) {
      const id = theirs[name]
      assert.ok(id !== undefined, `${route.key}: whose is a ${name}?`)
      const nobodys = id.slice(0, -1) + (id.endsWith('0') ? '1' : '0')
      const [one, two] = [
        await ask(route, people.owner.token, { [name]: id }),
        await ask(route, people.owner.token, { [name]: nobodys }),
      ]
      assert.equal(one.status, 404, `${route.key} by ${name}: ${one.text}`)
      assert.deepEqual([one.status, codeOf(one)], [two.status, codeOf(two)], route.key)
      compared += 1
    }
  }
  assert.ok(compared > routes.length)
})

test('a role counts from the next request on, and the last owner stays', async () => {
  const { script, net } = tenants
  const ada = await script.customer('founder')
  const bob = await script.customer('second')
  const { organisation } = await askForMerchant(script, ada, 'founded')
  const path = `/organisations/${organisation}`
  const me = await findPerson(script, ada.token, { organisation, email: 'founder@example.org' })
  const of = (token: string, method: string, at: string, body?: object) =>
    net.call(token, method, `${path}${at}`, body)
  const last = await of(ada.token, 'DELETE', `/people/${me}`)
  assert.equal(last.body['code'], 'last_owner')
  const demoted = await of(ada.token, 'PUT', `/people/${me}`, { role: 'support' })
  assert.equal(demoted.body['code'], 'last_owner')
  const email = 'second@example.org'
  await joinOrganisation(net, script, bob, { organisation, role: 'owner', email })
  const other = await findPerson(script, ada.token, { organisation, email })
  // Two owners who take each other off at once: one stays.
  const both = await Promise.all([
    of(ada.token, 'DELETE', `/people/${other}`),
    of(bob.token, 'DELETE', `/people/${me}`),
  ])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 404])
  const { people: left } = await script.get(net.operatorToken, path)
  assert.equal((left as readonly Json[]).length, 1)
  const gone = both[0].status === 200 ? bob : ada
  const after = await net.call(gone.token, 'GET', path)
  assert.deepEqual([after.status, after.body['code']], [404, 'unknown_organisation'])
})

test('an invitation works once, for one of two at once; known and unknown addresses are answered alike', async () => {
  const { script, net, organisation } = tenants
  const [one, two] = [await script.customer('first-in'), await script.customer('second-in')]
  const path = `/organisations/${organisation}/invitations`
  const invite = (email: string) =>
    net.call(people.owner.token, 'POST', path, { email, role: 'support' })
  const known = await invite('first-in@example.org')
  const unknown = await invite('nobody-knows@example.org')
  assert.deepEqual(
    [known.status, Object.keys(known.body), known.body['expires_at']],
    [unknown.status, Object.keys(unknown.body), unknown.body['expires_at']],
  )
  assert.equal((await invite('first-in@example.org')).body['code'], 'already_invited')
  const token = await readInvitationToken(net, String(known.body['invitation']))
  const accept = (customer: ScriptCustomer, with_: string) =>
    net.call(customer.token, 'POST', '/organisations/acceptance', { token: with_ })
  const taken = await Promise.all([accept(one, token), accept(two, token)])
  assert.deepEqual(taken.map(({ status }) => status).toSorted(), [200, 410])
  assert.equal((await accept(one, token)).status, 410)
  const withdrawn = String(unknown.body['invitation'])
  const link = await readInvitationToken(net, withdrawn)
  for (const status of ['withdrawn', 'exists']) {
    const answer = await net.call(people.owner.token, 'DELETE', `${path}/${withdrawn}`)
    assert.equal(answer.body['status'], status)
  }
  assert.equal((await accept(two, link)).body['code'], 'invitation_ended')
  const late = await invite('late@example.org')
  const expiring = await readInvitationToken(net, String(late.body['invitation']))
  net.clock.advance({ hours: 24 * 7 })
  assert.equal((await accept(two, expiring)).body['code'], 'invitation_ended')
  // Past its end it makes room for another one.
  assert.equal((await invite('late@example.org')).status, 201)
})

test('a day has twenty invitations, and three accounts of one person wait', async () => {
  const { script, net } = tenants
  const many = await script.customer('many')
  const { organisation } = await askForMerchant(script, many, 'many-1')
  await askForMerchant(script, many, 'many-2')
  await askForMerchant(script, many, 'many-3')
  const merchant = {
    name: 'x',
    site: 'https://x.example',
    currency: 'USD',
    country: 'US',
    sold: 'y',
  }
  const fourth = await net.call(many.token, 'POST', '/organisations', { name: 'x', merchant })
  assert.deepEqual([fourth.status, fourth.body['code']], [429, 'too_many_applications'])
  const path = `/organisations/${organisation}/invitations`
  const answers: number[] = []
  for (let n = 0; n < 21; n += 1) {
    const email = `many-${n}@example.org`
    answers.push((await net.call(many.token, 'POST', path, { email, role: 'support' })).status)
  }
  assert.deepEqual(answers, [...Array.from({ length: 20 }, () => 201), 429])
})

test('what was asked for sells once it is approved and its site is proved', async () => {
  const { script, net, customer } = tenants
  const founder = await script.customer('seller')
  let text = ''
  const site = createServer((request, response) => {
    const isProof = request.url === '/.well-known/tallystick.txt'
    response.writeHead(isProof ? 200 : 404).end(isProof ? `other\n${text}\n` : '')
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  try {
    const asked = await script.post(founder.token, '/organisations', {
      name: 'Seller',
      merchant: { name: 'Seller', site: url, currency: 'USD', country: 'US', sold: 'Articles' },
    })
    const merchant = String(asked['merchant'])
    const path = `/organisations/${String(asked['organisation'])}/merchants/${merchant}`
    const { secret } = await script.post(founder.token, `${path}/tokens`, {})
    const offer = {
      sku: 'article',
      title: 'An article',
      price: { amount: '1.00', currency: 'USD' },
      url: `${url}/article`,
    }
    const register = () => net.call(String(secret), 'POST', '/offers', offer)
    assert.equal((await register()).body['code'], 'address_not_registered')
    const prove = () => net.call(founder.token, 'POST', `${path}/addresses/proof`, { address: url })
    assert.deepEqual((await prove()).body['code'], 'proof_not_found')
    const { unproved_addresses: unproved } = await script.get(founder.token, path)
    text = String((unproved as readonly Json[])[0]?.['text'])
    assert.deepEqual((await prove()).body, { status: 'changed' })
    assert.deepEqual((await prove()).body, { status: 'exists' })
    assert.equal((await register()).status, 201)
    const buy = (id: string) =>
      net.call(customer.token, 'POST', '/purchases', { id, merchant, offer: 'article' })
    const waiting = await buy('while it waits')
    assert.deepEqual([waiting.status, waiting.body['code']], [403, 'merchant_waiting'])
    const decide = (decision: Json) =>
      net.call(net.operatorToken, 'POST', `/merchant-applications/${merchant}/decision`, decision)
    assert.equal((await decide({ approve: false })).body['code'], 'invalid_field')
    assert.equal((await decide({ approve: true, share: '0.80' })).body['status'], 'approved')
    assert.equal((await decide({ approve: true })).status, 200)
    const again = await decide({ approve: false, reason: 'No.' })
    assert.equal(again.body['code'], 'already_decided')
    assert.equal((await buy('approved')).status, 201)
    const { share } = await script.get(String(secret), '/merchants/me')
    assert.equal(share, '0.80')
  } finally {
    site.close()
  }
})

test('who is refused reads why, and sells nothing; an approved one whose site is not proved neither', async () => {
  const { script, net, customer } = tenants
  const founder = await script.customer('unproved')
  const { organisation, merchant } = await askForMerchant(script, founder, 'unproved')
  const other = await askForMerchant(script, founder, 'unwanted')
  const decide = (of: string, decision: Json) =>
    script.post(net.operatorToken, `/merchant-applications/${of}/decision`, decision)
  await decide(merchant, { approve: true })
  const path = `/organisations/${organisation}/merchants/${merchant}`
  const { secret } = await script.post(founder.token, `${path}/tokens`, {})
  // The operator may vouch for another address, and offers stand there; the site is still nobody's.
  const address = 'https://vouched.example'
  await script.post(net.operatorToken, `/merchants/${merchant}/addresses`, { address })
  const offer = { sku: 'a', title: 'A', price: { amount: '1.00', currency: 'USD' } }
  await script.post(String(secret), '/offers', { ...offer, url: `${address}/a` })
  const refused = await net.call(customer.token, 'POST', '/purchases', {
    id: 'unproved',
    merchant,
    offer: 'a',
  })
  assert.deepEqual([refused.status, refused.body['code']], [403, 'address_not_proved'])
  const token = `/organisations/${other.organisation}/merchants/${other.merchant}/tokens`
  const unwanted = await script.post(founder.token, token, {})
  const decided = await decide(other.merchant, { approve: false, reason: 'We know you.' })
  assert.equal(decided['reason'], 'We know you.')
  const after = await net.call(String(unwanted['secret']), 'GET', '/merchants/me')
  assert.equal(after.status, 401)
  const facts = await net.opened.database.query<{ reason: string }>({
    name: 'test.refused',
    text: `select facts ->> 'reason' as reason from outbox_notices where kind = 'merchant_refused'`,
  })
  assert.deepEqual(facts, [{ reason: 'We know you.' }])
})
