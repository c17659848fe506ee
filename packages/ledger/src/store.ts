// All SQL of live accounts and holds. Transfers are in store-transfers.ts, checkpoints and balances in
// store-balances.ts. Look-ups go row by row through the primary key (`cross join lateral … limit 1`): a plan that was
// made while a table was small then stays right when it has grown.
import type { AccountKey, AccountToOpen, LiveAccount } from './account.ts'
import { inLockOrder } from './account.ts'
import type { Tx } from './database.ts'
import type { ExistingHold, RecordedEnding } from './decide-holds.ts'
import type { Hold } from './hold.ts'
import type { AccountMove } from './moves.ts'

interface Instants {
  readonly happenedAt: Temporal.Instant
  readonly recordedAt: Temporal.Instant
}

const accountColumns = `a.bucket, a.id, a.currency, a.floor, a.debits_micros as "debitsMicros",
  a.credits_micros as "creditsMicros", a.debit_holds_micros as "debitHoldsMicros",
  a.credit_holds_micros as "creditHoldsMicros", a.debit_count as "debitCount"`

/** Opens accounts; those that are there stay as they are. */
export async function insertAccounts(tx: Tx, accounts: readonly AccountToOpen[]): Promise<void> {
  const ordered = inLockOrder(accounts)
  await tx.query({
    name: 'ledger.insert-accounts',
    text: `insert into ledger_accounts (bucket, id, currency, floor, opened_at)
      select * from unnest($1::smallint[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])
      on conflict (bucket, id) do nothing`,
    values: [
      ordered.map((account) => account.bucket),
      ordered.map((account) => account.id),
      ordered.map((account) => account.currency),
      ordered.map((account) => account.floor),
      ordered.map((account) => account.openedAt),
    ],
  })
}

/**
 * Until the end of a transaction that moves money its statements find rows through indexes, never by hashing a whole
 * table: batches are small beside the tables, and a plan made while a table was small must stay right when it has
 * grown.
 */
async function planByIndexes(tx: Tx): Promise<void> {
  await tx.query({
    name: 'ledger.plan-by-indexes',
    text: `select set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`,
  })
}

/** Locks these live accounts in lock order; those that were never opened are left out. */
export async function lockAccounts(
  tx: Tx,
  keys: readonly AccountKey[],
): Promise<readonly LiveAccount[]> {
  if (keys.length === 0) return []
  // The arrays come in lock order, and a nested loop visits, and so locks, in the order of its outer side.
  const ordered = inLockOrder(keys)
  const [, rows] = await Promise.all([
    planByIndexes(tx),
    tx.query<LiveAccount>({
      name: 'ledger.lock-accounts',
      text: `select ${accountColumns}
        from unnest($1::smallint[], $2::text[]) with ordinality as k (bucket, id, position)
        cross join lateral (
          select * from ledger_accounts a where a.bucket = k.bucket and a.id = k.id limit 1 for update
        ) a`,
      values: [ordered.map((key) => key.bucket), ordered.map((key) => key.id)],
    }),
  ])
  return rows
}

/** The same without locks: what was committed last. */
export async function selectAccounts(
  tx: Tx,
  keys: readonly AccountKey[],
): Promise<readonly LiveAccount[]> {
  return await tx.query<LiveAccount>({
    name: 'ledger.select-accounts',
    text: `select ${accountColumns}
      from unnest($1::smallint[], $2::text[]) as k (bucket, id)
      cross join lateral (
        select * from ledger_accounts a where a.bucket = k.bucket and a.id = k.id limit 1
      ) a`,
    values: [keys.map((key) => key.bucket), keys.map((key) => key.id)],
  })
}

