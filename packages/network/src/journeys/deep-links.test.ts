// Who is signed off and opens a page, as every button of a mail does, is led to that page by signing on. The pages are
// those of the network's own table: each that asks for a sign-on.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { languages } from '../customers/index.ts'
import { textsOf } from '../web/index.ts'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop, TestCustomer } from './testing/open-market.ts'
import { open, signOn, submit } from './testing/walk-pages.ts'

let market: Market
let courier: Shop
let ada: TestCustomer
const ids = new Map<string, string>()

before(async () => {
  market = await openMarket()
  courier = await market.openShop('Courier')
  await market.sell(courier, 'article', '2.50')
  await market.sell(courier, 'month', '1.00', { kind: 'subscription', term: 'P1M' })
  ada = await market.register('ada')
  const bought = await buy('article')
  const subscribed = await buy('month')
  ids.set('/purchases/:id', bought)
  ids.set('/profile/privacy/merchants/:merchant', courier.merchant)
  ids.set('/subscriptions/:id', subscribed.replace('pur_', 'sub_'))
  ids.set('/group/:account', ada.purchasingAccount)
  ids.set('/help/messages/:id', await writeToService())
  ids.set('/console/join/:token', 'oin_1-secret')
  ids.set('/console/:merchant', 'mer_1')
})
after(() => market.close())

async function buy(offer: string): Promise<string> {
  const order = { id: `${offer}-1`, merchant: courier.merchant, offer }
  const { body } = await market.net.call(ada.token, 'POST', '/purchases', order)
  return String(body['purchase'])
}

async function writeToService(): Promise<string> {
  const browser = market.browser()
  await signOn(browser, await open(browser, '/sign-on'), ada)
  const form = await open(browser, '/help/contact')
  const typed = { purchase: '', message: 'Where is it?' }
  const { url } = await submit(browser, form, '/help/contact', typed)
  return url.split('/').at(-1) ?? ''
}

/** As it is opened: with Ada's own things in the address. */
function addressOf(path: string): string {
  for (const [start, id] of ids) {
    // Whatever else is named after it only has to lead there.
    if (path.startsWith(start)) return path.replace(/:\w+/, id).replaceAll(/:\w+/g, 'another')
  }
  return path.replace(':name', 'current')
}

const isFile = (path: string): boolean => /\.\w+$/.test(path)

/** Pages that lead on where there is nothing to do: kept-forms.test.ts and registering.test.ts have something. */
const leadingOn: ReadonlySet<string> = new Set(['/kept-form', '/register/finish'])

test('each page that asks for a sign-on leads there afterwards, with its query', async () => {
  const { pageRoutes } = market.net.network
  const paths = new Set(pageRoutes.flatMap(({ method, path }) => (method === 'GET' ? [path] : [])))
  const led: string[] = []
  for (const path of paths) {
    if (path.includes('*') || isFile(path) || leadingOn.has(path)) continue
    const browser = market.browser()
    const address = `${addressOf(path)}?which=business`
    const answer = await browser.send(address)
    if (answer.headers.get('location') !== '/sign-on') continue
    const asked = await open(browser, '/sign-on')
    const page = await signOn(browser, asked, ada)
    const { pathname, search } = new URL(page.url)
    // A second factor, where the page wants one, is asked for on the way.
    const isGuarded = pathname === '/profile/security/confirm' && path !== pathname
    const found = isGuarded ? new URLSearchParams(search).get('next') : pathname + search
    assert.equal(found, isGuarded ? addressOf(path) : address, path)
    led.push(path)
  }
  assert.ok(led.length >= 25, led.join(', '))
})

const others: readonly (readonly [
  what: string,
  send: () => Promise<string | null>,
  led: string,
])[] = [
  ['a file is no page to go on from', () => ask('/statements/current.csv'), '/account'],
  [
    'a form leads back to the page on which it stood',
    () => ask('/library/pur_1/open', { method: 'POST', referer: '/library?merchant=x' }),
    '/library?merchant=x',
  ],
  [
    'a form without a page before it leads to the account',
    () => ask('/library/pur_1/open', { method: 'POST' }),
    '/account',
  ],
  [
    'no other site is led to',
    () => ask('/library/pur_1/open', { method: 'POST', referer: '//evil.example/x' }),
    '/account',
  ],
]

let browser: ReturnType<Market['browser']>

async function ask(
  path: string,
  { method = 'GET', referer }: { readonly method?: string; readonly referer?: string } = {},
): Promise<string | null> {
  const origin = market.net.url
  const headers = new Headers({ origin })
  if (referer !== undefined) headers.set('referer', new URL(`${origin}${referer}`).href)
  const body = method === 'POST' ? new URLSearchParams() : null
  const answer = await browser.send(path, { method, headers, body })
  return answer.headers.get('location')
}

for (const [what, send, led] of others) {
  test(what, async () => {
    browser = market.browser()
    assert.equal(await send(), '/sign-on')
    const page = await signOn(browser, await open(browser, '/sign-on'), ada)
    const { pathname, search } = new URL(page.url)
    assert.equal(pathname + search, led)
  })
}

test('every button of a mail, in every language, leads to a page that there is', () => {
  const { pageRoutes } = market.net.network
  const patterns = pageRoutes.flatMap(({ method, path }) => {
    if (method !== 'GET' || path.includes('*')) return []
    const parts = path
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/?]+' : RegExp.escape(part)))
    return [new RegExp(`^${parts.join('/')}(\\?.*)?$`)]
  })
  let count = 0
  for (const language of languages) {
    const words = textsOf(language).customer.notices as Readonly<
      Record<string, { readonly action?: { readonly path: (facts: object) => string } }>
    >
    for (const [kind, { action }] of Object.entries(words)) {
      if (action === undefined) continue
      const facts = new Proxy({}, { get: (_, name) => (name === 'path' ? '/join/x' : 'x') })
      const path = action.path(facts)
      assert.ok(
        patterns.some((pattern) => pattern.test(path)),
        `${language} ${kind}: ${path}`,
      )
      count += 1
    }
  }
  assert.ok(count >= 4 * 25, String(count))
})
