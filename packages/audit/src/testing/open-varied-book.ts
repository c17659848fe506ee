// A book in which nearly everything has happened once, made by the network's own operations on real PostgreSQL.
import assert from 'node:assert/strict'
import { takeCheckpoint } from '@tallystick/ledger'
import { getCurrency } from '@tallystick/money'
import { recordAction } from '@tallystick/network/rooms/actions'
import { applyReport, runBilling } from '@tallystick/network/rooms/billing'
import { makeHead, openHeadKeys } from '@tallystick/network/rooms/chain'
import { addHolder } from '@tallystick/network/rooms/holders'
import { agreeShare, registerMerchant } from '@tallystick/network/rooms/merchants'
import { registerOffers } from '@tallystick/network/rooms/offers'
import type { OfferTerms } from '@tallystick/network/rooms/offers'
import { createPasswords, noLog, seededRandom, testClock } from '@tallystick/network/rooms/platform'
import { placePurchases } from '@tallystick/network/rooms/purchases'
import type { Order } from '@tallystick/network/rooms/purchases'
import { plainLetters, registerCustomer } from '@tallystick/network/rooms/registrations'
import { gatherSales } from '@tallystick/network/rooms/sales'
import { openTestDatabase } from '@tallystick/network/testing'
import pg from 'pg'
import type { Query } from '../rule.ts'
import { askForThingsBack } from './ask-for-things-back.ts'
import { bookOutward } from './book-outward.ts'
import { closeOwing, closeWithCredit, giveSplitsBack, giveThingsBack } from './give-things-back.ts'
import { chargeInBatches } from './charge-in-batches.ts'
import { liveOn } from './live-on.ts'
import { payOut } from './pay-out.ts'
import { reserveTwice } from './reserve-twice.ts'
import { sellSplit } from './sell-split.ts'
import { setRules } from './set-rules.ts'

