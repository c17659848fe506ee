// All SQL of batches: which requests went to a processor together, and what became of the call.
import type { CurrencyCode } from '@tallystick/money'
import type { Tx } from '../platform/index.ts'

/** A batch on its way. `attempts` counts the calls that were begun. */
export interface UnfinishedBatch {
  readonly batch: string
  readonly status: 'recorded' | 'submitted'
  readonly attempts: number
}

/**
 * Puts the next waiting requests of a processor into a new batch, in the order of their ids. Answers how many; with
 * none there is no batch. Two workers at once take different ones: what somebody has locked is for the next batch.
 */
export async function insertBatch(
  tx: Tx,
  batch: {
    readonly batch: string
    readonly processor: string
    readonly limit: number
    readonly recordedAt: Temporal.Instant
  },
): Promise<number> {
  const taken = await tx.query({
    name: 'billing.take-requests',
    text: `with w as materialized (
        select bucket, id from payment_requests
        where processor = $2 and status = 'requested' order by id limit $3 for update skip locked
      )
      update payment_requests q set batch = $1, status = 'submitted'
      from w where q.bucket = w.bucket and q.id = w.id
      returning 1 as taken`,
    values: [batch.batch, batch.processor, batch.limit],
  })
  if (taken.length === 0) return 0
  await tx.query({
    name: 'billing.insert-batch',
    text: `insert into payment_batches (id, processor, status, request_count, recorded_at)
      values ($1, $2, 'recorded', $3, $4)`,
    values: [batch.batch, batch.processor, taken.length, batch.recordedAt],
  })
  return taken.length
}

/** Batches of a processor that were not answered in whole, oldest first. */
export async function selectUnfinishedBatches(
  tx: Tx,
  { processor, limit }: { readonly processor: string; readonly limit: number },
): Promise<readonly UnfinishedBatch[]> {
  return tx.query<UnfinishedBatch>({
    name: 'billing.select-unfinished-batches',
    text: `select id as batch, status, attempts from payment_batches
      where processor = $1 and status in ('recorded', 'submitted') order by id limit $2`,
    values: [processor, limit],
  })
}

/** What a batch charges, in the order of its ids: the same each time, answered or not. */
export async function selectCharges(
  tx: Tx,
  batch: string,
): Promise<
  readonly {
    readonly request: string
    readonly amountMicros: bigint
    readonly currency: CurrencyCode
    readonly token: string
  }[]
> {
  return tx.query({
    name: 'billing.select-charges',
    text: `select id as request, amount_micros as "amountMicros", currency, processor_token as token
      from payment_requests where batch = $1 order by id`,
    values: [batch],
  })
}

/** Counts one more call, before it is made. */
export async function updateBatchAttempted(tx: Tx, batch: string): Promise<void> {
  await tx.query({
    name: 'billing.update-batch-attempted',
    text: `update payment_batches set attempts = attempts + 1 where id = $1 and status = 'recorded'`,
    values: [batch],
  })
}

export async function updateBatchSubmitted(
  tx: Tx,
  { batch, submittedAt }: { readonly batch: string; readonly submittedAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'billing.update-batch-submitted',
    text: `update payment_batches set status = 'submitted', submitted_at = $2
      where id = $1 and status = 'recorded'`,
    values: [batch, submittedAt],
  })
}

export async function updateBatchRefused(
  tx: Tx,
  { batch, reason }: { readonly batch: string; readonly reason: string },
): Promise<void> {
  await tx.query({
    name: 'billing.update-batch-refused',
    text: `update payment_batches set status = 'refused', refused_reason = $2
      where id = $1 and status = 'recorded'`,
    values: [batch, reason],
  })
}

/** Ends a batch of which every request has its answer; answers whether it has. */
export async function updateBatchAnswered(
  tx: Tx,
  { batch, answeredAt }: { readonly batch: string; readonly answeredAt: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'billing.update-batch-answered',
    text: `update payment_batches b set status = 'answered', answered_at = $2
      where b.id = $1 and b.status in ('recorded', 'submitted') and not exists (
        select from payment_requests q where q.batch = b.id and q.status = 'submitted')
      returning 1 as answered`,
    values: [batch, answeredAt],
  })
  return rows.length === 1
}
