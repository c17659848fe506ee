// SQL over second factors: authenticator apps, and codes that were mailed.
import type { Tx } from '../platform/index.ts'

export interface AppRow {
  readonly signOn: string
  readonly sealedKey: Buffer
  readonly lastStep: bigint
  readonly startedAt: Temporal.Instant
  readonly confirmedAt: Temporal.Instant | null
}

/** Begins to set up an app; where that was begun before, what is there stays. */
export async function insertApp(
  tx: Tx,
  row: Pick<AppRow, 'signOn' | 'sealedKey' | 'startedAt'>,
): Promise<void> {
  await tx.query({
    name: 'signon.insert-app',
    text: `insert into authenticator_apps (sign_on, sealed_key, last_step, started_at)
           values ($1, $2, 0, $3) on conflict (sign_on) do nothing`,
    values: [row.signOn, row.sealedKey, row.startedAt],
  })
}

export async function selectApp(tx: Tx, signOn: string): Promise<AppRow | undefined> {
  const rows = await tx.query<AppRow>({
    name: 'signon.select-app',
    text: `select sign_on as "signOn", sealed_key as "sealedKey", last_step as "lastStep",
             started_at as "startedAt", confirmed_at as "confirmedAt"
           from authenticator_apps where sign_on = $1`,
    values: [signOn],
  })
  return rows[0]
}

/** Takes a code's step: of the same code twice, one is taken. The first one also confirms the app. */
export async function updateAppStep(
  tx: Tx,
  input: { readonly signOn: string; readonly step: bigint; readonly at: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'signon.update-app-step',
    text: `update authenticator_apps set last_step = $2, confirmed_at = coalesce(confirmed_at, $3)
           where sign_on = $1 and last_step < $2 returning sign_on`,
    values: [input.signOn, input.step, input.at],
  })
  return rows.length === 1
}

/** Whether there was a confirmed one. */
export async function deleteApp(tx: Tx, signOn: string): Promise<boolean> {
  const rows = await tx.query<{ isConfirmed: boolean }>({
    name: 'signon.delete-app',
    text: `delete from authenticator_apps where sign_on = $1
           returning confirmed_at is not null as "isConfirmed"`,
    values: [signOn],
  })
  return rows[0]?.isConfirmed === true
}

/** An app that was begun and never shown a code: who began it may have kept the key. */
export async function deleteUnconfirmedApp(tx: Tx, signOn: string): Promise<void> {
  await tx.query({
    name: 'signon.delete-unconfirmed-app',
    text: `delete from authenticator_apps where sign_on = $1 and confirmed_at is null`,
    values: [signOn],
  })
}

export async function upsertStepUpCode(
  tx: Tx,
  row: {
    readonly session: string
    readonly codeHash: Buffer
    readonly sentAt: Temporal.Instant
    readonly expiresAt: Temporal.Instant
    readonly triesLeft: number
  },
): Promise<void> {
  await tx.query({
    name: 'signon.upsert-step-up-code',
    text: `insert into step_up_codes (session, code_hash, sent_at, expires_at, tries_left)
           values ($1, $2, $3, $4, $5)
           on conflict (session) do update set code_hash = excluded.code_hash,
             sent_at = excluded.sent_at, expires_at = excluded.expires_at,
             tries_left = excluded.tries_left`,
    values: [row.session, row.codeHash, row.sentAt, row.expiresAt, row.triesLeft],
  })
}

/** Counts one try and answers what to compare with; undefined where no code is good. */
export async function updateStepUpTried(
  tx: Tx,
  session: string,
  now: Temporal.Instant,
): Promise<Buffer | undefined> {
  const rows = await tx.query<{ codeHash: Buffer }>({
    name: 'signon.update-step-up-tried',
    text: `update step_up_codes set tries_left = tries_left - 1
           where session = $1 and tries_left > 0 and expires_at > $2
           returning code_hash as "codeHash"`,
    values: [session, now],
  })
  return rows[0]?.codeHash
}

/** Whether a code waits to be typed. */
export async function selectStepUpSent(
  tx: Tx,
  session: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'signon.select-step-up-sent',
    text: `select session from step_up_codes
           where session = $1 and tries_left > 0 and expires_at > $2`,
    values: [session, now],
  })
  return rows.length === 1
}

/** Whatever session they were mailed for. */
export async function deleteStepUpCodesOf(tx: Tx, signOn: string): Promise<void> {
  await tx.query({
    name: 'signon.delete-step-up-codes-of',
    text: `delete from step_up_codes where session in (select id from sessions where sign_on = $1)`,
    values: [signOn],
  })
}

/** Uses a code up; false where it was, or another was sent since. */
export async function deleteStepUpCode(
  tx: Tx,
  session: string,
  codeHash: Buffer,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'signon.delete-step-up-code',
    text: `delete from step_up_codes where session = $1 and code_hash = $2 returning session`,
    values: [session, codeHash],
  })
  return rows.length === 1
}