export interface VariedBook {
  readonly query: Query
  /** Does something to the book, looks, and takes it back. */
  tryOut<T>(statements: readonly string[], look: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

const publicUrl = 'https://network.example'

export type Ports = ReturnType<typeof openPorts>

export async function openVariedBook(): Promise<VariedBook> {
  const opened = await openTestDatabase()
  const ports = openPorts(opened.database)
  await makeHistory(ports)
  await liveOn(ports)
  const client = new pg.Client({ connectionString: opened.url })
  await client.connect()
  return {
    query: async (text) => (await client.query<object>(text)).rows,
    async tryOut(statements, look) {
      await client.query('begin')
      try {
        // Triggers and foreign keys do not fire for a replica: as if somebody had changed the files.
        await client.query('set local session_replication_role = replica')
        for (const statement of statements) {
          const { rowCount, command } = await client.query(statement)
          if (rowCount === 0) throw new Error(`nothing to ${command} for ${statement}`)
        }
        return await look()
      } finally {
        await client.query('rollback')
      }
    },
    async close() {
      await client.end()
      await opened.close()
    },
  }
}

export function openPorts(database: Awaited<ReturnType<typeof openTestDatabase>>['database']) {
  const random = seededRandom('varied book')
  return {
    database,
    random,
    clock: testClock('2026-12-01T10:00:00Z'),
    log: noLog,
    passwords: createPasswords({ random }),
    letters: plainLetters({ name: 'Tallystick', publicUrl }),
    publicUrl,
    headKeys: openHeadKeys(
      { keys: { derive: () => new Uint8Array(32).fill(9) } },
      { generation: 1 },
    ),
  }
}

/** Three months of sales, three billing days: paid, declined and carried tabs, credits, and accounts that close. */
async function makeHistory(ports: Ports): Promise<void> {
  const [all, none, most] = await Promise.all(
    [1_000_000n, 0n, 876_543n].map((shareMillionths) => addMerchant(ports, shareMillionths)),
  )
  assert.ok(all !== undefined && none !== undefined && most !== undefined)
  const merchants = [all, none, most]
  const agreed = await agreeShare(ports, {
    merchant: most,
    kind: 'metered',
    startsOn: Temporal.PlainDate.from('2026-12-02'),
    shareMillionths: 765_432n,
  })
  assert.equal(agreed.status, 'agreed')
  const buyers: string[] = []
  for (const currency of ['USD', 'EUR', 'JPY', 'USD', 'USD']) {
    buyers.push(await addBuyer(ports, currency, buyers.length))
  }
  // In the order in which they are reported: the fourth one's payment is taken back, the third declines.
  const payers = [2, 0, 3, 1, 4].map((place) => String(buyers[place]))
  let orderCount = 0
  const order = (buyer: string, merchant: string, sku: string, quantity = 1): Order => {
    orderCount += 1
    return { orderId: `order-${orderCount}`, merchant, sku, purchasingAccount: buyer, quantity }
  }
  const month = async () => {
    for (const buyer of buyers) {
      const orders = merchants.flatMap((merchant) => [
        order(buyer, merchant, 'article'),
        order(buyer, merchant, 'day-pass'),
        order(buyer, merchant, 'kilobytes', 1733),
        order(buyer, merchant, 'mug', 3),
      ])
      await placePurchases(ports, [...orders, ...orders.slice(0, 2)])
      ports.clock.advance({ hours: 30 })
      // The article is owned by now; the day pass has ended and is bought again.
      await placePurchases(ports, [order(buyer, most, 'article'), order(buyer, most, 'day-pass')])
    }
  }
  await month()
  await reserveTwice(ports, { buyer: String(buyers[3]), merchant: most })
  await setRules(ports, { buyer: String(buyers[2]), currency: 'JPY' })
  for (const why of ['Nobody needs it.', null, 'The mail server is back.']) await act(ports, why)
  await makeHead(ports)
  await takeCheckpoint(ports.database, { takenAt: ports.clock.now() })
  const first = await bill(ports, '2026-12-22', payers)
  assert.equal(first.length, 5)
  const decideClaims = await giveThingsBack(ports, [buyers[0], buyers[1], buyers[3]].map(String))
  await report(ports, [
    { request: first[0], status: 'paid' },
    { request: first[1], status: 'paid' },
    { request: first[2], status: 'declined', reason: 'card_declined' },
    { request: first[3], status: 'paid' },
    { request: first[3], status: 'paid' },
    { request: 'unknown_request', status: 'paid' },
  ])
  await gatherSales({ ...ports, outward: bookOutward })
  await decideClaims()
  await month()
  await sellSplits(ports, [buyers[0], buyers[3], buyers[4]].map(String), most)
  await makeHead(ports)
  await report(ports, [{ request: first[3], status: 'declined', reason: 'late' }])
  await takeCheckpoint(ports.database, { takenAt: ports.clock.now() })
  await report(ports, [{ request: first[4], status: 'paid' }])
  const second = await bill(ports, '2027-01-22', payers)
  assert.equal(second.length, 5)
  await report(ports, [
    { request: second[0], status: 'declined', reason: 'expired' },
    { request: second[1], status: 'paid' },
  ])
  await month()
  await leave(ports, most, order)
  await chargeInBatches(ports, { merchant: most, billedOn: '2027-03-03' })
  await payOut(ports, [all, most])
  await makeHead(ports)
  await gatherSales({ ...ports, outward: bookOutward })
  await askForThingsBack(ports, String(buyers[4]))
}

/** An operator does something, and says why. */
async function act(ports: Ports, why: string | null): Promise<void> {
  const draft = { what: 'post /work/{work}/retry', on: { work: 'wrk_1' }, who: 'operator', why }
  await ports.database.transaction('test.act', (tx) =>
    recordAction(tx, ports, { ...draft, before: null, after: {}, made: {} }),
  )
}

/** To each a song that two lots and the tab pay for, one that is all on the tab, and one that lots alone pay for. */
async function sellSplits(
  ports: Ports,
  buyers: readonly string[],
  merchant: string,
): Promise<void> {
  for (const buyer of buyers) {
    const of = { buyer, merchant, sku: 'song' }
    const orders = ['two-lots', 'other-receivers']
    const onTab = await sellSplit(ports, { ...of, lotMicros: [190_001n, 300_000n], orders })
    const lotMicros = [500_000n, 2_000_000n] as const
    const lotsAlone = await sellSplit(ports, { ...of, lotMicros, orders: ['lots-alone'] })
    await giveSplitsBack(ports, [...onTab, ...lotsAlone])
  }
}

/** Three more buyers pay, are given back what they paid, and leave. */
async function leave(
  ports: Ports,
  merchant: string,
  order: (buyer: string, merchant: string, sku: string, quantity: number) => Order,
): Promise<void> {
  const leaving: string[] = []
  for (const place of [10, 11, 12]) leaving.push(await addBuyer(ports, 'USD', place))
  await placePurchases(
    ports,
    leaving.map((buyer) => order(buyer, merchant, 'mug', 3)),
  )
  const requests = new Set(await bill(ports, '2027-02-22', leaving))
  const own = await ports.database.read('test.own-requests', (tx) =>
    tx.query<{ id: string }>({
      name: 'test.own-requests',
      text: `select q.id from payment_requests q join purchasing_accounts a on a.bucket = q.bucket
          and a.payment_account = q.payment_account where a.id = any($1) order by q.id`,
      values: [leaving],
    }),
  )
  assert.equal(own.filter(({ id }) => requests.has(id)).length, 3)
  await report(
    ports,
    own.map(({ id }) => ({ request: id, status: 'paid' as const })),
  )
  await closeWithCredit(ports, leaving)
  const owing = await addBuyer(ports, 'USD', 13)
  await placePurchases(ports, [order(owing, merchant, 'mug', 1)])
  await closeOwing(ports, owing)
}

export async function addMerchant(ports: Ports, shareMillionths: bigint): Promise<string> {
  const site = `https://m${shareMillionths}.example`
  const registered = await registerMerchant(ports, {
    name: 'The Daily',
    currency: 'USD',
    shareMillionths,
    site,
  })
  assert.equal(registered.status, 'registered')
  const terms: OfferTerms = {
    title: 'An article',
    description: 'Worth reading',
    kind: 'digital',
    url: `${site}/article`,
    prices: pricesOf(2_500_000n, 2_250_001n, 300_000_000n),
    access: {},
    royalties: [],
    incentives: [],
    taxCategory: 'standard',
    refundPolicy: 'standard',
  }
  const currency = getCurrency('USD').code
  const holder = { merchant: registered.merchant, name: 'Ada', currency }
  const royalty = { holder: (await addHolder(ports, holder)).holder, shareMillionths: 333_333n }
  const small = pricesOf(4_126n, 1n, 50_000n)
  const offers = [
    { sku: 'article', terms },
    { sku: 'day-pass', terms: { ...terms, access: { hours: 24 } } },
    { sku: 'kilobytes', terms: { ...terms, kind: 'metered' as const, prices: small } },
    { sku: 'mug', terms: { ...terms, kind: 'metered' as const } },
    { sku: 'song', terms: { ...terms, kind: 'metered' as const, royalties: [royalty] } },
  ]
  const outcomes = await registerOffers(ports, { merchant: registered.merchant, offers })
  for (const { status } of outcomes) assert.equal(status, 'registered')
  return registered.merchant
}

function pricesOf(usd: bigint, eur: bigint, jpy: bigint): OfferTerms['prices'] {
  const prices: (readonly [string, bigint])[] = [
    ['USD', usd],
    ['EUR', eur],
    ['JPY', jpy],
  ]
  return new Map(prices.map(([currency, micros]) => [getCurrency(currency).code, micros]))
}

export async function addBuyer(ports: Ports, currency: string, place: number): Promise<string> {
  const registered = await registerCustomer(ports, {
    firstName: 'Jo',
    lastName: 'Doe',
    country: 'US',
    postalCode: '10001',
    email: `jo${place}@mail.example`,
    memberId: `jo-${place}`,
    currency,
    timeZone: 'America/New_York',
    billingDay: 22,
    paymentMethod: { processor: 'simulator', token: `pm_${place}`, label: 'Visa ending in 4242' },
  })
  assert.equal(registered.status, 'registered')
  return registered.registered.purchasingAccount
}

/** Runs a billing day; answers the requests of these buyers in their order, whichever buckets chance put them in. */
async function bill(
  ports: Ports,
  date: string,
  buyers: readonly string[],
): Promise<readonly string[]> {
  const { run } = await runBilling(ports, {
    billedOn: Temporal.PlainDate.from(date),
    threshold: () => 4_000_000n,
  })
  const requests = await ports.database.read('test.requests', (tx) =>
    tx.query<{ id: string }>({
      name: 'test.requests-of-run',
      text: `select q.id from payment_requests q
        join purchasing_accounts a on a.bucket = q.bucket and a.payment_account = q.payment_account
        where q.run = $1 order by array_position($2::text[], a.id)`,
      values: [run, buyers],
    }),
  )
  return requests.map(({ id }) => id)
}

async function report(
  ports: Ports,
  lines: readonly {
    readonly request: string | undefined
    readonly status: 'paid' | 'declined'
    readonly reason?: string
  }[],
): Promise<void> {
  const applied = await applyReport(ports, {
    processor: null,
    lines: lines.map(({ request = '', status, reason = null }, at) => ({
      number: at + 1,
      request,
      status,
      reason,
      charged: null,
    })),
    chunkSize: 2,
  })
  assert.equal(applied.outcome, 'applied')
}
