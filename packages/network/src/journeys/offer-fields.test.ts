// Every field of an offer has an effect that a customer meets, or is refused at every door. The fields are read from
// the network's own description, so that a new one has to do something before it is taken.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMarket } from './testing/open-market.ts'
import type { Market, Shop } from './testing/open-market.ts'
import { detailsOf, open, push, signOn } from './testing/walk-pages.ts'

let market: Market
let courier: Shop
let count = 0

before(async () => {
  market = await openMarket()
  courier = await market.openShop('Courier')
})
after(() => market.close())

const usd = (amount: string) => ({ amount, currency: 'USD' })

/** What a field is changed to; `refused`: nothing would come of it. */
type Change = { readonly terms: object } | { readonly refused: unknown }

const changes: Readonly<Record<string, Change>> = {
  title: { terms: { title: 'Another title' } },
  description: { terms: { description: 'What it is about' } },
  price: { terms: { price: usd('2.00') } },
  prices: { terms: { price: undefined, prices: [usd('3.00')] } },
  url: { terms: { url: '/elsewhere' } },
  'access.hours': { terms: { access: { hours: 2 } } },
  'access.days': { terms: { access: { days: 2 } } },
  'access.until': { terms: { access: { until: '2030-12-31T00:00:00Z' } } },
  term: { terms: { kind: 'subscription', term: 'P1M' } },
  refund_policy: { terms: { refund_policy: 'none' } },
  'kind=service': { terms: { kind: 'service' } },
  'kind=metered': { terms: { kind: 'metered' } },
  'kind=subscription': { terms: { kind: 'subscription', term: 'P1M' } },
  'kind=physical': { refused: { kind: 'physical' } },
  'access.views': { refused: { access: { views: 3 } } },
  incentives: { refused: { incentives: ['inc_01m8rgr0800000000000000000'] } },
  tax_category: { refused: { tax_category: 'books' } },
}
/**
 * The sku names the offer, and what is neither said nor different is digital. Customers pay the same whoever has a part
 * of it: who is met by royalties is the rights holder.
 */
const named = ['sku', 'kind=digital', 'royalties']

test('every field and every kind is in the table, and no other', async () => {
  const response = await fetch(`${market.net.url}/api/v1/openapi.json`)
  const { components } = (await response.json()) as {
    components: { schemas: Readonly<Record<string, Schema>> }
  }
  const { NewOffer, AccessTerms } = components.schemas
  const fields = Object.entries(NewOffer?.properties ?? {}).flatMap(([name, { enum: kinds }]) => {
    if (name === 'access') {
      return Object.keys(AccessTerms?.properties ?? {}).map((term) => `access.${term}`)
    }
    return kinds === undefined ? [name] : kinds.map((kind) => `${name}=${kind}`)
  })
  assert.deepEqual(fields.toSorted(), [...Object.keys(changes), ...named].toSorted())
})

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly enum?: readonly string[]
}

test('changed, each field changes what a customer meets, or is refused wherever terms come in', async (t) => {
  const plain = await meet({})
  assert.equal(await meet({}), plain, 'the same terms are met alike')
  for (const [field, change] of Object.entries(changes)) {
    await t.test(field, async () => {
      if ('terms' in change) assert.notEqual(await meet(change.terms), plain)
      else await assertRefused(change.refused as object)
    })
  }
})

function termsOf(sku: string, more: object): Record<string, unknown> {
  const terms = { title: 'A thing', price: usd('1.00'), url: '/thing', ...more }
  return { ...terms, url: `${courier.site}${terms.url}?of=${sku}` }
}

/** Everything that a new customer meets of an offer, with the names of this one taken out. */
async function meet(more: object): Promise<string> {
  count += 1
  const sku = `thing-${count}`
  const name = `buyer${count}`
  const offered = await market.net.call(courier.token, 'POST', '/offers', {
    sku,
    ...termsOf(sku, more),
  })
  assert.ok(offered.status < 300, JSON.stringify(offered.body))
  const buyer = await market.register(name)
  const browser = market.browser()
  const pushed = await push(courier, { details: detailsOf(courier, `o-${count}`, sku) })
  const page = await signOn(browser, await open(browser, pushed.url), buyer)
  const call = (path: string, body?: object) =>
    market.net.call(buyer.token, body === undefined ? 'GET' : 'POST', path, body)
  const order = { merchant: courier.merchant, offer: sku }
  const bought = await call('/purchases', { ...order, id: `a-${count}` })
  const again = await call('/purchases', { ...order, id: `b-${count}` })
  const library = await call('/library')
  const refund = await call(`/purchases/${String(bought.body['purchase'])}/refunds`, {
    id: `r-${count}`,
    reason: 'other',
    explanation: 'No.',
  })
  const opening = await open(browser, '/library')
  const [, words = ''] = /<main[^>]*>(.*)<\/main>/s.exec(page.html) ?? []
  const met = [
    words.replaceAll(/name="csrf" value="[^"]*"|\/confirm\/[\w-]+|transaction=[\w-]+/g, ''),
    JSON.stringify([bought.body['funding'], again.body['status']]),
    JSON.stringify(((library.body['data'] ?? []) as object[]).map((item) => Object.entries(item))),
    JSON.stringify([refund.status, refund.body['status']]),
    String(opening.html.includes('Open')),
  ]
  return met
    .join('\n')
    .replaceAll(new RegExp(`${sku}|${name}|pur_\\w+|o-${count}`, 'g'), '')
    .replaceAll(/"seconds",?:?\d+|\d{4}-\d\d-\d\dT[\d:.]+Z/g, (text) =>
      text.startsWith('2030') ? text : '',
    )
}

async function assertRefused(more: object): Promise<void> {
  count += 1
  const sku = `refused-${count}`
  const terms = termsOf(sku, more)
  const one = await market.net.call(courier.token, 'POST', '/offers', { sku, ...terms })
  assert.deepEqual([one.status, one.body['code']], [422, 'terms_unsupported'])
  const [details] = detailsOf(courier, `p-${count}`, sku) as [Record<string, unknown>]
  const answer = await courier.party.push({ details: [{ ...details, offer_terms: terms }] })
  assert.ok(!answer.ok)
  assert.equal(answer.error, 'invalid_authorization_details')
}