/** Adds a batch's moves, one update per account. @throws Error when one was never opened in that currency. */
export async function moveAccounts(tx: Tx, moves: readonly AccountMove[]): Promise<void> {
  if (moves.length === 0) return
  const moved = await tx.query({
    name: 'ledger.move-accounts',
    text: `update ledger_accounts a
      set debits_micros = a.debits_micros + m.debits_micros,
        credits_micros = a.credits_micros + m.credits_micros,
        debit_holds_micros = a.debit_holds_micros + m.debit_holds_micros,
        credit_holds_micros = a.credit_holds_micros + m.credit_holds_micros,
        debit_count = a.debit_count + m.debit_count
      from unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[],
        $7::bigint[], $8::bigint[]) as m (bucket, id, currency, debits_micros, credits_micros,
        debit_holds_micros, credit_holds_micros, debit_count)
      where a.bucket = m.bucket and a.id = m.id and a.currency = m.currency
      returning 1 as moved`,
    values: [
      moves.map((move) => move.bucket),
      moves.map((move) => move.id),
      moves.map((move) => move.currency),
      moves.map((move) => move.debitsMicros),
      moves.map((move) => move.creditsMicros),
      moves.map((move) => move.debitHoldsMicros),
      moves.map((move) => move.creditHoldsMicros),
      moves.map((move) => move.debitCount),
    ],
  })
  if (moved.length !== moves.length) {
    throw new Error(
      `${moves.length - moved.length} live accounts were never opened in the currency`,
    )
  }
}

export async function insertHolds(
  tx: Tx,
  holds: readonly Hold[],
  { happenedAt, recordedAt }: Instants,
): Promise<void> {
  if (holds.length === 0) return
  await tx.query({
    name: 'ledger.insert-holds',
    text: `insert into holds (bucket, id, debit_account, credit_account, currency, amount_micros,
        recipe, happened_at, recorded_at)
      select h.*, $8::timestamptz, $9::timestamptz
      from unnest($1::smallint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[],
        $7::text[]) as h`,
    values: [
      holds.map((hold) => hold.bucket),
      holds.map((hold) => hold.id),
      holds.map((hold) => hold.debitAccount),
      holds.map((hold) => hold.creditAccount),
      holds.map((hold) => hold.currency),
      holds.map((hold) => hold.amountMicros),
      holds.map((hold) => hold.recipe),
      happenedAt,
      recordedAt,
    ],
  })
}

export async function selectHolds(
  tx: Tx,
  keys: readonly { readonly bucket: number; readonly id: string }[],
): Promise<readonly ExistingHold[]> {
  return await tx.query<ExistingHold>({
    name: 'ledger.select-holds',
    text: `select h.bucket, h.id, h.debit_account as "debitAccount", h.credit_account as "creditAccount", h.currency,
        h.amount_micros as "amountMicros", h.recipe
      from unnest($1::smallint[], $2::text[]) as k (bucket, id)
      cross join lateral (
        select * from holds h where h.bucket = k.bucket and h.id = k.id limit 1
      ) h`,
    values: [keys.map((key) => key.bucket), keys.map((key) => key.id)],
  })
}

export async function insertHoldEndings(
  tx: Tx,
  endings: readonly (RecordedEnding & { readonly bucket: number })[],
  { happenedAt, recordedAt }: Instants,
): Promise<void> {
  if (endings.length === 0) return
  await tx.query({
    name: 'ledger.insert-hold-endings',
    text: `insert into hold_endings (bucket, hold, outcome, posted_micros, happened_at, recorded_at)
      select e.*, $5::timestamptz, $6::timestamptz
      from unnest($1::smallint[], $2::text[], $3::text[], $4::bigint[]) as e`,
    values: [
      endings.map((ending) => ending.bucket),
      endings.map((ending) => ending.hold),
      endings.map((ending) => ending.outcome),
      endings.map((ending) => ending.postedMicros),
      happenedAt,
      recordedAt,
    ],
  })
}

export async function selectHoldEndings(
  tx: Tx,
  keys: readonly { readonly bucket: number; readonly id: string }[],
): Promise<readonly RecordedEnding[]> {
  return await tx.query<RecordedEnding>({
    name: 'ledger.select-hold-endings',
    text: `select e.hold, e.outcome, e.posted_micros as "postedMicros"
      from unnest($1::smallint[], $2::text[]) as k (bucket, id)
      cross join lateral (
        select * from hold_endings e where e.bucket = k.bucket and e.hold = k.id limit 1
      ) e`,
    values: [keys.map((key) => key.bucket), keys.map((key) => key.id)],
  })
}
