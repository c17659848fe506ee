// All SQL of refunds.
import type { CurrencyCode } from '@tallystick/money'
import type { MomentCursor } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'
import type {
  DecidedBy,
  QueuedFor,
  Refund,
  RefundId,
  RefundReason,
  RefundStatus,
} from './refund.ts'

interface RefundRow {
  readonly bucket: number
  readonly id: string
  readonly request_id: string
  readonly purchase: string
  readonly payment_account: string
  readonly purchasing_account: string
  readonly asked_by: string
  readonly merchant: string
  readonly currency: string
  readonly amount_micros: bigint
  readonly is_partial: boolean
  readonly reason: string
  readonly explanation: string
  readonly status: string
  readonly queued_for: string | null
  readonly credit: string
  readonly requested_at: Temporal.Instant
  readonly decided_at: Temporal.Instant | null
  readonly decided_by: string | null
  readonly decision_reason: string | null
}

const columns = `r.bucket, r.id, r.request_id, r.purchase, r.payment_account, r.purchasing_account, r.asked_by,
  r.merchant, r.currency, r.amount_micros, r.is_partial, r.reason, r.explanation, r.status, r.queued_for,
  r.credit, r.requested_at, r.decided_at, r.decided_by, r.decision_reason`

function refundOf(row: RefundRow): Refund {
  return {
    refund: row.id as RefundId,
    bucket: row.bucket,
    requestId: row.request_id,
    purchase: row.purchase,
    paymentAccount: row.payment_account,
    purchasingAccount: row.purchasing_account,
    askedBy: row.asked_by,
    merchant: row.merchant,
    currency: row.currency as CurrencyCode,
    amountMicros: row.amount_micros,
    isPartial: row.is_partial,
    reason: row.reason as RefundReason,
    explanation: row.explanation,
    status: row.status as RefundStatus,
    queuedFor: row.queued_for as QueuedFor | null,
    credit: row.credit,
    requestedAt: row.requested_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by as DecidedBy | null,
    decisionReason: row.decision_reason,
  }
}

