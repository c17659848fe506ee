// All SQL that writes sales and what was given back of them. Lists are in store-lists.ts, figures in store-totals.ts.
import type { Tx } from '../platform/index.ts'
import type { Sale, SaleCredit } from './sale.ts'

/** How far each bucket of customers is written. */
export async function selectMarks(tx: Tx): Promise<ReadonlyMap<number, bigint>> {
  const rows = await tx.query<{ bucket: number; seq: bigint }>({
    name: 'sales.select-marks',
    text: 'select m.bucket, m.through_seq as seq from sale_marks m',
  })
  return new Map(rows.map(({ bucket, seq }) => [bucket, seq]))
}

/** Undefined where another process holds it. */
export async function lockMark(tx: Tx, bucket: number): Promise<bigint | undefined> {
  const [mark] = await tx.query<{ seq: bigint }>({
    name: 'sales.lock-mark',
    text: 'select through_seq as seq from sale_marks where bucket = $1 for update skip locked',
    values: [bucket],
  })
  return mark?.seq
}

export async function updateMark(
  tx: Tx,
  { bucket, throughSeq }: { readonly bucket: number; readonly throughSeq: bigint },
): Promise<void> {
  await tx.query({
    name: 'sales.update-mark',
    text: 'update sale_marks set through_seq = $2 where bucket = $1',
    values: [bucket, throughSeq],
  })
}

/** Answers those that were not there. */
export async function insertSales(tx: Tx, sales: readonly Sale[]): Promise<readonly string[]> {
  if (sales.length === 0) return []
  const rows = await tx.query<{ sale: string }>({
    name: 'sales.insert-sales',
    text: `insert into sales (bucket, id, merchant, order_id, offer, offer_version, quantity, currency, price_micros,
        share_micros, sold_at)
      select s.* from unnest($1::smallint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::integer[],
        $8::text[], $9::bigint[], $10::bigint[], $11::timestamptz[]) as s
      on conflict (bucket, id) do nothing returning id as sale`,
    values: [
      sales.map(({ bucket }) => bucket),
      sales.map(({ sale }) => sale),
      sales.map(({ merchant }) => merchant),
      sales.map(({ orderId }) => orderId),
      sales.map(({ offer }) => offer),
      sales.map(({ offerVersion }) => offerVersion),
      sales.map(({ quantity }) => quantity),
      sales.map(({ currency }) => currency),
      sales.map(({ priceMicros }) => priceMicros),
      sales.map(({ shareMicros }) => shareMicros),
      sales.map(({ soldAt }) => soldAt),
    ],
  })
  return rows.map(({ sale }) => sale)
}

/** Answers those that were not there. */
export async function insertSaleCredits(
  tx: Tx,
  credits: readonly SaleCredit[],
): Promise<readonly string[]> {
  const rows = await tx.query<{ credit: string }>({
    name: 'sales.insert-credits',
    text: `insert into sale_credits (bucket, id, sale, merchant, offer, kind, cause, currency, amount_micros, share_micros,
        status, heard_at, decided_heard_at)
      select c.* from unnest($1::smallint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
        $8::text[], $9::bigint[], $10::bigint[], $11::text[], $12::timestamptz[], $13::timestamptz[]) as c
      on conflict (bucket, id) do nothing returning id as credit`,
    values: [
      credits.map(({ bucket }) => bucket),
      credits.map(({ credit }) => credit),
      credits.map(({ sale }) => sale),
      credits.map(({ merchant }) => merchant),
      credits.map(({ offer }) => offer),
      credits.map(({ kind }) => kind),
      credits.map(({ cause }) => cause),
      credits.map(({ currency }) => currency),
      credits.map(({ amountMicros }) => amountMicros),
      credits.map(({ shareMicros }) => shareMicros),
      credits.map(({ status }) => status),
      credits.map(({ heardAt }) => heardAt),
      credits.map(({ decidedHeardAt }) => decidedHeardAt),
    ],
  })
  return rows.map(({ credit }) => credit)
}

/** Those that waited and are decided by now; answers them. */
export async function updateSaleCreditsDecided(
  tx: Tx,
  credits: readonly SaleCredit[],
): Promise<readonly string[]> {
  const decided = credits.filter(({ status }) => status !== 'provisional')
  if (decided.length === 0) return []
  const rows = await tx.query<{ credit: string }>({
    name: 'sales.update-credits-decided',
    text: `update sale_credits c set status = d.status, decided_heard_at = d.at
      from unnest($1::smallint[], $2::text[], $3::text[], $4::timestamptz[]) as d (bucket, id, status, at)
      where c.bucket = d.bucket and c.id = d.id and c.status = 'provisional'
      returning c.id as credit`,
    values: [
      decided.map(({ bucket }) => bucket),
      decided.map(({ credit }) => credit),
      decided.map(({ status }) => status),
      decided.map(({ decidedHeardAt }) => decidedHeardAt),
    ],
  })
  return rows.map(({ credit }) => credit)
}

export interface GivenBackMove {
  readonly bucket: number
  readonly sale: string
  readonly askedMicros: bigint
  readonly refundedMicros: bigint
}

/** What is asked back and what was given back of sales moves by so much. */
export async function moveGivenBack(tx: Tx, moves: readonly GivenBackMove[]): Promise<void> {
  if (moves.length === 0) return
  await tx.query({
    name: 'sales.move-given-back',
    text: `update sales s set asked_micros = s.asked_micros + m.asked, refunded_micros = s.refunded_micros + m.refunded
      from (
        select k.bucket, k.id, sum(k.asked) as asked, sum(k.refunded) as refunded
        from unnest($1::smallint[], $2::text[], $3::bigint[], $4::bigint[]) as k (bucket, id, asked, refunded)
        group by 1, 2
      ) m
      where s.bucket = m.bucket and s.id = m.id`,
    values: [
      moves.map(({ bucket }) => bucket),
      moves.map(({ sale }) => sale),
      moves.map(({ askedMicros }) => askedMicros),
      moves.map(({ refundedMicros }) => refundedMicros),
    ],
  })
}
