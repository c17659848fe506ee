// Wherever an address can be typed, whoever types it learns nothing about it: known with a password, known without,
// unknown, of a closed account, given but not proved. The answers are alike in bytes, and the same statements run, so
// that their time tells nothing either. TALLYSTICK_MEASURE=1000 measures the time, too, and prints how well it tells
// one class from another (AUC).
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { routeClassOf } from '../server/rate-limits/route-class.ts'
import { closePaymentAccount } from '../billing/index.ts'
import { noLog, systemRandom } from '../platform/index.ts'
import type { Browser } from './testing/open-browser.ts'
import { openMarket, password } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { measureTimes } from './testing/measure-times.ts'
import { readPageForm } from './testing/read-page-form.ts'
import { recordStatements } from './testing/record-statements.ts'
import { confirmByMail } from './testing/step-up.ts'
import { routeCases } from './testing/route-cases.ts'
import { open, signOn } from './testing/walk-pages.ts'

const recorder = recordStatements()
let market: Market
let shop: Shop
let count = 0

before(async () => {
  market = await openMarket({ wrapDatabase: recorder.wrap })
  shop = await market.openShop('Courier')
  await market.sell(shop, 'article', '2.50')
})
after(() => market.close())

const fresh = (name: string): string => `${name}-${(count += 1)}`

/** Each makes an address of its class. */
const classes: Readonly<Record<string, () => Promise<string>>> = {
  'with a password': async () => (await market.register(fresh('known'))).email,
  'without a password': async () =>
    (await market.register(fresh('bare'), { password: undefined })).email,
  unknown: () => Promise.resolve(`${fresh('nobody')}@example.org`),
  closed: async () => {
    const gone = await market.register(fresh('gone'))
    const { opened, clock } = market.net
    const ports = { database: opened.database, clock, random: systemRandom(), log: noLog }
    const { paymentAccount } = gone
    const closed = await closePaymentAccount({ ...ports, writeOff: () => 0n }, { paymentAccount })
    assert.notEqual(closed.status, 'refused')
    return gone.email
  },
  'not proved': async () => {
    const payer = await market.register(fresh('payer'))
    const email = `${fresh('claimed')}@example.org`
    const person = { first_name: 'Max', last_name: 'Doe', email, member_id: 'max', password }
    const { status } = await market.net.call(payer.token, 'POST', '/group/accounts', person)
    assert.equal(status, 201)
    return email
  },
}

interface Place {
  /** The page with the form. */
  readonly page: (customer: TestCustomer) => string | Promise<string>
  readonly action?: string
  readonly typed: (email: string) => Readonly<Record<string, string>>
  readonly by: 'stranger' | 'customer'
}

const details = { first_name: 'Max', last_name: 'Doe', country: 'DE', postal_code: '10115' }
const person = { first_name: 'Max', last_name: 'Doe', member_id: 'max' }
const chosen = { password: 'words for a child', password_again: 'words for a child' }

const places: Readonly<Record<string, Place>> = {
  '/sign-on': {
    page: () => '/sign-on',
    typed: (identifier) => ({ identifier, password: 'not the password' }),
    by: 'stranger',
  },
  '/sign-on/link': { page: () => '/sign-on/link', typed: (email) => ({ email }), by: 'stranger' },
  '/recover': { page: () => '/recover', typed: (email) => ({ email }), by: 'stranger' },
  '/recover/address': {
    page: () => '/recover/address',
    typed: (email) => ({ member_id: 'x', personal_code: 'y', phrase: 'z', new_email: email }),
    by: 'stranger',
  },
  '/register': { page: () => '/register', typed: (email) => ({ email }), by: 'stranger' },
  '/help/contact': {
    page: () => '/help/contact',
    typed: (email) => ({ email, message: 'Where is it?' }),
    by: 'stranger',
  },
  '/register, who somebody is': {
    page: () => '/register',
    action: '/register',
    typed: (email) => ({ ...details, email, step: 'details' }),
    by: 'stranger',
  },
  '/profile/email': {
    page: () => '/profile',
    typed: (email) => ({ email }),
    by: 'customer',
  },
  '/group/add': {
    page: () => '/group/add',
    typed: (email) => ({ ...person, email }),
    by: 'customer',
  },
  '/group/add, with a password': {
    page: () => '/group/add',
    action: '/group/add',
    typed: (email) => ({ ...person, ...chosen, email }),
    by: 'customer',
  },
  '/group/:account/sign-ons/add': {
    page: ({ purchasingAccount }) => `/group/${purchasingAccount}/sign-ons/add`,
    action: '/group/',
    typed: (email) => ({ ...person, email }),
    by: 'customer',
  },
  '/group/:account/sign-ons/add, with a password': {
    page: ({ purchasingAccount }) => `/group/${purchasingAccount}/sign-ons/add`,
    action: '/group/',
    typed: (email) => ({ ...person, ...chosen, email }),
    by: 'customer',
  },
  '/gifts/new': {
    page: async ({ token }) => {
      const order = { id: fresh('order'), merchant: shop.merchant, offer: 'article' }
      const { body } = await market.net.call(token, 'POST', '/purchases', order)
      return `/gifts/new?purchase=${String(body['purchase'])}`
    },
    action: '/gifts/new',
    typed: (email) => ({ email, step: 'give', sender: 'Ada', message: '' }),
    by: 'customer',
  },
}

