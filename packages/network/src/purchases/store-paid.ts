// All SQL of purchases for settling: which purchases a sum of money pays, and whose shares these are.
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

export interface PaidShares {
  /** Shares and fees of the purchases that are now paid, summed over all ranges. */
  readonly shares: readonly {
    readonly merchant: string
    readonly currency: string
    readonly shareMicros: bigint
    readonly feeMicros: bigint
  }[]
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
  readonly paid_through: bigint
} & (
  | { readonly merchant: string; readonly payment_account: null }
  | { readonly merchant: null; readonly payment_account: string }
)

/**
 * The purchases that the money pays in full: those of each range whose running total the sum covers. One
 * statement for any number of tabs, which reads each purchase once.
 */
export async function selectPaidShares(tx: Tx, ranges: readonly PaidRange[]): Promise<PaidShares> {
  const rows = await tx.query<PaidRow>({
    name: 'purchases.sum-paid-shares',
    text: `select p.merchant, p.payment_account, p.currency, sum(p.share_micros)::text as share,
        sum(p.fee_micros)::text as fee, max(p.tab_number) as paid_through
      from unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[])
        as r (bucket, payment_account, currency, after_number, through_number, paid_micros)
      join purchases p on p.bucket = r.bucket and p.payment_account = r.payment_account
        and p.currency = r.currency and p.tab_number > r.after_number
        and p.tab_number <= r.through_number and p.tab_total_micros <= r.paid_micros
      group by grouping sets ((p.merchant, p.currency), (p.payment_account, p.currency))
      order by p.merchant, p.currency`,
    values: [
      ranges.map((range) => bucketOf(range.paymentAccount)),
      ranges.map((range) => range.paymentAccount),
      ranges.map((range) => range.currency),
      ranges.map((range) => range.afterNumber),
      ranges.map((range) => range.throughNumber ?? lastNumberMax),
      ranges.map((range) => range.paidMicros),
    ],
  })
  return {
    shares: rows.flatMap(({ merchant, currency, share, fee }) =>
      merchant === null
        ? []
        : [{ merchant, currency, shareMicros: BigInt(share), feeMicros: BigInt(fee) }],
    ),
    marks: rows.flatMap(
      ({ payment_account: paymentAccount, currency, paid_through: paidThrough }) =>
        paymentAccount === null ? [] : [{ paymentAccount, currency, paidThrough }],
    ),
  }
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
