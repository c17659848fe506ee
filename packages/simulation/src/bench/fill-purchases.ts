// A history of purchases in bulk: the same for every buyer, as the network itself would have written it.
import type { FillPorts } from './fill-world.ts'
import { priceMicros } from './fill-world.ts'

const shareMicros = (priceMicros * 9n) / 10n

/** Gives every payment account so many purchases, at merchants in turn, with their transfers, on their tabs. */
export async function fillPurchases(
  { database, clock }: FillPorts,
  purchasesPerBuyer: number,
): Promise<void> {
  const at = clock.now()
  // Ids are those of the accounts with a digest instead of chance: hexadecimal digits are letters of our alphabet.
  const statements = [
    `insert into purchases (bucket, id, order_id, merchant, payment_account, purchasing_account, offer,
        offer_version, quantity, currency, price_micros, tab_micros, share_micros, fee_micros, tab_number,
        tab_total_micros, happened_at, recorded_at)
      select b.bucket, 'pur_' || substr(b.payment_account, 5, 12) || substr(md5(b.payment_account || n), 1, 16),
        'bench-' || n, m.merchant, b.payment_account, b.id, m.offer, m.version, 1, 'USD', ${priceMicros},
        ${priceMicros}, ${shareMicros}, ${priceMicros - shareMicros}, n, n * ${priceMicros}, $1, $1
      from (select *, row_number() over (order by id) as place from purchasing_accounts) b
      cross join generate_series(1, $2::integer) n
      join (select merchant, id as offer, current_version as version, row_number() over (order by id) - 1 as place
        from offers) m on m.place = (b.place * 7 + n) % (select count(*) from offers)`,
    `insert into transfers (bucket, id, seq, debit_account, credit_account, currency, amount_micros, recipe,
        happened_at, recorded_at)
      select p.bucket, p.id || leg.name, row_number() over (partition by p.bucket order by p.id, leg.name),
        'tab:' || p.payment_account || ':USD',
        case leg.name when '/share' then 'merchant-pending:' || p.merchant || ':USD' else 'fee-pending:USD' end,
        'USD', case leg.name when '/share' then p.share_micros else p.fee_micros end, 'sale', $1, $1
      from purchases p cross join (values ('/share'), ('/fee')) as leg (name)
      where $2::integer > 0`,
    `update buckets b set last_seq = (select count(*) from transfers t where t.bucket = b.bucket)
      where $1::timestamptz is not null and $2::integer > 0`,
    `update ledger_accounts set debits_micros = $2::integer * ${priceMicros}, debit_count = $2::integer
      where $1::timestamptz is not null`,
  ]
  for (const [n, text] of statements.entries()) {
    await database.transaction('bench.fill-purchases', (tx) =>
      tx.query({ name: `bench.fill-purchases-${n}`, text, values: [at, purchasesPerBuyer] }),
    )
  }
}
