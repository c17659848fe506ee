// SQL over sessions.
import type { Tx } from '../platform/index.ts'
import { strongerMethods } from './proofs.ts'
import type { Session } from './session.ts'

const sessionColumns = `id, sign_on as "signOn", customer, purchasing_account as "purchasingAccount",
  payment_account as "paymentAccount", method, device, network, signed_on_at as "signedOnAt",
  last_used_at as "lastUsedAt", last_purchase_at as "lastPurchaseAt",
  stepped_up_at as "steppedUpAt", ended_at as "endedAt", provider_session as "providerSession"`

export async function insertSession(
  tx: Tx,
  row: Session & { readonly tokenHash: Buffer },
): Promise<void> {
  await tx.query({
    name: 'signon.insert-session',
    text: `insert into sessions
             (token_hash, id, sign_on, customer, purchasing_account, payment_account, method, device,
              network, signed_on_at, last_used_at, last_purchase_at, stepped_up_at, provider_session)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    values: [
      row.tokenHash,
      row.id,
      row.signOn,
      row.customer,
      row.purchasingAccount,
      row.paymentAccount,
      row.method,
      row.device,
      row.network,
      row.signedOnAt,
      row.lastUsedAt,
      row.lastPurchaseAt,
      row.steppedUpAt,
      row.providerSession,
    ],
  })
}

export async function selectSession(tx: Tx, tokenHash: Buffer): Promise<Session | undefined> {
  const rows = await tx.query<Session>({
    name: 'signon.select-session',
    text: `select ${sessionColumns} from sessions where token_hash = $1`,
    values: [tokenHash],
  })
  return rows[0]
}

/**
 * A session goes on under another token: the row stays, so that whoever ends all sessions at the same time ends it
 * before or after, and never misses it. False where it has ended.
 */
export async function updateSessionToken(
  tx: Tx,
  input: {
    readonly tokenHash: Buffer
    readonly newTokenHash: Buffer
    readonly steppedUpAt: Temporal.Instant | null
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'signon.update-session-token',
    text: `update sessions set token_hash = $2, stepped_up_at = coalesce($3, stepped_up_at)
           where token_hash = $1 and ended_at is null returning id`,
    values: [input.tokenHash, input.newTokenHash, input.steppedUpAt],
  })
  return rows.length === 1
}

/** Whether nobody has ended a session, which stays so until the transaction is over. */
export async function lockLiveSession(
  tx: Tx,
  { signOn, id }: Pick<Session, 'signOn' | 'id'>,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'signon.lock-live-session',
    text: `select id from sessions where sign_on = $1 and id = $2 and ended_at is null for update`,
    values: [signOn, id],
  })
  return rows.length === 1
}

/** The sessions of a sign-on that nobody has ended; some may be over by the clock. */
export async function selectLiveSessions(
  tx: Tx,
  input: {
    readonly signOn: string
    readonly before?: { readonly at: Temporal.Instant; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<readonly Session[]> {
  return await tx.query<Session>({
    name: 'signon.select-live-sessions',
    text: `select ${sessionColumns} from sessions where sign_on = $1 and ended_at is null
             and (last_used_at, id) < (coalesce($2::timestamptz, 'infinity'), coalesce($3::text, ''))
           order by last_used_at desc, id desc limit $4`,
    values: [input.signOn, input.before?.at ?? null, input.before?.id ?? null, input.limit],
  })
}

/** Whether more than a password was ever shown in one of them. */
export async function selectHasStrongerSession(
  tx: Tx,
  of: {
    readonly signOn: string
    /** Only this one; null: any. */
    readonly session: string | null
    readonly butNot: string
    /** Those that began before are over by the clock. */
    readonly signedOnAfter: Temporal.Instant
  },
): Promise<boolean> {
  const rows = await tx.query<{ readonly has: boolean }>({
    name: 'signon.select-has-stronger-session',
    text: `select exists (select from sessions
             where sign_on = $1 and ended_at is null and signed_on_at > $4
               and ($2::text is null or id = $2) and id <> $3
               and (stepped_up_at is not null or method = any ($5::text[]))) as has`,
    values: [of.signOn, of.session, of.butNot, of.signedOnAfter, strongerMethods],
  })
  return rows[0]?.has === true
}

/** Ends the session once; answers it as it was, or undefined where there was none to end. */
export async function updateSessionEnded(
  tx: Tx,
  tokenHash: Buffer,
  endedAt: Temporal.Instant,
): Promise<Session | undefined> {
  const rows = await tx.query<Session>({
    name: 'signon.update-session-ended',
    text: `update sessions set ended_at = $2 where token_hash = $1 and ended_at is null
           returning ${sessionColumns}`,
    values: [tokenHash, endedAt],
  })
  return rows[0]
}

/** Whose sessions. */
export interface SessionFilter {
  readonly of: 'sign_on' | 'purchasing_account' | 'payment_account'
  readonly owner: string
  /** Only this one; null: all. */
  readonly session: string | null
  /** This one goes on. */
  readonly except: string | null
}

// One text for each column: a single one with alternatives would be planned as a scan of all sessions.
export async function updateSessionsEnded(
  tx: Tx,
  filter: SessionFilter,
  endedAt: Temporal.Instant,
): Promise<readonly Session[]> {
  return await tx.query<Session>({
    name: `signon.update-sessions-ended-of-${filter.of.replace('_', '-')}`,
    text: `update sessions set ended_at = $1
           where ended_at is null and ${filter.of} = $2
             and ($3::text is null or id = $3) and ($4::text is null or id <> $4)
           returning ${sessionColumns}`,
    values: [endedAt, filter.owner, filter.session, filter.except],
  })
}

/**
 * Of those that a merchant knows of. Either end is looked for by an index of its own.
 *
 * @returns how many.
 */
export async function updateOverdueSessionsEnded(
  tx: Tx,
  input: {
    readonly signedOnBefore: Temporal.Instant
    readonly purchasedBefore: Temporal.Instant
    readonly at: Temporal.Instant
    readonly limit: number
  },
): Promise<number> {
  const rows = await tx.query({
    name: 'signon.update-overdue-sessions-ended',
    text: `update sessions set ended_at = $3
           where ended_at is null and token_hash in (
             (select token_hash from sessions
              where ended_at is null and provider_session is not null and signed_on_at <= $1
              order by signed_on_at limit $4)
             union all
             (select token_hash from sessions
              where ended_at is null and provider_session is not null and last_purchase_at <= $2
              order by last_purchase_at limit $4))
           returning id`,
    values: [input.signedOnBefore, input.purchasedBefore, input.at, input.limit],
  })
  return rows.length
}

/** The provider itself has told the merchants. */
export async function updateSessionsEndedByProvider(
  tx: Tx,
  providerSession: string,
  endedAt: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'signon.update-sessions-ended-by-provider',
    text: `update sessions set ended_at = $2, merchants_told_at = $2
           where provider_session = $1 and ended_at is null`,
    values: [providerSession, endedAt],
  })
}

/** Sessions that have ended, and of whose end merchants are not told yet: by the provider's name for them. */
export async function selectUntoldSessions(tx: Tx, limit: number): Promise<readonly string[]> {
  const rows = await tx.query<{ providerSession: string }>({
    name: 'signon.select-untold-sessions',
    text: `select provider_session as "providerSession" from sessions
           where ended_at is not null and provider_session is not null
             and merchants_told_at is null
           order by ended_at limit $1`,
    values: [limit],
  })
  return rows.map(({ providerSession }) => providerSession)
}

export async function updateMerchantsTold(
  tx: Tx,
  providerSession: string,
  toldAt: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'signon.update-merchants-told',
    text: `update sessions set merchants_told_at = $2
           where provider_session = $1 and ended_at is not null and merchants_told_at is null`,
    values: [providerSession, toldAt],
  })
}

/** A later purchase never moves the mark back: two may arrive out of order. */
export async function updateSessionPurchase(
  tx: Tx,
  tokenHash: Buffer,
  purchasedAt: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'signon.update-session-purchase',
    text: `update sessions set last_purchase_at = greatest(last_purchase_at, $2) where token_hash = $1`,
    values: [tokenHash, purchasedAt],
  })
}

export async function updateSessionUsed(
  tx: Tx,
  tokenHash: Buffer,
  usedAt: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'signon.update-session-used',
    text: `update sessions set last_used_at = greatest(last_used_at, $2) where token_hash = $1`,
    values: [tokenHash, usedAt],
  })
}

/** The provider's session that goes with one of ours. False where ours has ended: then no merchant may hear of it. */
export async function updateSessionProvider(
  tx: Tx,
  { signOn, id }: Pick<Session, 'signOn' | 'id'>,
  providerSession: string,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'signon.update-session-provider',
    text: `update sessions set provider_session = $3
           where sign_on = $1 and id = $2 and ended_at is null returning id`,
    values: [signOn, id, providerSession],
  })
  return rows.length === 1
}

/** False, too, where it has got another one since it was read. */
export async function replaceSessionProvider(
  tx: Tx,
  { signOn, id, providerSession }: Pick<Session, 'signOn' | 'id' | 'providerSession'>,
  replacement: string,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'signon.replace-session-provider',
    text: `update sessions set provider_session = $4
           where sign_on = $1 and id = $2 and ended_at is null
             and provider_session is not distinct from $3 returning id`,
    values: [signOn, id, providerSession, replacement],
  })
  return rows.length === 1
}
