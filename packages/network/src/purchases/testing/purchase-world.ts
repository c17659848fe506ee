// A small world for tests of sales: a database, accounts, merchants and offers, made in a few statements.
import type { Database } from '../../platform/index.ts'
import {
  bucketCount,
  countingFactsOfAll,
  newId,
  seededRandom,
  testClock,
} from '../../platform/index.ts'
import type { TestClock } from '../../platform/index.ts'
import { openTestDatabase } from '../../testing/open-test-database.ts'
import type { TestDatabase } from '../../testing/open-test-database.ts'
import type { Order } from '../purchase.ts'

export interface World {
  readonly database: Database
  readonly clock: TestClock
  readonly random: ReturnType<typeof seededRandom>
  readonly url: string
  close(): Promise<void>
}

export interface TestBuyer {
  readonly bucket: number
  readonly paymentAccount: string
  readonly purchasingAccount: string
}

export async function openWorld(
  options: Parameters<typeof openTestDatabase>[0] = {},
): Promise<World> {
  const test: TestDatabase = await openTestDatabase(options)
  return {
    database: test.database,
    clock: testClock('2026-12-01T10:00:00Z'),
    random: seededRandom('purchase world'),
    url: test.url,
    close: () => test.close(),
  }
}

export interface BuyerInput {
  readonly currency?: string
  readonly status?: string
  readonly purchasingStatus?: string
  readonly hasPaymentMethod?: boolean
  readonly timeZone?: string
  /** Another member of this buyer's payment account. */
  readonly groupOf?: TestBuyer
}

export async function addBuyer(world: World, input: BuyerInput = {}): Promise<TestBuyer> {
  const [buyer] = await addBuyers(world, 1, input)
  if (buyer === undefined) throw new Error('one buyer was added')
  return buyer
}

export async function addBuyers(
  world: World,
  count: number,
  input: BuyerInput = {},
): Promise<readonly TestBuyer[]> {
  const { clock, random } = world
  const buyers = Array.from({ length: count }, (_, index): TestBuyer => {
    const bucket = input.groupOf?.bucket ?? (index * 7) % bucketCount
    return {
      bucket,
      paymentAccount: input.groupOf?.paymentAccount ?? newId('pay', { bucket, clock, random }),
      purchasingAccount: newId('pac', { bucket, clock, random }),
    }
  })
  const at = clock.now()
  await world.database.transaction('test.add-buyers', async (tx) => {
    if (input.groupOf === undefined) {
      await tx.query({
        name: 'test.add-payment-accounts',
        text: `insert into payment_accounts (bucket, id, currency, time_zone, billing_day, status, opened_at)
          select b, i, $3, $4, 22, $5, $6 from unnest($1::smallint[], $2::text[]) as k (b, i)`,
        values: [
          buyers.map((buyer) => buyer.bucket),
          buyers.map((buyer) => buyer.paymentAccount),
          input.currency ?? 'USD',
          input.timeZone ?? 'UTC',
          input.status ?? 'active',
          at,
        ],
      })
    }
    await tx.query({
      name: 'test.add-purchasing-accounts',
      text: `insert into purchasing_accounts
          (bucket, id, payment_account, status, opened_at, role, name)
        select b, i, p, $4, $5, $6, 'Ada' from unnest($1::smallint[], $2::text[], $3::text[]) as k (b, i, p)`,
      values: [
        buyers.map((buyer) => buyer.bucket),
        buyers.map((buyer) => buyer.purchasingAccount),
        buyers.map((buyer) => buyer.paymentAccount),
        input.purchasingStatus ?? 'active',
        at,
        input.groupOf === undefined ? 'payer' : 'member',
      ],
    })
    if (input.hasPaymentMethod === false || input.groupOf !== undefined) return
    await tx.query({
      name: 'test.add-payment-methods',
      text: `insert into payment_methods (bucket, id, payment_account, position, processor, processor_token,
          label, status, added_at)
        select b, i, p, 1, 'simulator', 'card', 'Card', 'verified', $4
        from unnest($1::smallint[], $2::text[], $3::text[]) as k (b, i, p)`,
      values: [
        buyers.map((buyer) => buyer.bucket),
        buyers.map((buyer) => newId('pm', { bucket: buyer.bucket, clock, random })),
        buyers.map((buyer) => buyer.paymentAccount),
        at,
      ],
    })
  })
  return buyers
}

