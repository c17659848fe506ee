import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { getCurrency } from '@tallystick/money'
import { addHolder } from '../holders/index.ts'
import { closeMerchant, registerMerchant } from '../merchants/index.ts'
import { seededRandom, testClock } from '../platform/index.ts'
import type { Clock } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import {
  ensureOfferVersions,
  registerOffers,
  selectCurrentOffers,
  selectOfferVersions,
} from './index.ts'
import type { EnsuredOffer, OfferTerms, RegisteredOffer } from './index.ts'
import { hashTerms } from './offer.ts'
import { registerOffer } from './register-offers.ts'
import { selectOffersOf } from './store.ts'
import { withdrawOffer } from './withdraw-offer.ts'

const random = seededRandom('offers')
const usd = getCurrency('USD').code
const eur = getCurrency('EUR').code
let testing: TestDatabase
let ports: { database: TestDatabase['database']; clock: Clock; random: typeof random }
let merchant: string
/** The first two are the merchant's, the third is another's. */
let holders: readonly string[]
before(async () => {
  testing = await openTestDatabase()
  ports = { database: testing.database, clock: testClock('2026-12-01T10:00:00Z'), random }
  merchant = await addMerchant()
  const owners = [merchant, merchant, await addMerchant()]
  const added = owners.map((owner) =>
    addHolder(ports, { merchant: owner, name: 'Ada', currency: usd }),
  )
  holders = (await Promise.all(added)).map(({ holder }) => holder)
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

const article: OfferTerms = {
  title: 'An article',
  description: 'Worth reading.\nReally.',
  kind: 'digital',
  url: 'https://courier.example/articles/1',
  prices: new Map([
    [usd, 2_500_000n],
    [eur, 4_126n],
  ]),
  access: { hours: 1, until: Temporal.Instant.from('2026-12-31T00:00:00Z') },
  royalties: [],
  incentives: [],
  taxCategory: 'standard',
  refundPolicy: 'standard',
}
const dearer: OfferTerms = { ...article, prices: new Map([[usd, 3_000_000n]]) }

async function current(sku: string, of = merchant) {
  const [offer] = await testing.database.read('current', (tx) =>
    selectCurrentOffers(tx, [{ merchant: of, sku }]),
  )
  return offer
}
function versionOf(outcome: RegisteredOffer): string {
  assert.ok(outcome.status !== 'refused')
  return outcome.offerVersion
}

test('an offer is read back as it was registered', async () => {
  const outcome = await registerOffer(ports, merchant, { sku: 'a/1 ü', terms: article })
  assert.ok(outcome.status === 'registered')
  const { offer, offerVersion } = outcome
  assert.deepEqual(await current('a/1 ü'), {
    ...article,
    offer,
    offerVersion,
    merchant,
    sku: 'a/1 ü',
    status: 'active',
    isRegistered: true,
  })
})

test('the same terms are the same version, other terms a new one, and the old one stays', async () => {
  const put = (terms: OfferTerms) => registerOffer(ports, merchant, { sku: 'v', terms })
  const first = await put(article)
  const again = await put({ ...article, prices: new Map([...article.prices].reverse()) })
  assert.deepEqual([first.status, again.status], ['registered', 'exists'])
  assert.equal(versionOf(again), versionOf(first))
  const second = await put(dearer)
  assert.equal(second.status, 'updated')
  assert.notEqual(versionOf(second), versionOf(first))
  assert.equal((await current('v'))?.prices.get(usd), 3_000_000n)
  const back = await put(article)
  assert.deepEqual([back.status, versionOf(back)], ['updated', versionOf(first)])
  const old = await testing.database.read('old', (tx) =>
    selectOfferVersions(tx, [versionOf(second)]),
  )
  assert.equal(old[0]?.prices.get(usd), 3_000_000n)
})

test('twenty at once with two terms: one offer, two versions', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      registerOffer(ports, merchant, { sku: 'race', terms: n % 2 === 0 ? article : dearer }),
    ),
  )
  assert.equal(outcomes.filter(({ status }) => status === 'registered').length, 1)
  assert.equal(new Set(outcomes.map((one) => 'offer' in one && one.offer)).size, 1)
  assert.equal(new Set(outcomes.map(versionOf)).size, 2)
})

