// What callers choose themselves and address in a path later: whatever is accepted can be reached there, over HTTP. The
// table of such names is held against the network's own description.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTenants, readRoutes } from './testing/open-tenants.ts'
import type { Tenants } from './testing/open-tenants.ts'

let tenants: Tenants
before(async () => {
  tenants = await openTenants()
})
after(() => tenants.net.close())

type Answer = { readonly status: number }
interface Chosen {
  readonly name: (name: string) => Promise<Answer>
  /** Each way of addressing it. */
  readonly reach: Readonly<Record<string, (inPath: string) => Promise<Answer>>>
}

const chosen: Readonly<Record<string, Chosen>> = {
  sku: {
    name: (sku) => {
      const price = { amount: '2.50', currency: 'USD' }
      const url = 'https://courier.example/1'
      return call('merchant', 'POST', '/offers', { sku, title: 'An article', price, url })
    },
    reach: {
      'get /offers/{sku}': (sku) => call('merchant', 'GET', `/offers/${sku}`),
      'delete /offers/{sku}': (sku) => call('merchant', 'DELETE', `/offers/${sku}`),
    },
  },
  news: {
    name: (id) => {
      const texts = [{ language: 'en', title: 'Prices', body: 'They stay.' }]
      return call('operator', 'POST', '/news', { id, texts })
    },
    reach: { 'delete /news/{news}': (id) => call('operator', 'DELETE', `/news/${id}`) },
  },
}
/** Ids that the network makes itself, of one form. */
const made =
  'account cancellation conversation dispute event holder invitation kid merchant organisation payment_account period person purchase refund run sale session sign_on subscription token webhook work'.split(
    ' ',
  )

function call(role: 'merchant' | 'operator', method: string, path: string, body?: object) {
  const { net } = tenants
  const token = role === 'merchant' ? tenants.merchant.token : net.operatorToken
  return net.call(token, method, path, body)
}

test('each name in a path is one of these, or made by the network', async () => {
  const routes = await readRoutes(tenants.net)
  const reached = new Set(Object.values(chosen).flatMap(({ reach }) => Object.keys(reach)))
  for (const { key } of routes) {
    for (const [, name = ''] of key.matchAll(/\{(\w+)\}/g)) {
      if (Object.hasOwn(chosen, name)) assert.ok(reached.has(key), `${key} is not tried`)
      else
        assert.ok(made.includes(name), `${name} in ${key}: chosen by callers, or by the network?`)
    }
  }
})

const names = [
  'a',
  '...',
  '.a',
  'a.',
  '%2e',
  '%2E%2e',
  '%',
  '%00',
  'a/b',
  '/',
  '//',
  'a\\b',
  'a?b',
  '?',
  '#',
  '#a',
  ';a=b',

  'a b',
  '+',
  '&',
  '"',
  "'",
  '<b>',
  ':',
  '@',
  '*',
  '~',
  '|',
  '{sku}',
  'batch',
  'ä',
  'ä',
  '李',
  '🗞',
  '‎a',
]
const refused = ['.', '..', '', ' ', '\u200B', 'a\u0000', 'a\n', ' a', '\uD800', 'x'.repeat(101)]

for (const [what, { name, reach }] of Object.entries(chosen)) {
  for (const text of names) {
    test(`${what} ${JSON.stringify(text)} is taken, and reached`, async () => {
      assert.ok((await name(text)).status < 300)
      for (const [key, ask] of Object.entries(reach))
        assert.equal((await ask(encodeURIComponent(text))).status, 200, key)
    })
  }
  for (const text of refused) {
    test(`${what} ${JSON.stringify(text).slice(0, 20)} is refused`, async () => {
      assert.equal((await name(text)).status, 422)
    })
  }
}