export async function addMerchants(
  world: World,
  count: number,
  { shareMillionths = 900_000n }: { readonly shareMillionths?: bigint } = {},
): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => newId('mer', world) as string)
  await world.database.transaction('test.add-merchants', (tx) =>
    tx.query({
      name: 'test.add-merchants',
      text: `with added as (
          insert into merchants (id, name, currency, share_millionths, site, status, brand, registered_at)
          select i, 'The Daily ' || i, 'USD', $2, 'https://daily.example', 'active', '{}', $3
          from unnest($1::text[]) as i returning id, site, registered_at)
        insert into merchant_addresses (merchant, address, added_at, proved_by, proved_at)
        select id, site, registered_at, 'operator', registered_at from added`,
      values: [ids, shareMillionths, world.clock.now()],
    }),
  )
  return ids
}

export async function addMerchant(
  world: World,
  input: { readonly shareMillionths?: bigint } = {},
): Promise<string> {
  const [merchant] = await addMerchants(world, 1, input)
  if (merchant === undefined) throw new Error('one merchant was added')
  return merchant
}

export interface OfferInput {
  readonly sku?: string
  readonly kind?: string
  /** Micros by currency. */
  readonly prices?: Readonly<Record<string, bigint>>
  readonly access?: Readonly<Record<string, unknown>>
}

/** Adds one offer to each merchant, or a new version of it where the merchant has the sku. */
export async function addOffers(
  world: World,
  merchants: readonly string[],
  { sku = 'article', kind = 'digital', prices = { USD: 250_000n }, access = {} }: OfferInput = {},
): Promise<void> {
  const versions = merchants.map(() => newId('ofv', world) as string)
  const offers = merchants.map(() => newId('off', world) as string)
  const printed = Object.fromEntries(
    Object.entries(prices).map(([currency, micros]) => [currency, micros.toString()]),
  )
  await world.database.transaction('test.add-offers', async (tx) => {
    await tx.query({
      name: 'test.add-offers',
      text: `${countingFactsOfAll}
        insert into offers (id, merchant, sku, current_version, status)
        select o, m, $4, v, 'active' from unnest($1::text[], $2::text[], $3::text[]) as k (o, m, v), counted
        on conflict (merchant, sku) do update set current_version = excluded.current_version`,
      values: [offers, merchants, versions, sku],
    })
    await tx.query({
      name: 'test.add-offer-versions',
      text: `insert into offer_versions (id, offer, title, description, kind, url, prices, access,
          royalties, incentives, tax_category, refund_policy, terms_hash, created_at)
        select k.v, o.id, 'An article', 'Worth reading', $4, 'https://daily.example/article', $5, $6,
          '[]', '[]', 'digital', 'none', k.v, $7
        from unnest($1::text[], $2::text[]) as k (m, v) join offers o on o.merchant = k.m and o.sku = $3`,
      values: [merchants, versions, sku, kind, printed, access, world.clock.now()],
    })
    await tx.query({
      name: 'test.list-prices',
      text: `insert into offer_prices (offer, currency, merchant, kind, micros)
        select o.id, p.key, o.merchant, $3, p.value::bigint
        from offers o cross join lateral jsonb_each_text($4::jsonb) p
        where o.merchant = any ($1::text[]) and o.sku = $2
        on conflict (offer, currency) do update set kind = excluded.kind, micros = excluded.micros`,
      values: [merchants, sku, kind, printed],
    })
  })
}

export function orderOf(
  buyer: TestBuyer,
  merchant: string,
  orderId: string,
  more: Partial<Order> = {},
): Order {
  return {
    orderId,
    merchant,
    sku: 'article',
    purchasingAccount: buyer.purchasingAccount,
    quantity: 1,
    ...more,
  }
}
