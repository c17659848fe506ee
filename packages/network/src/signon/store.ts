// SQL over access tokens, transactions and visits. Sessions, the provider's rows and others have their own files.
import type { Reader, Tx } from '../platform/index.ts'

/** One that is not revoked. */
export interface LiveToken extends AccessTokenRow {
  /** Its id, which opens nothing. */
  readonly token: string
  readonly tokenHash: Buffer
}

export interface AccessTokenRow {
  readonly role: 'customer' | 'merchant'
  readonly subject: string
  readonly customer: string | null
  readonly purchasingAccount: string | null
  readonly paymentAccount: string | null
  readonly expiresAt: Temporal.Instant | null
}

export async function insertAccessToken(
  tx: Tx,
  row: AccessTokenRow & {
    readonly token: string
    readonly tokenHash: Buffer
    readonly createdAt: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'signon.insert-access-token',
    text: `insert into access_tokens (token_hash, role, subject, customer, purchasing_account,
             payment_account, created_at, expires_at, id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      row.tokenHash,
      row.role,
      row.subject,
      row.customer,
      row.purchasingAccount,
      row.paymentAccount,
      row.createdAt,
      row.expiresAt,
      row.token,
    ],
  })
}

/** Those that are not revoked, in no order. */
export async function selectAccessTokens(
  reader: Reader,
  tokenHashes: readonly Buffer[],
): Promise<readonly LiveToken[]> {
  return await reader.query<LiveToken>({
    name: 'signon.select-access-tokens',
    text: `select id as token, token_hash as "tokenHash", role, subject, customer,
             purchasing_account as "purchasingAccount", payment_account as "paymentAccount",
             expires_at as "expiresAt"
           from access_tokens where token_hash = any ($1::bytea[]) and revoked_at is null`,
    values: [tokenHashes],
  })
}

/** Whether nobody has revoked a token, which stays so until the transaction is over. */
export async function lockLiveToken(tx: Tx, token: string): Promise<boolean> {
  const rows = await tx.query({
    name: 'signon.lock-live-token',
    text: `select id from access_tokens where id = $1 and revoked_at is null for update`,
    values: [token],
  })
  return rows.length === 1
}

export interface TransactionRow {
  readonly merchant: string
  readonly returnTo: string | null
  /** The merchant's id of the order; null for a mere sign-on. */
  readonly orderId: string | null
  readonly startedAt: Temporal.Instant
  /** Null while nothing came of it. */
  readonly outcome: TransactionOutcome['outcome'] | null
  readonly purchase: string | null
}

/** What came of a transaction: a purchase, new or owned before, a mere sign-on, or nothing. */
export type TransactionOutcome =
  | { readonly outcome: 'purchased' | 'already_owned'; readonly purchase: string }
  | { readonly outcome: 'signed_on' | 'cancelled' }

export async function insertTransaction(
  tx: Tx,
  row: {
    readonly tokenHash: Buffer
    readonly browserHash: Buffer
    readonly merchant: string
    readonly returnTo: string | null
    readonly orderId: string | null
    readonly startedAt: Temporal.Instant
  },
): Promise<void> {
  const { tokenHash, browserHash, merchant, returnTo, orderId, startedAt } = row
  await tx.query({
    name: 'signon.insert-transaction',
    text: `insert into sign_on_transactions (token_hash, browser_hash, merchant, return_to, order_id,
             started_at)
           values ($1, $2, $3, $4, $5, $6)`,
    values: [tokenHash, browserHash, merchant, returnTo, orderId, startedAt],
  })
}

/** Another browser's transaction answers like one that does not exist. */
export async function selectTransaction(
  tx: Tx,
  tokenHash: Buffer,
  browserHash: Buffer,
): Promise<TransactionRow | undefined> {
  const rows = await tx.query<TransactionRow>({
    name: 'signon.select-transaction',
    text: `select merchant, return_to as "returnTo", order_id as "orderId",
             started_at as "startedAt", outcome, purchase
           from sign_on_transactions where token_hash = $1 and browser_hash = $2`,
    values: [tokenHash, browserHash],
  })
  return rows[0]
}

/** What was bought stays: of two tabs that end it in different ways, the one in which money moved is told. */
export async function updateTransactionEnded(
  tx: Tx,
  tokenHash: Buffer,
  ended: TransactionOutcome & { readonly endedAt: Temporal.Instant },
): Promise<void> {
  const purchase = 'purchase' in ended ? ended.purchase : null
  await tx.query({
    name: 'signon.update-transaction-ended',
    text: `update sign_on_transactions
           set ended_at = coalesce(ended_at, $2), outcome = $3, purchase = $4
           where token_hash = $1 and purchase is null`,
    values: [tokenHash, ended.endedAt, ended.outcome, purchase],
  })
}

export async function upsertVisit(
  tx: Tx,
  row: { readonly signOn: string; readonly merchant: string; readonly clickedAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'signon.upsert-visit',
    text: `insert into merchant_visits (sign_on, merchant, clicked_at) values ($1, $2, $3)
           on conflict (sign_on, merchant) do update
           set clicked_at = greatest(merchant_visits.clicked_at, excluded.clicked_at)`,
    values: [row.signOn, row.merchant, row.clickedAt],
  })
}

export async function selectVisit(
  tx: Tx,
  signOn: string,
  merchant: string,
): Promise<Temporal.Instant | undefined> {
  const rows = await tx.query<{ clickedAt: Temporal.Instant }>({
    name: 'signon.select-visit',
    text: `select clicked_at as "clickedAt" from merchant_visits where sign_on = $1 and merchant = $2`,
    values: [signOn, merchant],
  })
  return rows[0]?.clickedAt
}

/** Ends the tokens that act as a customer. */
export async function updateTokensRevoked(
  tx: Tx,
  signOn: string,
  revokedAt: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'signon.update-tokens-revoked',
    text: `update access_tokens set revoked_at = $2
           where role = 'customer' and subject = $1 and revoked_at is null`,
    values: [signOn, revokedAt],
  })
}