test('withdrawn, and sold again', async () => {
  await registerOffer(ports, merchant, { sku: 'w', terms: article })
  const withdraw = (of = merchant) => withdrawOffer(ports, { merchant: of, sku: 'w' })
  assert.equal(await withdraw(await addMerchant()), 'unknown_offer')
  assert.equal(await withdraw(), 'withdrawn')
  assert.equal(await withdraw(), 'exists')
  assert.equal((await current('w'))?.status, 'withdrawn')
  const again = await registerOffer(ports, merchant, { sku: 'w', terms: article })
  assert.equal(again.status, 'updated')
  assert.equal((await current('w'))?.status, 'active')
})

const refusals: readonly [change: Partial<OfferTerms>, code: string, pointer: string][] = [
  [{ url: 'https://other.example/1' }, 'address_not_registered', '/url'],
  [{ url: 'https://courier.example.evil.example/1' }, 'address_not_registered', '/url'],
  [{ url: 'https://courier.example/../1' }, 'invalid_address', '/url'],
  [{ url: 'javascript:alert(1)' }, 'invalid_address', '/url'],
  [{ access: { views: 3 } }, 'terms_unsupported', '/access/views'],
  [{ incentives: ['inc_1'] }, 'terms_unsupported', '/incentives'],
  [{ kind: 'physical' }, 'terms_unsupported', '/kind'],
  [{ taxCategory: 'news' }, 'terms_unsupported', '/tax_category'],
]
for (const [change, code, pointer] of refusals) {
  test(`${Object.keys(change)[0] ?? ''} → ${code}, and nothing is written`, async () => {
    const sku = `refused ${code}`
    const outcome = await registerOffer(ports, merchant, { sku, terms: { ...article, ...change } })
    assert.ok(outcome.status === 'refused')
    assert.deepEqual([outcome.code, outcome.pointer], [code, pointer])
    assert.equal(await current(sku), undefined)
  })
}

test('an unknown and a closed merchant sell nothing', async () => {
  const unknown = await registerOffer(ports, 'mer_none', { sku: 'x', terms: article })
  assert.deepEqual(unknown, { status: 'refused', code: 'unknown_merchant' })
  const closed = await addMerchant()
  await closeMerchant({ ...ports, endTokens: () => Promise.resolve() }, { merchant: closed })
  const outcome = await registerOffer(ports, closed, { sku: 'x', terms: article })
  assert.deepEqual(outcome, { status: 'refused', code: 'merchant_closed' })
})

test('a batch: each for itself, in order; of a sku that comes twice the last one holds', async () => {
  const own = await addMerchant()
  const outcomes = await registerOffers(ports, {
    merchant: own,
    offers: [
      { sku: 'one', terms: article },
      { sku: 'two', terms: { ...article, url: 'https://other.example' } },
      { sku: 'three', terms: article },
      { sku: 'one', terms: dearer },
    ],
  })
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['registered', 'refused', 'registered', 'registered'],
  )
  assert.equal((await current('one', own))?.prices.get(usd), 3_000_000n)
  const listed = async (after: string) =>
    await testing.database.read('list', (tx) =>
      selectOffersOf(tx, { merchant: own, after, limit: 1 }),
    )
  assert.deepEqual(
    (await listed('')).map(({ sku }) => sku),
    ['one'],
  )
  assert.deepEqual(
    (await listed('one')).map(({ sku }) => sku),
    ['three'],
  )
  assert.deepEqual(await listed('three'), [])
})

test('many offers in one statement; unknown ones are left out', async () => {
  await registerOffer(ports, merchant, { sku: 'many', terms: article })
  const other = await addMerchant()
  const found = await testing.database.read('many', (tx) =>
    selectCurrentOffers(tx, [
      { merchant, sku: 'many' },
      { merchant: other, sku: 'many' },
      { merchant, sku: 'man' },
      { merchant, sku: '\0' },
      { merchant: 'mer_none', sku: 'many' },
    ]),
  )
  assert.deepEqual(
    found.map(({ sku, merchant: of }) => [of, sku]),
    [[merchant, 'many']],
  )
})

async function ensure(sku: string, terms: OfferTerms, of = merchant): Promise<EnsuredOffer> {
  const [outcome] = await testing.database.transaction('ensure', (tx) =>
    ensureOfferVersions(tx, ports, [{ merchant: of, sku, terms }]),
  )
  assert.ok(outcome !== undefined)
  return outcome
}

