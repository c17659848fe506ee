// All SQL of claims.
import type { MomentCursor } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'
import type { GrantedByRules } from './budget.ts'
import type { Claim, ClaimKind, ClaimStatus, DecidedBy } from './claim.ts'

const columns = `c.id as claim, c.kind, c.bucket, c.request_id as "requestId", c.purchase,
  c.payment_account as "paymentAccount", c.purchasing_account as "purchasingAccount", c.asked_by as "askedBy",
  c.merchant, c.currency, c.amount_micros as "amountMicros", c.is_partial as "isPartial", c.reason, c.explanation,
  c.status, c.rule, c.facts, c.credit, c.claimed_at as "claimedAt", c.decided_at as "decidedAt",
  c.decided_by as "decidedBy", c.decision_reason as "decisionReason"`

export async function insertClaim(tx: Tx, claim: Claim): Promise<void> {
  await tx.query({
    name: 'claims.insert-claim',
    text: `insert into claims (bucket, id, kind, request_id, purchase, payment_account, purchasing_account, asked_by,
        merchant, currency, amount_micros, is_partial, reason, explanation, status, rule, facts, credit, claimed_at,
        decided_at, decided_by, decision_reason)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
    values: [
      claim.bucket,
      claim.claim,
      claim.kind,
      claim.requestId,
      claim.purchase,
      claim.paymentAccount,
      claim.purchasingAccount,
      claim.askedBy,
      claim.merchant,
      claim.currency,
      claim.amountMicros,
      claim.isPartial,
      claim.reason,
      claim.explanation,
      claim.status,
      claim.rule,
      claim.facts,
      claim.credit,
      claim.claimedAt,
      claim.decidedAt,
      claim.decidedBy,
      claim.decisionReason,
    ],
  })
}

/** The claim that an asker's own id became. */
export async function selectRequest(
  tx: Tx,
  key: {
    readonly bucket: number
    readonly kind: ClaimKind
    readonly askedBy: string
    readonly requestId: string
  },
): Promise<Claim | undefined> {
  const [row] = await tx.query<Claim>({
    name: 'claims.select-request',
    text: `select ${columns} from claims c
      where c.bucket = $1 and c.kind = $2 and c.asked_by = $3 and c.request_id = $4`,
    values: [key.bucket, key.kind, key.askedBy, key.requestId],
  })
  return row
}

export async function selectClaim(
  tx: Tx,
  key: { readonly bucket: number; readonly claim: string },
): Promise<Claim | undefined> {
  const [row] = await tx.query<Claim>({
    name: 'claims.select-claim',
    text: `select ${columns} from claims c where c.bucket = $1 and c.id = $2`,
    values: [key.bucket, key.claim],
  })
  return row
}

/** All claims for these purchases, oldest first; of every kind if none is named. */
export async function selectClaimsOfPurchases(
  tx: Tx,
  kind: ClaimKind | null,
  keys: readonly { readonly bucket: number; readonly purchase: string }[],
): Promise<readonly Claim[]> {
  if (keys.length === 0) return []
  return await tx.query<Claim>({
    name: 'claims.select-of-purchases',
    text: `select ${columns} from unnest($1::smallint[], $2::text[]) as k (bucket, purchase)
      join claims c on c.bucket = k.bucket and c.purchase = k.purchase
        and ($3::text is null or c.kind = $3)
      order by c.bucket, c.id`,
    values: [keys.map(({ bucket }) => bucket), keys.map(({ purchase }) => purchase), kind],
  })
}

/** What the rules granted to a payment account since an instant: in all currencies, of all kinds, if none is named. */
export async function sumGrantedByRules(
  tx: Tx,
  of: {
    readonly bucket: number
    readonly paymentAccount: string
    readonly kind: ClaimKind | null
    readonly currency: string | null
    readonly since: Temporal.Instant
  },
): Promise<GrantedByRules> {
  const [row] = await tx.query<{ count: bigint; sum: string }>({
    name: 'claims.sum-granted-by-rules',
    text: `select count(*) as count, coalesce(sum(c.amount_micros), 0)::text as sum from claims c
      where c.bucket = $1 and c.payment_account = $2 and ($3::text is null or c.kind = $3)
        and ($4::text is null or c.currency = $4) and c.claimed_at > $5 and c.decided_by = 'rules' and c.status = 'granted'`,
    values: [of.bucket, of.paymentAccount, of.kind, of.currency, of.since],
  })
  const sumMicros = BigInt(row?.sum ?? '0')
  const count = Number(row?.count ?? 0n)
  return { count, sumMicros }
}

/** How often a payment account asked for one kind, and was refused, ever. */
export async function countClaims(
  tx: Tx,
  of: { readonly bucket: number; readonly paymentAccount: string; readonly kind: ClaimKind },
): Promise<{
  readonly askedCount: number
  readonly grantedCount: number
  readonly refusedCount: number
}> {
  const [row] = await tx.query<{ asked: bigint; granted: bigint; refused: bigint }>({
    name: 'claims.count-claims',
    text: `select count(*) as asked, count(*) filter (where c.status = 'granted') as granted,
        count(*) filter (where c.status = 'refused') as refused
      from claims c where c.bucket = $1 and c.payment_account = $2 and c.kind = $3`,
    values: [of.bucket, of.paymentAccount, of.kind],
  })
  return {
    askedCount: Number(row?.asked ?? 0n),
    grantedCount: Number(row?.granted ?? 0n),
    refusedCount: Number(row?.refused ?? 0n),
  }
}

/** Moves a pending claim to its decision. Its tab is locked, so that nobody else decides at this moment. */
export async function updateDecided(
  tx: Tx,
  decided: {
    readonly bucket: number
    readonly claim: string
    readonly status: 'granted' | 'refused'
    readonly decidedAt: Temporal.Instant
    readonly decidedBy: DecidedBy
    readonly reason: string
  },
): Promise<void> {
  const updated = await tx.query({
    name: 'claims.update-decided',
    text: `update claims set status = $3, decided_at = $4, decided_by = $5, decision_reason = $6
      where bucket = $1 and id = $2 and status = 'pending' returning 1 as updated`,
    values: [
      decided.bucket,
      decided.claim,
      decided.status,
      decided.decidedAt,
      decided.decidedBy,
      decided.reason,
    ],
  })
  if (updated.length !== 1) throw new Error(`${decided.claim} does not wait for a decision`)
}

/** Blanks what a person wrote, and what was written back; what was asked and decided stays. */
export async function eraseClaimWords(
  tx: Tx,
  of: { readonly bucket: number; readonly purchasingAccount: string },
): Promise<void> {
  await tx.query({
    name: 'claims.erase-words',
    text: `update claims set explanation = '',
        decision_reason = case when decision_reason is null then null else '' end
      where bucket = $1 and asked_by = $2`,
    values: [of.bucket, of.purchasingAccount],
  })
}

/** Claims of one kind of an account, newest first: of one purchasing account, or of all on the payment account. */
export async function selectClaimsOfAccount(
  tx: Tx,
  of: {
    readonly bucket: number
    readonly kind: ClaimKind
    readonly paymentAccount: string
    readonly purchasingAccount: string | null
    readonly before: MomentCursor | undefined
    readonly limit: number
  },
): Promise<readonly Claim[]> {
  const isOfPayer = of.purchasingAccount === null
  const whose = isOfPayer ? 'payer' : 'member'
  const owner = isOfPayer ? 'c.payment_account' : 'c.purchasing_account'
  return await tx.query<Claim>({
    name: `claims.list-of-${whose}`,
    text: `select ${columns} from claims c
      where c.bucket = $1 and ${owner} = $2
        and c.kind = $3 and (c.claimed_at, c.id) < (coalesce($4::timestamptz, 'infinity'), $5)
      order by c.claimed_at desc, c.id desc limit $6`,
    values: [
      of.bucket,
      of.purchasingAccount ?? of.paymentAccount,
      of.kind,
      of.before?.at ?? null,
      of.before?.id ?? '',
      of.limit,
    ],
  })
}

/** Claims of one kind of all accounts in one state, oldest first: the queue, where the state is `pending`. */
export async function selectClaimsByStatus(
  tx: Tx,
  of: {
    readonly kind: ClaimKind
    readonly status: ClaimStatus
    readonly after: MomentCursor | undefined
    readonly limit: number
  },
): Promise<readonly Claim[]> {
  return await tx.query<Claim>({
    name: 'claims.list-by-status',
    text: `select ${columns} from claims c
      where c.kind = $1 and c.status = $2 and (c.claimed_at, c.id) > (coalesce($3::timestamptz, '-infinity'), $4)
      order by c.claimed_at, c.id limit $5`,
    values: [of.kind, of.status, of.after?.at ?? null, of.after?.id ?? '', of.limit],
  })
}
