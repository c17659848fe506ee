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
    .replaceAll(/\b(pac|pay|pur|cnv|gft|reg|msg)_\w+/g, '<id>')
    .replaceAll(/prober-\d+|order-\d+/g, '<name>')
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

test('each place is counted as costly, so that probing is slow', () => {
  for (const name of Object.keys(places)) {
    const path = (name.split(',')[0] ?? '').replace(':account', 'pac_1')
    assert.equal(routeClassOf('POST', path), 'costly', name)
  }
})

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
