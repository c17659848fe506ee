// Two customers: each page with the other's ids answers like one with ids that nobody has. Taken from the pages'
// own routes, so that a new page is asked for its line here.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemRandom } from '../platform/index.ts'
import { subscribe } from '../push/index.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import type { Browser } from './testing/open-browser.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { open, signOn, submit } from './testing/walk-pages.ts'

interface Victim {
  readonly purchase: string
  readonly subscription: string
  readonly gift: string
  readonly member: string
  readonly invitation: string
  readonly memberSignOn: string
  readonly browser: string
  readonly passkey: string
  readonly session: string
  readonly conversation: string
}

type Params = (victim: Victim) => Readonly<Record<string, string>>

const ofPurchase: Params = ({ purchase }) => ({ id: purchase })
const ofSubscription: Params = ({ subscription }) => ({ id: subscription })
const ofConversation: Params = ({ conversation }) => ({ id: conversation })
const ofMember: Params = ({ member }) => ({ account: member })

/** By method and path: which of the victim's ids stand in the address. */
const cases: Readonly<Record<string, Params>> = {
  'GET /purchases/:id': ofPurchase,
  'GET /purchases/:id/receipt': ofPurchase,
  'GET /purchases/:id/receipt.pdf': ofPurchase,
  'GET /purchases/:id/refund': ofPurchase,
  'GET /purchases/:id/refund/done': ofPurchase,
  'GET /purchases/:id/dispute': ofPurchase,
  'GET /purchases/:id/dispute/done': ofPurchase,
  'POST /purchases/:id/business-expense': ofPurchase,
  'POST /purchases/:id/refund': ofPurchase,
  'POST /purchases/:id/dispute': ofPurchase,
  'POST /library/:purchase/open': ({ purchase }) => ({ purchase }),
  'GET /subscriptions/:id': ofSubscription,
  'GET /subscriptions/:id/cancel': ofSubscription,
  'POST /subscriptions/:id/agree': ofSubscription,
  'POST /subscriptions/:id/automatic': ofSubscription,
  'POST /subscriptions/:id/cancel': ofSubscription,
  'POST /subscriptions/:id/renew': ofSubscription,
  'POST /gifts/:gift/resend': ({ gift }) => ({ gift }),
  'POST /gifts/:gift/return': ({ gift }) => ({ gift }),
  'GET /group/:account': ofMember,
  'POST /group/:account/remove': ofMember,
  'GET /group/:account/sign-ons/add': ofMember,
  'POST /group/:account/sign-ons/add': ofMember,
  'POST /group/:account/sign-ons/:signOn/remove': ({ member, memberSignOn }) => ({
    account: member,
    signOn: memberSignOn,
  }),
  'POST /group/:account/invitations/:invitation/resend': ({ member, invitation }) => ({
    account: member,
    invitation,
  }),
  'POST /group/:account/invitations/:invitation/withdraw': ({ member, invitation }) => ({
    account: member,
    invitation,
  }),
  'GET /help/messages/:id': ofConversation,
  'POST /help/messages/:id': ofConversation,
  'POST /notifications/:id/remove': ({ browser }) => ({ id: browser }),
  'POST /profile/security/passkeys/:passkey/remove': ({ passkey }) => ({ passkey }),
  'POST /profile/security/sessions/:session/end': ({ session }) => ({ session }),
}

/** Addresses whose parameter is no id of anybody: names, and secrets that only their holder knows. */
const namesAndSecrets = new Set([
  '/brands/:sheet',
  '/brands/:merchant/:name',
  '/brands/preview/:colours',
  '/merchants/:merchant',
  '/profile/privacy/merchants/:merchant',
  '/language/:language',
  '/help/:topic',
  '/statements/:name',
  '/assets/:name',
  '/buy/:merchant',
  '/buy/:merchant/cancel',
  '/confirm/:transaction',
  '/confirm/:transaction/cancel',
  '/gifts/:code',
  '/gifts/:code/redeem',
  '/join/:token',
  '/console/join/:token',
  '/profile/email/:token',
  '/recover/:token',
  '/sign-on/link/:token',
])

