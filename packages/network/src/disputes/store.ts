// All SQL of disputes.
import type { CurrencyCode } from '@tallystick/money'
import type { MomentCursor } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Dispute, DisputeFacts, DisputeId, DisputeRule, DisputeStatus } from './dispute.ts'

interface DisputeRow {
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
  readonly explanation: string
  readonly status: string
  readonly rule: string
  readonly facts: DisputeFacts
  readonly credit: string
  readonly disputed_at: Temporal.Instant
  readonly decided_at: Temporal.Instant | null
  readonly decided_by: string | null
  readonly decision_reason: string | null
}

const columns = `d.bucket, d.id, d.request_id, d.purchase, d.payment_account, d.purchasing_account, d.asked_by,
  d.merchant, d.currency, d.amount_micros, d.explanation, d.status, d.rule, d.facts, d.credit,
  d.disputed_at, d.decided_at, d.decided_by, d.decision_reason`

function disputeOf(row: DisputeRow): Dispute {
  return {
    dispute: row.id as DisputeId,
    bucket: row.bucket,
    requestId: row.request_id,
    purchase: row.purchase,
    paymentAccount: row.payment_account,
    purchasingAccount: row.purchasing_account,
    askedBy: row.asked_by,
    merchant: row.merchant,
    currency: row.currency as CurrencyCode,
    amountMicros: row.amount_micros,
    explanation: row.explanation,
    status: row.status as DisputeStatus,
    rule: row.rule as DisputeRule,
    facts: row.facts,
    credit: row.credit,
    disputedAt: row.disputed_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by as Dispute['decidedBy'],
    decisionReason: row.decision_reason,
  }
}

