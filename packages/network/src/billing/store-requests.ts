// All SQL of payment requests.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { NewRequest } from './decide-requests.ts'
import type { PaymentRequest } from './payment-request.ts'

type RequestRow = Omit<PaymentRequest, 'method'> & PaymentRequest['method']

const requestColumns = `q.bucket, q.id as request, q.run, q.payment_account as "paymentAccount", q.currency,
  q.amount_micros as "amountMicros", q.owed_micros as "owedMicros", q.through_number as "throughNumber",
  q.payment_method as "paymentMethod", q.method_label as label, q.processor, q.processor_token as token,
  q.status, q.declined_reason as "declinedReason", q.requested_at as "requestedAt",
  q.batch, q.answered_at as "answeredAt", q.announced_at as "announcedAt"`

function requestOf({
  paymentMethod,
  label,
  processor,
  token,
  ...request
}: RequestRow): PaymentRequest {
  return { ...request, method: { paymentMethod, label, processor, token } }
}

export async function insertRequests(
  tx: Tx,
  requests: readonly NewRequest[],
  requestedAt: Temporal.Instant,
): Promise<void> {
  if (requests.length === 0) return
  await tx.query({
    name: 'billing.insert-requests',
    text: `insert into payment_requests (bucket, id, run, payment_account, currency, amount_micros,
        owed_micros, through_number, payment_method, method_label, processor, processor_token, status,
        requested_at)
      select q.*, 'requested', $13::timestamptz
      from unnest($1::smallint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[],
        $7::bigint[], $8::bigint[], $9::text[], $10::text[], $11::text[], $12::text[]) as q`,
    values: [
      requests.map((request) => request.bucket),
      requests.map((request) => request.request),
      requests.map((request) => request.run),
      requests.map((request) => request.paymentAccount),
      requests.map((request) => request.currency),
      requests.map((request) => request.amountMicros),
      requests.map((request) => request.owedMicros),
      requests.map((request) => request.throughNumber),
      requests.map((request) => request.method.paymentMethod),
      requests.map((request) => request.method.label),
      requests.map((request) => request.method.processor),
      requests.map((request) => request.method.token),
      requestedAt,
    ],
  })
}

interface RequestKey {
  readonly bucket: number
  readonly request: string
}

/** The requests that there are, without locks. */
export async function selectRequests(
  tx: Tx,
  keys: readonly RequestKey[],
): Promise<readonly PaymentRequest[]> {
  const rows = await tx.query<RequestRow>({
    name: 'billing.select-requests',
    text: `select ${requestColumns} from unnest($1::smallint[], $2::text[]) as k (bucket, id)
      cross join lateral (
        select * from payment_requests q where q.bucket = k.bucket and q.id = k.id limit 1
      ) q`,
    values: [keys.map((key) => key.bucket), keys.map((key) => key.request)],
  })
  return rows.map(requestOf)
}

/** Locks requests in the order given, which is that of their buckets and ids. */
export async function lockRequests(
  tx: Tx,
  keys: readonly RequestKey[],
): Promise<readonly PaymentRequest[]> {
  const rows = await tx.query<RequestRow>({
    name: 'billing.lock-requests',
    text: `select ${requestColumns}
      from unnest($1::smallint[], $2::text[]) with ordinality as k (bucket, id, position)
      cross join lateral (
        select * from payment_requests q where q.bucket = k.bucket and q.id = k.id limit 1 for update
      ) q`,
    values: [keys.map((key) => key.bucket), keys.map((key) => key.request)],
  })
  return rows.map(requestOf)
}

/** Writes the final states of requests. One row per request. */
export async function updateRequestsAnswered(
  tx: Tx,
  answers: readonly (RequestKey & {
    readonly declinedReason: string | null
    /** All payments of the tab through this one; null for what was declined. */
    readonly paidTotalMicros: bigint | null
  })[],
  answeredAt: Temporal.Instant,
): Promise<void> {
  if (answers.length === 0) return
  const updated = await tx.query({
    name: 'billing.update-requests-answered',
    text: `update payment_requests q
      set status = case when a.reason is null then 'paid' else 'declined' end,
        declined_reason = a.reason, paid_total_micros = a.paid_total, answered_at = $4::timestamptz
      from unnest($1::smallint[], $2::text[], $3::text[], $5::bigint[]) as a (bucket, id, reason, paid_total)
      where q.bucket = a.bucket and q.id = a.id and q.status in ('requested', 'submitted')
      returning 1 as updated`,
    values: [
      answers.map((answer) => answer.bucket),
      answers.map((answer) => answer.request),
      answers.map((answer) => answer.declinedReason),
      answeredAt,
      answers.map((answer) => answer.paidTotalMicros),
    ],
  })
  if (updated.length !== answers.length) throw new Error('a payment request was answered twice')
}