let market: Market
let shop: Shop
let grace: TestCustomer
let victim: Victim
let eve: Browser
let own: Browser
let csrf: string

before(async () => {
  market = await openMarket()
  shop = await market.openShop('Courier')
  await market.sell(shop, 'article', '30.00')
  await market.sell(shop, 'letter', '11.00', { kind: 'subscription', term: 'P1M' })
  grace = await market.register('grace')
  victim = await prepare()
  eve = market.browser()
  await signOn(eve, await open(eve, '/sign-on'), await market.register('eve'))
  csrf = readPageForm((await open(eve, '/account')).html, '/sign-off').fields['csrf'] ?? ''
})
after(() => market.close())

async function prepare(): Promise<Victim> {
  const order = { merchant: shop.merchant, quantity: 1 }
  const bought = await asGrace('/purchases', { ...order, id: 'one', offer: 'article' })
  const about = `/purchases/${String(bought['purchase'])}`
  const refund = { id: 'some', reason: 'quality', explanation: '', amount: '11.00' }
  await asGrace(`${about}/refunds`, refund)
  await asGrace(`${about}/disputes`, { id: 'rest', explanation: '' })
  const letter = await asGrace('/purchases', { ...order, id: 'two', offer: 'letter' })
  const person = { first_name: 'Max', last_name: 'Hopper', email: 'max@example.org' }
  const member = (await asGrace('/group/accounts', { ...person, member_id: 'max' })) as {
    readonly purchasing_account: string
    readonly invitations: readonly { readonly invitation: string }[]
  }
  return {
    purchase: String(bought['purchase']),
    subscription: String(letter['purchase']).replace('pur_', 'sub_'),
    gift: await giveGift(String(bought['purchase'])),
    member: member.purchasing_account,
    invitation: member.invitations[0]?.invitation ?? '',
    // Of the payer: the member has not joined yet.
    memberSignOn: await readOne('select id from sign_ons order by created_at limit 1'),
    browser: await addBrowser(),
    passkey: await addPasskey(),
    session: await readOne('select id from sessions'),
    conversation: await writeToService(),
  }
}

async function asGrace(path: string, body: object): Promise<Record<string, unknown>> {
  const answer = await market.net.call(grace.token, 'POST', path, body)
  assert.ok(answer.status < 300, JSON.stringify(answer.body))
  return answer.body
}

async function readOne(text: string): Promise<string> {
  const [row] = await market.net.opened.database.transaction('test.read-one', (tx) =>
    tx.query<{ id: string }>({ name: `test.${text.slice(0, 40)}`, text }),
  )
  assert.ok(row !== undefined, text)
  return row.id
}

/** Over the pages, as she would. */
async function giveGift(purchase: string): Promise<string> {
  own = market.browser()
  await signOn(own, await open(own, '/sign-on'), grace)
  const form = await open(own, `/gifts/new?purchase=${purchase}`)
  const typed = { email: 'friend@example.org', step: 'check', sender: 'Grace', message: 'For you' }
  const check = await submit(own, form, '/gifts/new', typed)
  const given = await submit(own, check, '/gifts/new', { step: 'give' })
  assert.equal(given.status, 200)
  return await readOne('select id from gifts')
}

async function writeToService(): Promise<string> {
  const form = await open(own, '/help/contact')
  await submit(own, form, '/help/contact', { purchase: '', message: 'Where is it?' })
  return await readOne('select id from conversations')
}

async function addBrowser(): Promise<string> {
  const signOn = await readOne('select id from sign_ons order by created_at limit 1')
  await market.net.opened.database.transaction('test.subscribe', (tx) =>
    subscribe(
      tx,
      { clock: market.net.clock, random: systemRandom() },
      {
        signOn,
        label: 'Firefox, Linux',
        browser: { endpoint: 'https://push.example/1', p256dh: 'p', auth: 'a' },
      },
    ),
  )
  return await readOne('select id from push_subscriptions')
}