export async function insertDispute(tx: Tx, dispute: Dispute): Promise<void> {
  await tx.query({
    name: 'disputes.insert-dispute',
    text: `insert into disputes (bucket, id, request_id, purchase, payment_account, purchasing_account, asked_by,
        merchant, currency, amount_micros, explanation, status, rule, facts, credit, disputed_at, decided_at,
        decided_by, decision_reason)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    values: [
      dispute.bucket,
      dispute.dispute,
      dispute.requestId,
      dispute.purchase,
      dispute.paymentAccount,
      dispute.purchasingAccount,
      dispute.askedBy,
      dispute.merchant,
      dispute.currency,
      dispute.amountMicros,
      dispute.explanation,
      dispute.status,
      dispute.rule,
      dispute.facts,
      dispute.credit,
      dispute.disputedAt,
      dispute.decidedAt,
      dispute.decidedBy,
      dispute.decisionReason,
    ],
  })
}

/** The dispute that an asker's own id became. */
export async function selectRequest(
  tx: Tx,
  key: { readonly bucket: number; readonly askedBy: string; readonly requestId: string },
): Promise<Dispute | undefined> {
  const [row] = await tx.query<DisputeRow>({
    name: 'disputes.select-request',
    text: `select ${columns} from disputes d
      where d.bucket = $1 and d.asked_by = $2 and d.request_id = $3`,
    values: [key.bucket, key.askedBy, key.requestId],
  })
  return row === undefined ? undefined : disputeOf(row)
}

export async function selectDispute(
  tx: Tx,
  key: { readonly bucket: number; readonly dispute: string },
): Promise<Dispute | undefined> {
  const [row] = await tx.query<DisputeRow>({
    name: 'disputes.select-dispute',
    text: `select ${columns} from disputes d where d.bucket = $1 and d.id = $2`,
    values: [key.bucket, key.dispute],
  })
  return row === undefined ? undefined : disputeOf(row)
}

/** The disputes of these purchases: at most one each. */
export async function selectDisputesOfPurchases(
  tx: Tx,
  keys: readonly { readonly bucket: number; readonly purchase: string }[],
): Promise<readonly Dispute[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<DisputeRow>({
    name: 'disputes.select-of-purchases',
    text: `select ${columns} from unnest($1::smallint[], $2::text[]) as k (bucket, purchase)
      join disputes d on d.bucket = k.bucket and d.purchase = k.purchase`,
    values: [keys.map(({ bucket }) => bucket), keys.map(({ purchase }) => purchase)],
  })
  return rows.map(disputeOf)
}

/** How many disputes the rules granted to a payment account since an instant. */
export async function countGrantedByRules(
  tx: Tx,
  of: {
    readonly bucket: number
    readonly paymentAccount: string
    readonly since: Temporal.Instant
  },
): Promise<number> {
  const [row] = await tx.query<{ count: bigint }>({
    name: 'disputes.count-granted',
    text: `select count(*) as count from disputes d
      where d.bucket = $1 and d.payment_account = $2 and d.disputed_at > $3
        and d.decided_by = 'rules' and d.status = 'granted'`,
    values: [of.bucket, of.paymentAccount, of.since],
  })
  return Number(row?.count ?? 0n)
}

/** Moves a pending dispute to its decision. Its tab is locked, so that nobody else decides at this moment. */
export async function updateDecided(
  tx: Tx,
  decided: {
    readonly bucket: number
    readonly dispute: string
    readonly status: 'granted' | 'refused'
    readonly decidedAt: Temporal.Instant
    readonly reason: string
  },
): Promise<void> {
  const updated = await tx.query({
    name: 'disputes.update-decided',
    text: `update disputes set status = $3, decided_at = $4, decided_by = 'operator', decision_reason = $5
      where bucket = $1 and id = $2 and status = 'pending' returning 1 as updated`,
    values: [decided.bucket, decided.dispute, decided.status, decided.decidedAt, decided.reason],
  })
  if (updated.length !== 1) throw new Error(`${decided.dispute} does not wait for a decision`)
}

/** Blanks what a person wrote, and what was written back; what was asked and decided stays. */
export async function eraseDisputeWords(
  tx: Tx,
  of: { readonly bucket: number; readonly purchasingAccount: string },
): Promise<void> {
  await tx.query({
    name: 'disputes.erase-words',
    text: `update disputes set explanation = '',
        decision_reason = case when decision_reason is null then null else '' end
      where bucket = $1 and asked_by = $2`,
    values: [of.bucket, of.purchasingAccount],
  })
}

/** The disputes of an account, newest first: of one purchasing account, or of all on the payment account. */
export async function selectDisputesOfAccount(
  tx: Tx,
  of: {
    readonly bucket: number
    readonly paymentAccount: string
    readonly purchasingAccount: string | null
    readonly before: MomentCursor | undefined
    readonly limit: number
  },
): Promise<readonly Dispute[]> {
  const rows = await tx.query<DisputeRow>({
    name: 'disputes.list-of-account',
    text: `select ${columns} from disputes d
      where d.bucket = $1 and d.payment_account = $2
        and ($3::text is null or d.purchasing_account = $3)
        and ($4::timestamptz is null or (d.disputed_at, d.id) < ($4, $5))
      order by d.disputed_at desc, d.id desc limit $6`,
    values: [
      of.bucket,
      of.paymentAccount,
      of.purchasingAccount,
      of.before?.at ?? null,
      of.before?.id ?? '',
      of.limit,
    ],
  })
  return rows.map(disputeOf)
}

/** Disputes of all accounts in one state, oldest first: the queue, where the state is `pending`. */
export async function selectDisputesByStatus(
  tx: Tx,
  of: {
    readonly status: DisputeStatus
    readonly after: MomentCursor | undefined
    readonly limit: number
  },
): Promise<readonly Dispute[]> {
  const rows = await tx.query<DisputeRow>({
    name: 'disputes.list-by-status',
    text: `select ${columns} from disputes d
      where d.status = $1 and ($2::timestamptz is null or (d.disputed_at, d.id) > ($2, $3))
      order by d.disputed_at, d.id limit $4`,
    values: [of.status, of.after?.at ?? null, of.after?.id ?? '', of.limit],
  })
  return rows.map(disputeOf)
}
