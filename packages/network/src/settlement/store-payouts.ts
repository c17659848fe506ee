// All SQL of payouts and of the batches in which they go.
import type { CurrencyCode } from '@tallystick/money'
import type { Id, Tx } from '../platform/index.ts'
import type { Payout } from './payout.ts'
import type { SettlementKey } from './settlement.ts'

const columns = `p.id as payout, p.bucket, p.run, p.merchant, p.currency, p.amount_micros as "amountMicros",
  p.account_kind as "accountKind", p.account, p.account_version as "accountVersion", p.status, p.batch,
  p.made_at as "madeAt", p.sent_at as "sentAt", p.paid_at as "paidAt", p.returned_at as "returnedAt",
  p.returned_by as "returnedBy", p.returned_reason as "returnedReason"`

export async function insertPayouts(tx: Tx, payouts: readonly Payout[]): Promise<void> {
  if (payouts.length === 0) return
  await tx.query({
    name: 'settlement.insert-payouts',
    text: `insert into payouts (bucket, id, run, merchant, currency, amount_micros, account_kind, account,
        account_version, status, batch, made_at)
      select u.bucket, u.id, $3, u.merchant, u.currency, u.amount, u.kind, u.account::jsonb, u.version, 'made',
        u.batch, $4
      from unnest($1::smallint[], $2::text[], $5::text[], $6::text[], $7::bigint[], $8::text[], $9::text[],
        $10::int[], $11::text[]) as u (bucket, id, merchant, currency, amount, kind, account, version, batch)`,
    values: [
      payouts.map(({ bucket }) => bucket),
      payouts.map(({ payout }) => payout),
      payouts[0]?.run,
      payouts[0]?.madeAt,
      payouts.map(({ merchant }) => merchant),
      payouts.map(({ currency }) => currency),
      payouts.map(({ amountMicros }) => amountMicros),
      payouts.map(({ accountKind }) => accountKind),
      payouts.map(({ account }) => JSON.stringify(account)),
      payouts.map(({ accountVersion }) => accountVersion),
      payouts.map(({ batch }) => batch),
    ],
  })
}

export interface PayoutKey {
  readonly bucket: number
  readonly payout: string
}

/** These payouts without locks: each knows by it which settlement has to be locked first. */
export async function selectPayouts(
  tx: Tx,
  keys: readonly PayoutKey[],
): Promise<readonly Payout[]> {
  return await tx.query<Payout>({
    name: 'settlement.select-payouts',
    text: `select ${columns} from unnest($1::smallint[], $2::text[]) as k (bucket, id)
      cross join lateral (select * from payouts o where o.bucket = k.bucket and o.id = k.id limit 1) p`,
    values: [keys.map(({ bucket }) => bucket), keys.map(({ payout }) => payout)],
  })
}

/** The payouts of a batch, by their ids. Their settlements are locked where they are to be moved. */
export async function selectPayoutsOfBatch(tx: Tx, batch: string): Promise<readonly Payout[]> {
  return await tx.query<Payout>({
    name: 'settlement.select-payouts-of-batch',
    text: `select ${columns} from payouts p where p.batch = $1 order by p.id`,
    values: [batch],
  })
}

/** The ids of payouts by the fifteen characters that ACH entries have, as `nachaReferenceOf` makes them. */
export async function selectPayoutsByNacha(
  tx: Tx,
  references: readonly string[],
): Promise<readonly string[]> {
  if (references.length === 0) return []
  const rows = await tx.query<{ readonly payout: string }>({
    name: 'settlement.select-payouts-by-nacha',
    text: `select p.id as payout from (select distinct unnest($1::text[]) as reference) k
      cross join lateral (
        select o.id from payouts o
        where o.account_kind = 'nacha' and upper(substr(md5(o.id), 1, 15)) = k.reference limit 2
      ) p`,
    values: [references],
  })
  return rows.map(({ payout }) => payout)
}

export async function selectPayoutsOfRun(
  tx: Tx,
  page: { readonly run: string; readonly afterPayout: string; readonly limit: number },
): Promise<readonly Payout[]> {
  return await tx.query<Payout>({
    name: 'settlement.select-payouts-of-run',
    text: `select ${columns} from payouts p where p.run = $1 and p.id > $2 order by p.id limit $3`,
    values: [page.run, page.afterPayout, page.limit],
  })
}