test('terms that come with a purchase', async () => {
  const first = await ensure('sent', article)
  assert.ok(first.status === 'ready')
  assert.equal(first.offer.isRegistered, false)
  assert.deepEqual(await ensure('sent', article), first)
  const second = await ensure('sent', dearer)
  assert.ok(second.status === 'ready')
  assert.equal(second.offer.offer, first.offer.offer)
  assert.notEqual(second.offer.offerVersion, first.offer.offerVersion)
  assert.equal((await current('sent'))?.prices.get(usd), 3_000_000n)
  // Once the merchant registers the sku itself, only those terms hold.
  assert.equal(
    (await registerOffer(ports, merchant, { sku: 'sent', terms: article })).status,
    'updated',
  )
  assert.equal((await ensure('sent', article)).status, 'ready')
  const other = await ensure('sent', dearer)
  assert.ok(other.status === 'refused')
  assert.equal(other.code, 'offer_terms_conflict')
  await withdrawOffer(ports, { merchant, sku: 'sent' })
  const withdrawn = await ensure('sent', article)
  assert.ok(withdrawn.status === 'refused')
  assert.equal(withdrawn.code, 'offer_withdrawn')
  const foreign = await ensure('sent', { ...article, url: 'https://evil.example' })
  assert.ok(foreign.status === 'refused')
  assert.equal(foreign.code, 'address_not_registered')
})

test('the same terms sent twenty times at once: one offer, one version', async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => ensure('sent race', article)))
  const versions = outcomes.map((one) =>
    one.status === 'ready' ? one.offer.offerVersion : one.code,
  )
  assert.equal(new Set(versions).size, 1)
})

/** Whose they are by number, and which part of the merchant's share each has. */
type Royalties = readonly (readonly [holder: number, shareMillionths: bigint])[]
// prettier-ignore
const royaltyCases: readonly [given: Royalties, outcome: string, pointer?: string][] = [
  [[[0, 100_000n], [1, 50_000n]],   'registered'],
  [[[0, 999_999n], [1, 1n]],        'registered'],
  [[[0, 1_000_000n], [1, 1n]],      'royalties_too_high', '/royalties'],
  [[[0, 1n], [0, 1n]],              'invalid_field',      '/royalties'],
  [[[0, 1n], [2, 1n]],              'unknown_holder',     '/royalties/1/holder'],
  [[[3, 1n]],                       'unknown_holder',     '/royalties/0/holder'],
]
test('royalties name the merchant’s own holders, once each, at most its whole share', async () => {
  for (const [index, [given, expected, pointer]] of royaltyCases.entries()) {
    const royalties = given.map(([holder, shareMillionths]) => {
      return { holder: holders[holder] ?? 'Ada', shareMillionths }
    })
    const sku = `royal ${index}`
    const terms = { ...article, royalties }
    const outcome = await registerOffer(ports, merchant, { sku, terms })
    const [sent] = await testing.database.transaction('sent', (tx) =>
      ensureOfferVersions(tx, ports, [{ merchant, sku: `sent ${sku}`, terms }]),
    )
    if (outcome.status === 'refused') {
      assert.deepEqual([outcome.code, outcome.pointer], [expected, pointer])
      assert.deepEqual(sent, outcome)
      assert.equal(await current(sku), undefined)
    } else {
      assert.equal(outcome.status, expected)
      assert.equal(sent?.status, 'ready')
      assert.deepEqual((await current(sku))?.royalties, royalties)
    }
  }
})

test('the hash knows every term, and not the order of prices', () => {
  const changes: readonly Partial<OfferTerms>[] = [
    { title: 'x' },
    { description: '' },
    { kind: 'service' },
    { url: 'https://courier.example/2' },
    { prices: new Map([[usd, 2_500_001n]]) },
    { access: {} },
    { royalties: [{ holder: 'Ada', shareMillionths: 1n }] },
    { incentives: ['inc_1'] },
    { taxCategory: 'x' },
    { refundPolicy: 'x' },
  ]
  const hashes = changes.map((change) => hashTerms({ ...article, ...change }))
  assert.equal(new Set([...hashes, hashTerms(article)]).size, changes.length + 1)
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 10n ** 15n }),
      fc.bigInt({ min: 1n, max: 99n }),
      (a, b) => {
        const one = new Map([
          [usd, a],
          [eur, b],
        ])
        const two = new Map([...one].reverse())
        assert.equal(hashTerms({ ...article, prices: one }), hashTerms({ ...article, prices: two }))
      },
    ),
  )
})