interface Probe {
  readonly browser: Browser
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

/** A browser in front of the form, with an address of the class typed into it. */
async function prepare(name: string, email: string): Promise<Probe> {
  const { page, action = name, typed, by } = places[name] as Place
  // So that the last code is the last by its time.
  market.net.clock.advance({ seconds: 1 })
  const browser = market.browser()
  const customer = by === 'customer' ? await market.register(fresh('prober')) : undefined
  if (customer !== undefined) {
    await signOn(browser, await open(browser, '/sign-on'), customer)
    await confirmByMail(market.net, browser, await open(browser, '/profile/security/code'))
  }
  const shown = await open(browser, await page(customer as TestCustomer))
  const form = readPageForm(shown.html, action)
  return { browser, action: form.action, fields: { ...form.fields, ...typed(email) } }
}

async function send({ browser, action, fields }: Probe): Promise<string> {
  const answer = await browser.post(action, fields)
  return [answer.status, answer.headers.get('location') ?? '', await answer.text()].join('\n')
}

/** What differs by chance, or because it was typed. */
function withoutChance(answer: string, email: string): string {
  return answer
    .replaceAll(email, '<address>')
    .replaceAll(/nonce="[^"]*"|name="(csrf|id|gift)" value="[^"]*"/g, '')
    .replaceAll(/\b(pac|pay|pur|cnv|gft|reg|msg|sgn|inv|oin|org)_\w+/g, '<id>')
    .replaceAll(/prober-\d+|order-\d+/g, '<name>')
    .replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, '<instant>')
    .replaceAll(/data-options="[^"]*"|<aside class="ribbon"[^]*?<\/aside>/g, '')
}

for (const name of Object.keys(places)) {
  test(`${name}: every address is answered alike, by the same statements`, async () => {
    const seen: { answer: string; statements: string }[] = []
    for (const make of Object.values(classes)) {
      const email = await make()
      const probe = await prepare(name, email)
      const { done, statements } = await recorder.record(() => send(probe))
      seen.push({ answer: withoutChance(done, email), statements: statements.join('\n') })
    }
    for (const { answer, statements } of seen) {
      assert.equal(answer, seen[0]?.answer)
      assert.equal(statements, seen[0]?.statements)
    }
  })
}

/** The routes of the API by which customers give an address. */
const calls: Readonly<
  Record<string, { readonly body: (email: string) => Readonly<Record<string, string>> }>
> = {
  'post /group/accounts': { body: (email) => ({ ...person, email }) },
  'post /group/accounts, with a password': { body: (email) => ({ ...person, email, password }) },
  'post /group/accounts/{account}/sign-ons': { body: (email) => ({ ...person, email }) },
  'post /group/accounts/{account}/sign-ons, with a password': {
    body: (email) => ({ ...person, email, password }),
  },
  'post /organisations/{organisation}/invitations': {
    body: (email) => ({ email, role: 'support' }),
  },
}

/** Of the prober's own, where the call is about one. */
async function openOrganisation(token: string): Promise<string> {
  const merchant = {
    name: 'Probe',
    site: 'https://probe.example',
    currency: 'USD',
    country: 'US',
    sold: 'Articles',
  }
  const { body } = await market.net.call(token, 'POST', '/organisations', {
    name: 'Probes',
    merchant,
  })
  return String(body['organisation'])
}