/** The requests of a run by id, with the bucket first as it is in the id. */
export async function selectRequestsOfRun(
  tx: Tx,
  {
    run,
    afterRequest,
    limit,
  }: { readonly run: string; readonly afterRequest: string; readonly limit: number },
): Promise<readonly PaymentRequest[]> {
  const rows = await tx.query<RequestRow>({
    name: 'billing.select-requests-of-run',
    text: `select ${requestColumns} from payment_requests q
      where q.run = $1 and q.id > $2 order by q.id limit $3`,
    values: [run, afterRequest, limit],
  })
  return rows.map(requestOf)
}

/**
 * The latest requests of a tab, newest first. Read by the key of tabs and runs: a run's id begins with the time at
 * which it was made, and a tab has one request of each.
 */
export async function selectRequestsOfAccount(
  tx: Tx,
  input: {
    readonly bucket: number
    readonly paymentAccount: string
    readonly currency: string
    /** Only those of runs before this one. */
    readonly beforeRun?: string | undefined
    readonly limit: number
  },
): Promise<readonly PaymentRequest[]> {
  const rows = await tx.query<RequestRow>({
    name: 'billing.select-requests-of-account',
    text: `select ${requestColumns} from payment_requests q
      where q.bucket = $1 and q.payment_account = $2 and q.currency = $3
        and q.run < coalesce($4::text, '~')
      order by q.run desc limit $5`,
    values: [
      input.bucket,
      input.paymentAccount,
      input.currency,
      input.beforeRun ?? null,
      input.limit,
    ],
  })
  return rows.map(requestOf)
}

/** A payment, and where the payments of its tab stand with it. */
export type Payment = PaymentRequest & { readonly paidTotalMicros: bigint }

/** Payments of a tab after one total, through another; from either end. */
export async function listPayments(
  tx: Tx,
  input: {
    readonly paymentAccount: string
    readonly currency: string
    readonly afterMicros: bigint
    readonly throughMicros: bigint
    readonly first: 'newest' | 'oldest'
    readonly limit: number
  },
): Promise<readonly Payment[]> {
  const direction = input.first === 'newest' ? 'desc' : 'asc'
  const rows = await tx.query<RequestRow & { readonly paidTotalMicros: bigint }>({
    name: `billing.list-payments-${input.first}`,
    text: `select ${requestColumns}, q.paid_total_micros as "paidTotalMicros" from payment_requests q
      where q.bucket = $1 and q.payment_account = $2 and q.currency = $3
        and q.paid_total_micros > $4 and q.paid_total_micros <= $5
      order by q.paid_total_micros ${direction} limit $6`,
    values: [
      bucketOf(input.paymentAccount),
      input.paymentAccount,
      input.currency,
      input.afterMicros,
      input.throughMicros,
      input.limit,
    ],
  })
  return rows.map(({ paidTotalMicros, ...row }) => ({ ...requestOf(row), paidTotalMicros }))
}

export async function updateRequestAnnounced(
  tx: Tx,
  { bucket, request, announcedAt }: RequestKey & { readonly announcedAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'billing.update-request-announced',
    text: `update payment_requests set announced_at = $3
      where bucket = $1 and id = $2 and announced_at is null`,
    values: [bucket, request, announcedAt],
  })
}

export async function blankMethods(
  tx: Tx,
  { bucket, paymentAccount }: { readonly bucket: number; readonly paymentAccount: string },
): Promise<void> {
  await tx.query({
    name: 'billing.blank-methods',
    text: `update payment_requests set method_label = '', processor_token = ''
      where bucket = $1 and payment_account = $2 and answered_at is not null`,
    values: [bucket, paymentAccount],
  })
}
