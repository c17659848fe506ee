// All SQL over what was given back of purchases: price caps count it no more.
import type { Window } from '../limits/index.ts'
import type { Tx } from '../platform/index.ts'

export async function insertGivenBack(
  tx: Tx,
  input: {
    readonly bucket: number
    readonly purchase: string
    readonly credit: string
    readonly amountMicros: bigint
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const rows = await tx.query({
    name: 'purchases.insert-given-back',
    text: `insert into given_back (bucket, credit, purchase, purchasing_account, merchant, amount_micros,
        bought_at, after_number, given_back_at)
      select p.bucket, $3, p.id, p.purchasing_account, p.merchant, $4, p.happened_at, (
          select l.tab_number from purchases l
          where l.bucket = $1 and l.currency = p.currency and l.payment_account = p.payment_account
          order by l.tab_number desc limit 1
        ), $5
      from purchases p where p.bucket = $1 and p.id = $2
      returning 1 as inserted`,
    values: [input.bucket, input.purchase, input.credit, input.amountMicros, input.at],
  })
  if (rows.length !== 1) throw new Error(`${input.purchase} is given back and was never bought`)
}

/** A part that was given back. */
export interface GivenBack {
  readonly purchase: string
  readonly merchant: string
  readonly amountMicros: bigint
  /** When its purchase happened. */
  readonly boughtAt: Temporal.Instant
  /** The last purchase of the tab when it was given back. */
  readonly afterNumber: bigint
}

/** What a member was given back of purchases in a stretch of time, in the order in which it was. */
export async function selectGivenBack(
  tx: Tx,
  input: Window & { readonly bucket: number; readonly purchasingAccount: string },
): Promise<readonly GivenBack[]> {
  return await tx.query<GivenBack>({
    name: 'purchases.select-given-back',
    text: `select g.purchase, g.merchant, g.amount_micros as "amountMicros", g.bought_at as "boughtAt",
        g.after_number as "afterNumber"
      from given_back g
      where g.bucket = $1 and g.purchasing_account = $2 and g.bought_at >= $3 and g.bought_at < $4
      order by g.after_number, g.credit`,
    values: [input.bucket, input.purchasingAccount, input.startsAt, input.endsAt],
  })
}

/** A purchase as caps count it. */
export interface CountedPurchase {
  readonly purchase: string
  readonly tabNumber: bigint
  readonly merchant: string
  readonly priceMicros: bigint
  readonly cappedMicros: bigint
  readonly happenedAt: Temporal.Instant
}

/**
 * What a member bought in a stretch of time, in the order of the tab; nothing where no purchase behind `tabNumber` was
 * capped, as nearly always.
 */
export async function selectCounted(
  tx: Tx,
  input: Window & {
    readonly bucket: number
    readonly paymentAccount: string
    readonly currency: string
    readonly purchasingAccount: string
    readonly tabNumber: bigint
  },
): Promise<readonly CountedPurchase[]> {
  const ofTab = (row: string): string =>
    `${row}.bucket = $1 and ${row}.payment_account = $2 and ${row}.currency = $3`
  // Nothing is recorded before it happens, and clocks of processes differ by less than a day.
  return await tx.query<CountedPurchase>({
    name: 'purchases.select-counted',
    text: `select p.id as purchase, p.tab_number as "tabNumber", p.merchant, p.price_micros as "priceMicros",
        coalesce(p.capped_micros, 0) as "cappedMicros", p.happened_at as "happenedAt"
      from purchases p
      where ${ofTab('p')} and p.purchasing_account = $4 and p.happened_at >= $5 and p.happened_at < $6
        and p.tab_number > coalesce((
          select b.tab_number from purchases b
          where ${ofTab('b')} and b.recorded_at < $5::timestamptz - interval '1 day'
          order by b.tab_number desc limit 1
        ), 0)
        and exists (
          select from purchases c where ${ofTab('c')} and c.purchasing_account = $4
            and c.tab_number > $7 and c.capped_micros is not null and c.happened_at < $6
        )
      order by p.tab_number`,
    values: [
      input.bucket,
      input.paymentAccount,
      input.currency,
      input.purchasingAccount,
      input.startsAt,
      input.endsAt,
      input.tabNumber,
    ],
  })
}
