// What the directory says of a merchant's prices is what is for sale now: after each registration and withdrawal.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getCurrency } from '@tallystick/money'
import { registerMerchant } from '../merchants/index.ts'
import { seededRandom, testClock } from '../platform/index.ts'
import type { Clock } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import {
  ensureOfferVersions,
  offerKinds,
  registerOffers,
  selectListedOffers,
  selectPriceRanges,
  selectSellersOfKind,
} from './index.ts'
import type { OfferTerms } from './index.ts'
import { withdrawOffer } from './withdraw-offer.ts'

const random = seededRandom('prices')
const usd = getCurrency('USD').code
const eur = getCurrency('EUR').code
let testing: TestDatabase
let ports: { database: TestDatabase['database']; clock: Clock; random: typeof random }
before(async () => {
  testing = await openTestDatabase()
  ports = { database: testing.database, clock: testClock('2026-12-01T10:00:00Z'), random }
})
after(() => testing.close())

async function addMerchant(): Promise<string> {
  const outcome = await registerMerchant(ports, {
    name: 'The Courier',
    currency: 'USD',
    shareMillionths: 900_000n,
    site: 'https://courier.example',
  })
  assert.ok(outcome.status === 'registered')
  return outcome.merchant
}

function terms(usdMicros: bigint, change: Partial<OfferTerms> = {}): OfferTerms {
  return {
    title: 'An article',
    description: '',
    kind: 'digital',
    url: 'https://courier.example/articles/1',
    prices: new Map([[usd, usdMicros]]),
    access: {},
    royalties: [],
    incentives: [],
    taxCategory: 'standard',
    refundPolicy: 'standard',
    ...change,
  }
}

async function sell(merchant: string, sku: string, sold: OfferTerms): Promise<void> {
  const [outcome] = await registerOffers(ports, { merchant, offers: [{ sku, terms: sold }] })
  assert.notEqual(outcome?.status, 'refused')
}

/** Such as `digital 1-5`. */
async function rangesOf(merchant: string, currency = usd): Promise<readonly string[]> {
  const ranges = await testing.database.read('ranges', (tx) =>
    selectPriceRanges(tx, [{ merchant, currency }], offerKinds),
  )
  return ranges.map((range) => `${range.kind} ${range.leastMicros}-${range.mostMicros}`)
}

test('the least and the most of each kind follow every change', async () => {
  const merchant = await addMerchant()
  assert.deepEqual(await rangesOf(merchant), [])
  await sell(merchant, 'a', terms(5n))
  await sell(merchant, 'b', terms(2n))
  await sell(merchant, 'c', terms(9n, { kind: 'subscription', access: { term: 'P1M' } }))
  assert.deepEqual(await rangesOf(merchant), ['digital 2-5', 'subscription 9-9'])
  await sell(
    merchant,
    'a',
    terms(3n, {
      prices: new Map([
        [usd, 3n],
        [eur, 70n],
      ]),
    }),
  )
  await sell(
    merchant,
    'a',
    terms(3n, {
      prices: new Map([
        [usd, 3n],
        [eur, 70n],
      ]),
    }),
  )
  assert.deepEqual(await rangesOf(merchant), ['digital 2-3', 'subscription 9-9'])
  assert.deepEqual(await rangesOf(merchant, eur), ['digital 70-70'])
  await withdrawOffer(ports, { merchant, sku: 'c' })
  await withdrawOffer(ports, { merchant, sku: 'b' })
  assert.deepEqual(await rangesOf(merchant), ['digital 3-3'])
  await sell(merchant, 'b', terms(2n))
  assert.deepEqual(await rangesOf(merchant), ['digital 2-3'])
})

test('what only came with a purchase is not listed, nor what another merchant sells', async () => {
  const [merchant, other] = [await addMerchant(), await addMerchant()]
  await sell(other, 'a', terms(1n, { kind: 'service' }))
  await testing.database.transaction('send-terms', (tx) =>
    ensureOfferVersions(tx, ports, [{ merchant, sku: 'unlisted', terms: terms(4n) }]),
  )
  assert.deepEqual(await rangesOf(merchant), [])
  await sell(merchant, 'a', terms(7n))
  await sell(merchant, 'b', terms(8n))
  await sell(merchant, 'c', terms(9n))
  await withdrawOffer(ports, { merchant, sku: 'b' })
  const listed = (afterSku: string) =>
    testing.database.read('listed', (tx) =>
      selectListedOffers(tx, { merchant, after: afterSku, limit: 10 }),
    )
  assert.deepEqual(
    (await listed('')).map(({ sku }) => sku),
    ['a', 'c'],
  )
  assert.deepEqual(
    (await listed('a')).map(({ sku }) => sku),
    ['c'],
  )
  const sellers = (kind: 'digital' | 'service' | 'metered') =>
    testing.database.read('sellers', (tx) => selectSellersOfKind(tx, [merchant, other], kind))
  assert.deepEqual(await sellers('digital'), [merchant])
  assert.deepEqual(await sellers('service'), [other])
  assert.deepEqual(await sellers('metered'), [])
})
