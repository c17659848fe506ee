// Buyers, merchants and one offer each, in bulk: what the benchmarks of sales stand on.
import { bucketCount, bucketOf, newId } from '@tallystick/network/rooms/platform'
import type { Clock, Database, Random } from '@tallystick/network/rooms/platform'

export interface BenchBuyer {
  readonly bucket: number
  readonly paymentAccount: string
  readonly purchasingAccount: string
}

export interface BenchWorld {
  readonly buyers: readonly BenchBuyer[]
  readonly merchants: readonly string[]
}

export interface FillPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
}

/** What every purchase costs. */
export const priceMicros = 250_000n
export const billingDay = 22

const rowsPerStatement = 10_000

export async function fillWorld(
  ports: FillPorts,
  { buyerCount, merchantCount }: { readonly buyerCount: number; readonly merchantCount: number },
): Promise<BenchWorld> {
  const buyers = Array.from({ length: buyerCount }, (_, index): BenchBuyer => {
    const placed = { clock: ports.clock, random: ports.random, bucket: index % bucketCount }
    return {
      bucket: placed.bucket,
      paymentAccount: newId('pay', placed),
      purchasingAccount: newId('pac', placed),
    }
  })
  const merchants = Array.from({ length: merchantCount }, () => newId('mer', ports) as string)
  for (const some of chunksOf(buyers)) await insertBuyers(ports, some)
  for (const some of chunksOf(merchants)) await insertMerchants(ports, some)
  return { buyers, merchants }
}

function chunksOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const chunkCount = Math.ceil(items.length / rowsPerStatement)
  return Array.from({ length: chunkCount }, (_, at) =>
    items.slice(at * rowsPerStatement, (at + 1) * rowsPerStatement),
  )
}

async function insertBuyers(ports: FillPorts, buyers: readonly BenchBuyer[]): Promise<void> {
  const at = ports.clock.now()
  const values = [
    buyers.map((buyer) => buyer.bucket),
    buyers.map((buyer) => buyer.paymentAccount),
    buyers.map((buyer) => buyer.purchasingAccount),
    buyers.map((buyer) => newId('pm', { ...ports, bucket: bucketOf(buyer.paymentAccount) })),
    at,
  ]
  const rows = `from unnest($1::smallint[], $2::text[], $3::text[], $4::text[]) as k (b, pay, pac, pm),
    (select $5::timestamptz as at) t`
  const inserts = [
    `insert into payment_accounts (bucket, id, currency, time_zone, billing_day, status, opened_at)
      select b, pay, 'USD', 'UTC', ${billingDay}, 'active', at ${rows}`,
    `insert into purchasing_accounts (bucket, id, payment_account, status, opened_at, role, name)
      select b, pac, pay, 'active', at, 'payer', 'Ada' ${rows}`,
    `insert into payment_methods (bucket, id, payment_account, position, processor, processor_token, label,
        status, added_at)
      select b, pm, pay, 1, 'simulator', 'pm_card_ok', 'Card', 'verified', at ${rows}`,
    `insert into ledger_accounts (bucket, id, currency, floor, opened_at)
      select b, 'tab:' || pay || ':USD', 'USD', 'credits_within_debits', at ${rows}`,
  ]
  await ports.database.transaction('bench.insert-buyers', async (tx) => {
    for (const [n, text] of inserts.entries()) {
      await tx.query({ name: `bench.insert-buyers-${n}`, text, values })
    }
  })
}

async function insertMerchants(ports: FillPorts, merchants: readonly string[]): Promise<void> {
  const values = [
    merchants,
    merchants.map(() => newId('off', ports)),
    merchants.map(() => newId('ofv', ports)),
    ports.clock.now(),
  ]
  const rows = `from unnest($1::text[], $2::text[], $3::text[]) as k (mer, off, ofv),
    (select $4::timestamptz as at) t`
  const inserts = [
    `insert into merchants (id, name, currency, share_millionths, site, status, brand, registered_at)
      select mer, 'The Daily', 'USD', 900000, 'https://daily.example', 'active', '{}', at ${rows}`,
    `insert into merchant_addresses (merchant, address, added_at, proved_by, proved_at)
      select mer, 'https://daily.example', at, 'operator', at ${rows}`,
    `insert into offers (id, merchant, sku, current_version, status) select off, mer, 'article', ofv, 'active' ${rows}`,
    `insert into offer_versions (id, offer, title, description, kind, url, prices, access, royalties, incentives,
        tax_category, refund_policy, terms_hash, created_at)
      select ofv, off, 'An article', 'Worth reading', 'metered', 'https://daily.example/article',
        '{"USD":"${priceMicros}"}', '{}', '[]', '[]', 'digital', 'none', ofv, at ${rows}`,
    `insert into offer_prices (offer, currency, merchant, kind, micros)
      select off, 'USD', mer, 'metered', ${priceMicros} ${rows}`,
  ]
  await ports.database.transaction('bench.insert-merchants', async (tx) => {
    for (const [n, text] of inserts.entries()) {
      await tx.query({ name: `bench.insert-merchants-${n}`, text, values })
    }
  })
}
