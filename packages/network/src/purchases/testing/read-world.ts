// What tests read back: rows of purchases and of the ledger, counted without any code of the product.
import type { World } from './purchase-world.ts'

export interface PurchaseLine {
  readonly orderId: string
  readonly purchasingAccount: string
  readonly currency: string
  readonly priceMicros: bigint
  readonly tabMicros: bigint
  readonly shareMicros: bigint
  readonly feeMicros: bigint
  readonly tabNumber: bigint
  readonly tabTotalMicros: bigint
}

/** All purchases, by tab and number. */
export function readPurchases(world: World): Promise<readonly PurchaseLine[]> {
  return world.database.read('test.read-purchases', (tx) =>
    tx.query<PurchaseLine>({
      name: 'test.read-purchases',
      text: `select order_id as "orderId", purchasing_account as "purchasingAccount", currency,
          price_micros as "priceMicros", tab_micros as "tabMicros", share_micros as "shareMicros", fee_micros as "feeMicros",
          tab_number as "tabNumber", tab_total_micros as "tabTotalMicros"
        from purchases order by payment_account, currency, tab_number`,
    }),
  )
}

/**
 * What is wrong with the books (S1, S2, S5, S9), recomputed from rows; empty when all is well. Every purchase has
 * its legs, every tab its sum and count, every order one purchase.
 */
export async function findFaults(world: World): Promise<readonly string[]> {
  const rows = await world.database.read('test.find-faults', (tx) =>
    tx.query<{ fault: string }>({
      name: 'test.find-faults',
      text: `
        select 'tab ' || a.id as fault from ledger_accounts a
          left join lateral (
            select coalesce(sum(t.amount_micros) filter (where t.debit_account = a.id), 0) as debits,
              coalesce(sum(t.amount_micros) filter (where t.credit_account = a.id), 0) as credits
            from transfers t where t.bucket = a.bucket and a.id in (t.debit_account, t.credit_account)
          ) t on true
          left join lateral (
            select count(*) as count, coalesce(max(p.tab_number), 0) as last,
              coalesce(sum(p.tab_micros), 0) as total, coalesce(max(p.tab_total_micros), 0) as marked
            from purchases p where 'tab:' || p.payment_account || ':' || p.currency = a.id
          ) p on true
          where a.debits_micros <> t.debits or a.credits_micros <> t.credits
            or (a.id like 'tab:%' and (a.debits_micros <> p.total or a.debits_micros <> p.marked
              or a.debit_count <> p.count or a.debit_count <> p.last))
        union all
        select 'legs of ' || p.id from purchases p
          left join transfers s on s.bucket = p.bucket and s.id = p.id || '/share'
          left join transfers f on f.bucket = p.bucket and f.id = p.id || '/fee'
          where p.is_split is null and (coalesce(s.amount_micros, 0) <> p.share_micros
            or coalesce(f.amount_micros, 0) <> p.fee_micros
            or p.share_micros + p.fee_micros <> p.price_micros)
        union all
        select 'breakdown of ' || p.id from purchases p
          left join lateral (select coalesce(sum(f.amount_micros), 0) as drawn
            from purchase_fundings f where f.bucket = p.bucket and f.purchase = p.id) f on true
          left join lateral (select coalesce(sum(q.amount_micros), 0) as portioned
            from purchase_portions q where q.bucket = p.bucket and q.purchase = p.id) q on true
          left join lateral (select coalesce(sum(t.amount_micros), 0) as booked
            from transfers t where t.bucket = p.bucket and split_part(t.id, '/', 1) = p.id) t on true
          where f.drawn + p.tab_micros <> p.price_micros or t.booked <> p.price_micros
            or q.portioned <> case when p.is_split then p.price_micros else 0 end
        union all
        select 'order ' || min(p.order_id) from purchases p
          group by p.payment_account, p.merchant, p.order_id having count(*) > 1`,
    }),
  )
  return rows.map((row) => row.fault)
}