/** Those of one merchant, the newest first. */
export async function selectPayoutsOfMerchant(
  tx: Tx,
  page: Pick<SettlementKey, 'bucket' | 'merchant'> & {
    readonly before: { readonly at: Temporal.Instant; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<readonly Payout[]> {
  return await tx.query<Payout>({
    name: 'settlement.select-payouts-of-merchant',
    text: `select ${columns} from payouts p
      where p.bucket = $1 and p.merchant = $2 and (p.made_at, p.id) < (coalesce($3, 'infinity'::timestamptz), $4)
      order by p.made_at desc, p.id desc limit $5`,
    values: [
      page.bucket,
      page.merchant,
      page.before?.at ?? null,
      page.before?.id ?? '',
      page.limit,
    ],
  })
}

/** They are with the bank. What was answered meanwhile stays so. */
export async function updatePayoutsSent(
  tx: Tx,
  { batch, sentAt }: { readonly batch: string; readonly sentAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'settlement.update-payouts-sent',
    text: `update payouts set status = 'sent', sent_at = $2 where batch = $1 and status = 'made'`,
    values: [batch, sentAt],
  })
}

/** Out of their batch before it is sent for the first time: it was reported on, or taken back. */
export async function updatePayoutsUnbatched(tx: Tx, batch: string): Promise<void> {
  await tx.query({
    name: 'settlement.update-payouts-unbatched',
    text: `update payouts set batch = null where batch = $1 and status <> 'made'`,
    values: [batch],
  })
}

export async function updatePayoutsPaid(
  tx: Tx,
  keys: readonly PayoutKey[],
  paidAt: Temporal.Instant,
): Promise<void> {
  if (keys.length === 0) return
  await tx.query({
    name: 'settlement.update-payouts-paid',
    text: `update payouts p set status = 'paid', paid_at = $3
      from unnest($1::smallint[], $2::text[]) as k (bucket, id) where p.bucket = k.bucket and p.id = k.id`,
    values: [keys.map(({ bucket }) => bucket), keys.map(({ payout }) => payout), paidAt],
  })
}

export async function updatePayoutsReturned(
  tx: Tx,
  returned: readonly (PayoutKey & { readonly reason: string })[],
  { by, at }: { readonly by: 'report' | 'network'; readonly at: Temporal.Instant },
): Promise<void> {
  if (returned.length === 0) return
  await tx.query({
    name: 'settlement.update-payouts-returned',
    text: `update payouts p set status = 'returned', returned_at = $4, returned_by = $5, returned_reason = k.reason
      from unnest($1::smallint[], $2::text[], $3::text[]) as k (bucket, id, reason)
      where p.bucket = k.bucket and p.id = k.id`,
    values: [
      returned.map(({ bucket }) => bucket),
      returned.map(({ payout }) => payout),
      returned.map(({ reason }) => reason),
      at,
      by,
    ],
  })
}

export interface RecordedBatch {
  readonly batch: Id<'pob'>
  readonly kind: string
  readonly currency: CurrencyCode
}

export interface FoundBatch extends RecordedBatch {
  readonly status: 'recorded' | 'sent' | 'given_up'
  readonly attempts: number
  readonly recordedAt: Temporal.Instant
}

export async function insertBatches(
  tx: Tx,
  batches: readonly RecordedBatch[],
  recordedAt: Temporal.Instant,
): Promise<void> {
  if (batches.length === 0) return
  await tx.query({
    name: 'settlement.insert-batches',
    text: `insert into payout_batches (id, kind, currency, status, recorded_at)
      select u.*, 'recorded', $4 from unnest($1::text[], $2::text[], $3::text[]) as u`,
    values: [
      batches.map(({ batch }) => batch),
      batches.map(({ kind }) => kind),
      batches.map(({ currency }) => currency),
      recordedAt,
    ],
  })
}

export async function findBatch(tx: Tx, batch: string): Promise<FoundBatch | undefined> {
  const [found] = await tx.query<FoundBatch>({
    name: 'settlement.find-batch',
    text: `select id as batch, kind, currency, status, attempts, recorded_at as "recordedAt"
      from payout_batches where id = $1`,
    values: [batch],
  })
  return found
}

/** Counted before the call, so that whoever goes on asks whether it arrived. */
export async function updateBatchAttempted(tx: Tx, batch: string): Promise<void> {
  await tx.query({
    name: 'settlement.update-batch-attempted',
    text: `update payout_batches set attempts = attempts + 1 where id = $1`,
    values: [batch],
  })
}

/** Answers whether it waited until now. */
export async function updateBatchEnded(
  tx: Tx,
  {
    batch,
    status,
    at,
  }: {
    readonly batch: string
    readonly status: 'sent' | 'given_up'
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'settlement.update-batch-ended',
    text: `update payout_batches set status = $2, sent_at = case when $2 = 'sent' then $3::timestamptz end
      where id = $1 and status = 'recorded' returning 1 as ended`,
    values: [batch, status, at],
  })
  return rows.length === 1
}
