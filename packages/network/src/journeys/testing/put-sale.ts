// Something that a merchant sold and was paid, straight into the tables: for merchants that cannot sell yet.
import { bucketFor, newId, systemRandom } from '../../platform/index.ts'
import type { TestNetwork } from './open-test-network.ts'

export interface PutSale {
  /** As its merchant knows it. */
  readonly sale: string
  readonly payout: string
}

export async function putSale(
  { opened, clock, outward }: TestNetwork,
  merchant: string,
): Promise<PutSale> {
  const sources = { clock, random: systemRandom() }
  const bucket = bucketFor(merchant)
  const sale = newId('pur', { ...sources, bucket: 7 })
  const payout = newId('out', { ...sources, bucket })
  const offer = newId('off', sources)
  const version = newId('ofv', sources)
  await opened.database.transaction('test.put-sale', async (tx) => {
    const run = (name: string, text: string, values: readonly unknown[]) =>
      tx.query({ name: `test.put-${name}`, text, values })
    await run(
      'offer',
      `insert into offers (id, merchant, sku, current_version, status) values ($1, $2, 'article', $3, 'active')`,
      [offer, merchant, version],
    )
    await run(
      'version',
      `insert into offer_versions (id, offer, title, description, kind, url, prices, access, royalties, incentives,
          tax_category, refund_policy, terms_hash, created_at)
        values ($1, $2, 'The article', '', 'digital', 'https://courier.example/a', '{"USD":"2500000"}', '{}', '[]', '[]',
          'standard', 'standard', 'x', $3)`,
      [version, offer, clock.now()],
    )
    await run(
      'sale',
      `insert into sales (bucket, id, merchant, order_id, offer, offer_version, quantity, currency, price_micros,
          share_micros, sold_at)
        values ($1, $2, $3, 'order-1', $4, $5, 1, 'USD', 2500000, 2250000, $6)`,
      [bucket, sale, merchant, offer, version, clock.now()],
    )
    await run(
      'payout',
      `insert into payouts (bucket, id, run, merchant, currency, amount_micros, account_kind, account, account_version,
          status, made_at)
        values ($1, $2, 'srn_1', $3, 'USD', 2250000, 'simulator', '{"account":"4711"}', 1, 'made', $4)`,
      [bucket, payout, merchant, clock.now()],
    )
  })
  return { sale: outward.idFor(merchant, sale), payout }
}