/** Method and path, as the network describes them. */
const routeOf = (name: string): string => name.split(',')[0] ?? ''

for (const [name, { body }] of Object.entries(calls)) {
  test(`${name}: every address is answered alike, by the same statements`, async () => {
    const seen: { answer: string; statements: string }[] = []
    for (const make of Object.values(classes)) {
      const email = await make()
      const { token, purchasingAccount } = await market.register(fresh('prober'))
      // So that of two sign-ons the prober's own is the first.
      market.net.clock.advance({ seconds: 1 })
      const [, described = ''] = routeOf(name).split(' ')
      const organisation = described.includes('{organisation}') ? await openOrganisation(token) : ''
      const path = described
        .replace('{account}', purchasingAccount)
        .replace('{organisation}', organisation)
      const { done, statements } = await recorder.record(() =>
        market.net.call(token, 'POST', path, body(email)),
      )
      const answer = withoutChance(JSON.stringify(done), email)
      seen.push({ answer, statements: statements.join('\n') })
    }
    for (const { answer, statements } of seen) {
      assert.match(answer, /"status":201/)
      assert.equal(answer, seen[0]?.answer)
      assert.equal(statements, seen[0]?.statements)
    }
  })
}

test('each place is counted as costly, so that probing is slow', () => {
  for (const name of Object.keys(places)) {
    const path = (name.split(',')[0] ?? '').replace(':account', 'pac_1')
    assert.equal(routeClassOf('POST', path), 'costly', name)
  }
  for (const name of Object.keys(calls)) {
    const path = `/api/v1${(routeOf(name).split(' ')[1] ?? '').replace('{account}', 'pac_1')}`
    assert.equal(routeClassOf('POST', path), 'costly', name)
  }
})

test('every route of the API that takes an address stands among the calls, or is the operator’s', async () => {
  const response = await fetch(`${market.net.url}/api/v1/openapi.json`)
  const document = (await response.json()) as ApiDocument
  const found: string[] = []
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { requestBody, parameters = [] }] of Object.entries(methods)) {
      const bodies = Object.values(requestBody?.content ?? {})
      const names = bodies.flatMap(({ schema }) => membersOf(document, schema))
      const all = [...names, ...parameters.map(({ name = '' }) => name)]
      if (all.some((one) => /mail|identifier/.test(one))) {
        found.push(`${method} ${path.replace('/api/v1', '')}`)
      }
    }
  }
  const tested = new Set(Object.keys(calls).map(routeOf))
  const strangers = found.filter((route) => String(routeCases[route]?.roles) !== 'operator')
  assert.deepEqual(
    strangers.filter((route) => !tested.has(route)),
    [],
  )
  assert.ok(found.length > strangers.length && strangers.length >= 2, found.join(', '))
})

interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