async function addPasskey(): Promise<string> {
  return await readOne(`insert into passkeys
    (credential_id, id, sign_on, public_key, counter, transports, name, added_at)
    select '\\x01', 'psk_' || substr(id, 5), id, '\\x02', 0, '{}', 'A key', created_at
    from sign_ons order by created_at limit 1 returning id`)
}

const nonces = /nonce="[^"]*"|name="csrf" value="[^"]*"|[?&]v=[^"]*|<time[^>]*>[^<]*<\/time>/g

/** What the stranger is answered, without what differs from page to page in any case. */
async function ask(
  method: string,
  path: string,
  params: Readonly<Record<string, string>>,
): Promise<string> {
  const where = addressOf(path, params)
  const response =
    method === 'GET' ? await eve.send(where) : await eve.post(where, { csrf, id: 'attempt' })
  let text = (await response.text()).replaceAll(nonces, '')
  let location = response.headers.get('location') ?? ''
  for (const [name, value] of Object.entries(params)) {
    text = text.replaceAll(value, name)
    location = location.replaceAll(value, name)
  }
  return `${response.status} ${location}\n${text}`
}

function addressOf(path: string, params: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '')
}

/** The same in form, and nobody's. */
function nobodys(params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, id]) => [
      name,
      id.slice(0, -1) + (id.endsWith('0') ? '1' : '0'),
    ]),
  )
}

test('every page whose address names something has a line here', () => {
  const named = market.net.network.pageRoutes
    .filter(({ method, path }) => path.includes(':') && method !== 'ALL')
    .filter(({ path }) => !namesAndSecrets.has(path) && !path.startsWith('/design/'))
    // Pages about a merchant: console-tenants.test.ts.
    .filter(({ path }) => !path.startsWith('/console/:merchant'))
    .map(({ method, path }) => `${method} ${path}`)
  assert.deepEqual([...new Set(named)].toSorted(), Object.keys(cases).toSorted())
})

for (const [route, paramsOf] of Object.entries(cases)) {
  test(`${route}: another’s is as if it did not exist, and stays as it is`, async () => {
    const [method = '', path = ''] = route.split(' ')
    const before = await stateOfGrace()
    const params = paramsOf(victim)
    const answer = await ask(method, path, params)
    assert.equal(answer, await ask(method, path, nobodys(params)))
    assert.match(answer, /^(303|403|404)/)
    assert.equal(await stateOfGrace(), before)
  })
}

// Without this, pages that answer nobody would pass as well.
test('to their owner the same pages show what they are asked for', async () => {
  for (const [route, paramsOf] of Object.entries(cases)) {
    const [method = '', path = ''] = route.split(' ')
    if (method !== 'GET') continue
    const { status } = await own.send(addressOf(path, paramsOf(victim)))
    // Refused for a reason of its own, such as a refund that was asked for already, is found all the same.
    assert.ok([200, 303, 409].includes(status), `${route}: ${status}`)
  }
})

/** Everything that the stranger’s pages could have changed. */
async function stateOfGrace(): Promise<string> {
  const { database } = market.net.opened
  const tables = [
    'purchases',
    'purchase_credits',
    'claims',
    'conversation_messages',
    'subscription_settings',
    'gifts',
    'invitations',
    'sign_ons',
    'purchasing_accounts',
    'push_subscriptions',
    'entitlement_ends',
    'business_expenses',
    'passkeys',
  ]
  return await database.read('test.state', async (tx) => {
    const parts: string[] = []
    for (const table of tables) {
      const [row] = await tx.query<{ rows: string | null }>({
        name: `test.state-${table}`,
        text: `select string_agg(t::text, chr(10) order by t::text) as rows from ${table} t`,
      })
      parts.push(`${table}: ${row?.rows ?? ''}`)
    }
    return parts.join('\n')
  })
}