export async function insertRefund(tx: Tx, refund: Refund): Promise<void> {
  await tx.query({
    name: 'refunds.insert-refund',
    text: `insert into refunds (bucket, id, request_id, purchase, payment_account, purchasing_account, asked_by,
        merchant, currency, amount_micros, is_partial, reason, explanation, status, queued_for, credit,
        requested_at, decided_at, decided_by, decision_reason)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    values: [
      refund.bucket,
      refund.refund,
      refund.requestId,
      refund.purchase,
      refund.paymentAccount,
      refund.purchasingAccount,
      refund.askedBy,
      refund.merchant,
      refund.currency,
      refund.amountMicros,
      refund.isPartial,
      refund.reason,
      refund.explanation,
      refund.status,
      refund.queuedFor,
      refund.credit,
      refund.requestedAt,
      refund.decidedAt,
      refund.decidedBy,
      refund.decisionReason,
    ],
  })
}

/** The refund that an asker's own id became. */
export async function selectRequest(
  tx: Tx,
  key: { readonly bucket: number; readonly askedBy: string; readonly requestId: string },
): Promise<Refund | undefined> {
  const [row] = await tx.query<RefundRow>({
    name: 'refunds.select-request',
    text: `select ${columns} from refunds r
      where r.bucket = $1 and r.asked_by = $2 and r.request_id = $3`,
    values: [key.bucket, key.askedBy, key.requestId],
  })
  return row === undefined ? undefined : refundOf(row)
}

export async function selectRefund(
  tx: Tx,
  key: { readonly bucket: number; readonly refund: string },
): Promise<Refund | undefined> {
  const [row] = await tx.query<RefundRow>({
    name: 'refunds.select-refund',
    text: `select ${columns} from refunds r where r.bucket = $1 and r.id = $2`,
    values: [key.bucket, key.refund],
  })
  return row === undefined ? undefined : refundOf(row)
}

/** All requests for these purchases, oldest first. */
export async function selectRefundsOfPurchases(
  tx: Tx,
  keys: readonly { readonly bucket: number; readonly purchase: string }[],
): Promise<readonly Refund[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<RefundRow>({
    name: 'refunds.select-of-purchases',
    text: `select ${columns} from unnest($1::smallint[], $2::text[]) as k (bucket, purchase)
      join refunds r on r.bucket = k.bucket and r.purchase = k.purchase
      order by r.bucket, r.id`,
    values: [keys.map(({ bucket }) => bucket), keys.map(({ purchase }) => purchase)],
  })
  return rows.map(refundOf)
}

/** What was granted at once to a payment account since an instant, in one currency. */
export async function sumAutomatic(
  tx: Tx,
  of: {
    readonly bucket: number
    readonly paymentAccount: string
    readonly currency: string
    readonly since: Temporal.Instant
  },
): Promise<{ readonly count: number; readonly sumMicros: bigint }> {
  const [row] = await tx.query<{ count: bigint; sum: string }>({
    name: 'refunds.sum-automatic',
    text: `select count(*) as count, coalesce(sum(r.amount_micros), 0)::text as sum from refunds r
      where r.bucket = $1 and r.payment_account = $2 and r.currency = $3 and r.requested_at > $4
        and r.decided_by = 'rules' and r.status = 'granted'`,
    values: [of.bucket, of.paymentAccount, of.currency, of.since],
  })
  const sumMicros = BigInt(row?.sum ?? '0')
  const count = Number(row?.count ?? 0n)
  return { count, sumMicros }
}

/** How often a payment account asked, and was refused, ever. */
export async function countRequests(
  tx: Tx,
  of: { readonly bucket: number; readonly paymentAccount: string },
): Promise<{
  readonly askedCount: number
  readonly grantedCount: number
  readonly refusedCount: number
}> {
  const [row] = await tx.query<{ asked: bigint; granted: bigint; refused: bigint }>({
    name: 'refunds.count-requests',
    text: `select count(*) as asked, count(*) filter (where r.status = 'granted') as granted,
        count(*) filter (where r.status = 'refused') as refused
      from refunds r where r.bucket = $1 and r.payment_account = $2`,
    values: [of.bucket, of.paymentAccount],
  })
  return {
    askedCount: Number(row?.asked ?? 0n),
    grantedCount: Number(row?.granted ?? 0n),
    refusedCount: Number(row?.refused ?? 0n),
  }
}

/** Moves a pending request to its decision. Its tab is locked, so that nobody else decides at this moment. */
export async function updateDecided(
  tx: Tx,
  decided: {
    readonly bucket: number
    readonly refund: string
    readonly status: 'granted' | 'refused'
    readonly decidedAt: Temporal.Instant
    readonly decidedBy: DecidedBy
    readonly reason: string
  },
): Promise<void> {
  const updated = await tx.query({
    name: 'refunds.update-decided',
    text: `update refunds set status = $3, decided_at = $4, decided_by = $5, decision_reason = $6
      where bucket = $1 and id = $2 and status = 'pending' returning 1 as updated`,
    values: [
      decided.bucket,
      decided.refund,
      decided.status,
      decided.decidedAt,
      decided.decidedBy,
      decided.reason,
    ],
  })
  if (updated.length !== 1) throw new Error(`${decided.refund} does not wait for a decision`)
}

/** Blanks what a person wrote, and what was written back; what was asked and decided stays. */
export async function eraseRefundWords(
  tx: Tx,
  of: { readonly bucket: number; readonly purchasingAccount: string },
): Promise<void> {
  await tx.query({
    name: 'refunds.erase-words',
    text: `update refunds set explanation = '',
        decision_reason = case when decision_reason is null then null else '' end
      where bucket = $1 and asked_by = $2`,
    values: [of.bucket, of.purchasingAccount],
  })
}

/** The requests of an account, newest first: of one purchasing account, or of all on the payment account. */
export async function selectRefundsOfAccount(
  tx: Tx,
  of: {
    readonly bucket: number
    readonly paymentAccount: string
    readonly purchasingAccount: string | null
    readonly before: MomentCursor | undefined
    readonly limit: number
  },
): Promise<readonly Refund[]> {
  const rows = await tx.query<RefundRow>({
    name: 'refunds.list-of-account',
    text: `select ${columns} from refunds r
      where r.bucket = $1 and r.payment_account = $2
        and ($3::text is null or r.purchasing_account = $3)
        and ($4::timestamptz is null or (r.requested_at, r.id) < ($4, $5))
      order by r.requested_at desc, r.id desc limit $6`,
    values: [
      of.bucket,
      of.paymentAccount,
      of.purchasingAccount,
      of.before?.at ?? null,
      of.before?.id ?? '',
      of.limit,
    ],
  })
  return rows.map(refundOf)
}

/** Requests of all accounts in one state, oldest first: the queue, where the state is `pending`. */
export async function selectRefundsByStatus(
  tx: Tx,
  of: {
    readonly status: RefundStatus
    readonly after: MomentCursor | undefined
    readonly limit: number
  },
): Promise<readonly Refund[]> {
  const rows = await tx.query<RefundRow>({
    name: 'refunds.list-by-status',
    text: `select ${columns} from refunds r
      where r.status = $1 and ($2::timestamptz is null or (r.requested_at, r.id) > ($2, $3))
      order by r.requested_at, r.id limit $4`,
    values: [of.status, of.after?.at ?? null, of.after?.id ?? '', of.limit],
  })
  return rows.map(refundOf)
}