interface ApiDocument {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly { readonly name?: string }[]
            readonly requestBody?: {
              readonly content: Readonly<Record<string, { schema: Schema }>>
            }
          }
        >
      >
    >
  >
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** The names of all members of a body, however deep. */
function membersOf(document: ApiDocument, schema: Schema | undefined): readonly string[] {
  if (schema === undefined) return []
  const { $ref: reference, properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = schema
  const named = document.components.schemas[reference?.split('/').at(-1) ?? '']
  const below = [named, items, ...anyOf, ...oneOf, ...allOf, ...Object.values(properties)]
  return [...Object.keys(properties), ...below.flatMap((one) => membersOf(document, one))]
}

const probes = 300

test('300 probes of one prober: at each place known and unknown are answered alike, until nothing is', async () => {
  const costly = 60
  const probed = await openMarket({
    settings: {
      TALLYSTICK_TRUSTED_PROXY: '127.0.0.1,::1',
      TALLYSTICK_COSTLY_REQUESTS_PER_MINUTE: String(costly),
    },
  })
  try {
    const known: string[] = []
    // Each once: a group is told who is on it already.
    for (let n = 0; n < probes / 2; n += 1) {
      known.push((await probed.register(`known-${n}`, { password: undefined })).email)
    }
    const { token } = await probed.register('prober')
    const addressAt = (n: number): string =>
      n % 2 === 0 ? (known[n / 2] ?? '') : `nobody-${n}@example.org`
    const kinds: Readonly<Record<string, (email: string) => Promise<Response>>> = {
      '/group/accounts': (email) =>
        fetch(`${probed.net.url}/api/v1/group/accounts`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'x-forwarded-for': '8.8.1.1',
          },
          body: JSON.stringify({ ...person, password, email }),
        }),
      ...formKinds(probed),
    }
    for (const [name, probe] of Object.entries(kinds)) {
      const answers = new Map<string, Set<'known' | 'unknown'>>()
      let letIn = 0
      for (let n = 0; n < probes; n += 1) {
        const email = addressAt(n)
        const response = await probe(email)
        const text = withoutChance(await response.text(), email)
        if (response.status < 400) letIn += 1
        const answer = [response.status, response.headers.get('location') ?? '', text].join('\n')
        const classesOf = answers.get(answer) ?? new Set()
        answers.set(answer, classesOf.add(n % 2 === 0 ? 'known' : 'unknown'))
      }
      for (const [answer, seen] of answers) assert.equal(seen.size, 2, `${name}: ${answer}`)
      // A minute may pass meanwhile, and more; an account's own people are counted by the day.
      assert.ok(letIn > 0 && letIn < probes, `${name}: ${letIn} were let in`)
      if (name === '/group/accounts') assert.ok(letIn <= 20, `${letIn} people were added`)
    }
  } finally {
    await probed.close()
  }
})

/** The forms for who is not signed on, each probed from a network of its own. */
function formKinds({
  net,
}: Market): Readonly<Record<string, (email: string) => Promise<Response>>> {
  const kinds: Record<string, (email: string) => Promise<Response>> = {}
  for (const [index, path] of ['/register', '/recover', '/sign-on/link'].entries()) {
    let form: { readonly cookie: string; readonly fields: Record<string, string> } | undefined
    kinds[path] = async (email) => {
      const from = { 'x-forwarded-for': `8.8.2${index}.1` }
      if (form === undefined) {
        const page = await fetch(net.url + path, { headers: from })
        const cookie = page.headers
          .getSetCookie()
          .map((one) => one.split(';')[0])
          .join('; ')
        form = { cookie, fields: { ...readPageForm(await page.text(), path).fields } }
      }
      return await fetch(net.url + path, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...from, cookie: form.cookie, origin: net.url },
        body: new URLSearchParams({ ...form.fields, email }),
      })
    }
  }
  return kinds
}

test('every form of the pages with a field for an address stands among the places', async () => {
  const customer = await market.register(fresh('walker'))
  const browser = market.browser()
  const stranger = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), customer)
  await confirmByMail(market.net, browser, await open(browser, '/profile/security/code'))
  const paths = market.net.network.pageRoutes
    .filter(({ method, path }) => method === 'GET' && !path.startsWith('/api'))
    .map(({ path }) => path.replace(':account', customer.purchasingAccount))
    .filter((path) => !/[:*]/.test(path))
  const gift = await places['/gifts/new']?.page(customer)
  const found = new Set<string>()
  for (const path of new Set([...paths, gift ?? ''])) {
    for (const who of [browser, stranger]) {
      const answer = await who.send(path)
      if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) continue
      for (const [form] of (await answer.text()).matchAll(/<form[^]*?<\/form>/g)) {
        if (!/name="(\w*email|identifier)"/.test(form)) continue
        const [, action = ''] = /action="([^"?]*)/.exec(form) ?? []
        found.add(action.replace(customer.purchasingAccount, ':account'))
      }
    }
  }
  const tested = new Set(Object.keys(places).map((name) => name.split(',')[0] ?? ''))
  assert.deepEqual(
    [...found].filter((action) => !tested.has(action)),
    [],
  )
  assert.ok(found.size >= 8, [...found].join(' '))
})

const measured = Number(process.env['TALLYSTICK_MEASURE'] ?? 0)
test('the time of an answer tells no class from another', { skip: measured === 0 }, async () => {
  for (const name of ['/sign-on/link', '/recover', '/register', '/sign-on']) {
    await measureTimes({
      name,
      classes,
      times: measured,
      prepare: (email) => prepare(name, email),
      send,
    })
  }
})
