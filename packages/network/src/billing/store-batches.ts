// All SQL of batches: which requests went to a processor together, and what became of the call.
import type { CurrencyCode } from '@tallystick/money'
import type { Tx } from '../platform/index.ts'

/** `refused`: of its one request the processor will never take it. `split`: it was refused, and is two others. */
export interface PaymentBatch {
  readonly batch: string
  readonly processor: string
  readonly status: 'recorded' | 'submitted' | 'answered' | 'refused' | 'split'
  /** Calls that were begun. */
  readonly attempts: number
  readonly refusedReason: string | null
  readonly submittedAt: Temporal.Instant | null
}

const batchColumns = `b.id as batch, b.processor, b.status, b.attempts, b.refused_reason as "refusedReason",
  b.submitted_at as "submittedAt"`

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

export async function findBatch(tx: Tx, batch: string): Promise<PaymentBatch | undefined> {
  const [row] = await tx.query<PaymentBatch>({
    name: 'billing.find-batch',
    text: `select ${batchColumns} from payment_batches b where b.id = $1`,
    values: [batch],
  })
  return row
}

export async function lockBatch(tx: Tx, batch: string): Promise<PaymentBatch | undefined> {
  const [row] = await tx.query<PaymentBatch>({
    name: 'billing.lock-batch',
    text: `select ${batchColumns} from payment_batches b where b.id = $1 for update`,
    values: [batch],
  })
  return row
}

/** Which of these are of one request that the processor will not take. */
export async function selectRefusedBatches(
  tx: Tx,
  batches: readonly string[],
): Promise<readonly string[]> {
  if (batches.length === 0) return []
  const rows = await tx.query<{ batch: string }>({
    name: 'billing.select-refused-batches',
    text: `select id as batch from payment_batches where id = any ($1::text[]) and status = 'refused'`,
    values: [batches],
  })
  return rows.map(({ batch }) => batch)
}

/** A batch of requests that were in another one before. */
export async function insertSplitBatch(
  tx: Tx,
  batch: {
    readonly batch: string
    readonly processor: string
    readonly splitFrom: string
    readonly requestCount: number
    readonly recordedAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'billing.insert-split-batch',
    text: `insert into payment_batches (id, processor, status, split_from, request_count, recorded_at)
      values ($1, $2, 'recorded', $3, $4, $5)`,
    values: [batch.batch, batch.processor, batch.splitFrom, batch.requestCount, batch.recordedAt],
  })
}

export interface BatchedRequest {
  readonly bucket: number
  readonly request: string
  readonly paymentAccount: string
}

/** Of a batch those that have no answer, in the order of their ids. */
export async function selectOpenRequests(
  tx: Tx,
  batch: string,
): Promise<readonly BatchedRequest[]> {
  return tx.query<BatchedRequest>({
    name: 'billing.select-open-requests',
    text: `select bucket, id as request, payment_account as "paymentAccount"
      from payment_requests where batch = $1 and status = 'submitted' order by id`,
    values: [batch],
  })
}

/** Puts requests of one batch into another: the locks in the order of buckets. */
export async function moveRequests(
  tx: Tx,
  requests: readonly Pick<BatchedRequest, 'bucket' | 'request'>[],
  batch: string,
): Promise<void> {
  const byBucket = Map.groupBy(requests, ({ bucket }) => bucket)
  for (const [bucket, own] of [...byBucket].toSorted(([one], [other]) => one - other)) {
    await tx.query({
      name: 'billing.move-requests',
      text: `update payment_requests set batch = $3 where bucket = $1 and id = any ($2::text[]) and status = 'submitted'`,
      values: [bucket, own.map(({ request }) => request), batch],
    })
  }
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

/** The processor will not have it: `split` where its halves are sent instead. */
export async function updateBatchRefused(
  tx: Tx,
  {
    batch,
    status,
    reason,
  }: { readonly batch: string; readonly status: 'refused' | 'split'; readonly reason: string },
): Promise<void> {
  await tx.query({
    name: 'billing.update-batch-refused',
    text: `update payment_batches set status = $3, refused_reason = $2
      where id = $1 and status = 'recorded'`,
    values: [batch, reason, status],
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
