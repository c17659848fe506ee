// All SQL of purchases for settling: which purchases a sum of money pays, and whose portions these are.
import { sumPortions } from '../books/index.ts'
import type { PaidPortion } from '../books/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'

/** A stretch of a tab, and how much money there is for the tab from its first purchase on. */
export interface PaidRange {
  readonly paymentAccount: string
  readonly currency: string
  readonly afterNumber: bigint
  /** Undefined: to the end of the tab. */
  readonly throughNumber?: bigint
  readonly paidMicros: bigint
}

export interface PaidPortions {
  /** What the tab pays of the portions of the purchases that are now paid, summed over all ranges. */
  readonly portions: readonly PaidPortion[]
  /** The last paid number of each tab on which a purchase is now paid. */
  readonly marks: readonly {
    readonly paymentAccount: string
    readonly currency: string
    readonly paidThrough: bigint
  }[]
}

// Above every number that a tab can reach.
const lastNumberMax = 2n ** 63n - 1n

type PaidRow = {
  readonly currency: string
  readonly share: string
  readonly fee: string
  readonly paidThrough: bigint
} & (
  | { readonly merchant: string; readonly paymentAccount: null }
  | { readonly merchant: null; readonly paymentAccount: string }
)

const rangesOfTabs = `unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[])
        as r (bucket, payment_account, currency, after_number, through_number, paid_micros)`

/**
 * The purchases that the money pays in full: those of each range whose running total the sum covers. One round trip
 * for any number of tabs, which reads each purchase once. Those that are split tell apart what of each portion waited
 * for the tab; they are few, and found by their place on it.
 */
export async function selectPaidPortions(
  tx: Tx,
  ranges: readonly PaidRange[],
): Promise<PaidPortions> {
  const values = [
    ranges.map((range) => bucketOf(range.paymentAccount)),
    ranges.map((range) => range.paymentAccount),
    ranges.map((range) => range.currency),
    ranges.map((range) => range.afterNumber),
    ranges.map((range) => range.throughNumber ?? lastNumberMax),
    ranges.map((range) => range.paidMicros),
  ]
  const [rows, split] = await Promise.all([
    tx.query<PaidRow>({
      name: 'purchases.sum-paid-portions',
      text: `select p.merchant, p.payment_account as "paymentAccount", p.currency,
        coalesce(sum(p.share_micros) filter (where p.is_split is null), 0)::text as share,
        coalesce(sum(p.fee_micros) filter (where p.is_split is null), 0)::text as fee,
        max(p.tab_number) as "paidThrough"
      from ${rangesOfTabs}
      join purchases p on p.bucket = r.bucket and p.payment_account = r.payment_account
        and p.currency = r.currency and p.tab_number > r.after_number
        and p.tab_number <= r.through_number and p.tab_total_micros <= r.paid_micros
      group by grouping sets ((p.merchant, p.currency), (p.payment_account, p.currency))
      order by p.merchant, p.currency`,
      values,
    }),
    tx.query<Omit<PaidPortion, 'amountMicros'> & { readonly amount: string }>({
      name: 'purchases.sum-paid-split',
      text: `select q.kind, q.receiver, q.currency, sum(q.tab_micros)::text as amount
      from ${rangesOfTabs}
      join purchase_portions q on q.bucket = r.bucket and q.payment_account = r.payment_account
        and q.currency = r.currency and q.tab_number > r.after_number
        and q.tab_number <= r.through_number
      join purchases p on p.bucket = r.bucket and p.id = q.purchase
        and p.tab_total_micros <= r.paid_micros
      group by q.kind, q.receiver, q.currency
      order by q.kind, q.receiver, q.currency`,
      values,
    }),
  ])
  const ordinary = rows.flatMap(({ merchant, currency, share, fee }) =>
    merchant === null ? [] : portionsOf(merchant, currency, { share, fee }),
  )
  const others = split.map(({ amount, ...of }) => ({ ...of, amountMicros: BigInt(amount) }))
  return {
    portions: sumPortions([...ordinary, ...others]),
    marks: rows.flatMap(({ paymentAccount, currency, paidThrough }) =>
      paymentAccount === null ? [] : [{ paymentAccount, currency, paidThrough }],
    ),
  }
}

function portionsOf(
  merchant: string,
  currency: string,
  { share, fee }: Pick<PaidRow, 'share' | 'fee'>,
): readonly PaidPortion[] {
  return [
    { kind: 'share', receiver: merchant, currency, amountMicros: BigInt(share) },
    { kind: 'fee', receiver: '', currency, amountMicros: BigInt(fee) },
  ]
}

/** The running totals of tabs through these numbers; a number that no purchase has is left out. */
export async function selectTotalsThrough(
  tx: Tx,
  keys: readonly {
    readonly paymentAccount: string
    readonly currency: string
    readonly number: bigint
  }[],
): Promise<
  readonly {
    readonly paymentAccount: string
    readonly currency: string
    readonly totalMicros: bigint
  }[]
> {
  if (keys.length === 0) return []
  return tx.query({
    name: 'purchases.select-totals-through',
    text: `select p.payment_account as "paymentAccount", p.currency, p.tab_total_micros as "totalMicros"
      from unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[])
        as k (bucket, payment_account, currency, number)
      cross join lateral (
        select * from purchases p where p.bucket = k.bucket and p.currency = k.currency
          and p.payment_account = k.payment_account and p.tab_number = k.number limit 1
      ) p`,
    values: [
      keys.map((key) => bucketOf(key.paymentAccount)),
      keys.map((key) => key.paymentAccount),
      keys.map((key) => key.currency),
      keys.map((key) => key.number),
    ],
  })
}
