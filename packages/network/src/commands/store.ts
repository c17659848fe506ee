// SQL over what callers asked for under keys of theirs.
import type { SqlStatement, Tx } from '../platform/index.ts'
import type { CommandPlace, KnownCommand } from './command.ts'

const columns = `content_hash as "contentHash", leased_until as "leasedUntil", status, answered_at as "answeredAt", answer`

/**
 * Waits for whoever has just claimed the key, to the end of their transaction.
 * @returns whether it is this one's now; not where the key was used before.
 */
export async function insertCommand(
  tx: Tx,
  {
    bucket,
    tenant,
    keyHash,
    ...command
  }: CommandPlace & {
    readonly contentHash: Uint8Array
    readonly claimedAt: Temporal.Instant
    readonly leasedUntil: Temporal.Instant | null
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'commands.insert',
    text: `insert into commands (bucket, caller, key_hash, content_hash, claimed_at, leased_until)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (bucket, caller, key_hash) do nothing
      returning bucket`,
    values: [bucket, tenant, keyHash, command.contentHash, command.claimedAt, command.leasedUntil],
  })
  return rows.length === 1
}

/** Locked, so that of two who find it unfinished one goes on with it. @throws where there is none. */
export async function lockCommand(
  tx: Tx,
  { bucket, tenant, keyHash }: CommandPlace,
): Promise<KnownCommand> {
  const [row] = await tx.query<KnownCommand>({
    name: 'commands.lock',
    text: `select ${columns} from commands where bucket = $1 and caller = $2 and key_hash = $3 for update`,
    values: [bucket, tenant, keyHash],
  })
  if (row === undefined) throw new Error('a command that was claimed is gone')
  return row
}

export async function updateCommandLeased(
  tx: Tx,
  { bucket, tenant, keyHash }: CommandPlace,
  leasedUntil: Temporal.Instant | null,
): Promise<void> {
  await tx.query({
    name: 'commands.update-leased',
    text: `update commands set leased_until = $4
      where bucket = $1 and caller = $2 and key_hash = $3 and status is null`,
    values: [bucket, tenant, keyHash, leasedUntil],
  })
}

/** False where it was asked for before. */
export async function updateCommandAsked(
  tx: Tx,
  { bucket, tenant, keyHash }: CommandPlace,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'commands.update-asked',
    text: `update commands set is_asked = true
      where bucket = $1 and caller = $2 and key_hash = $3 and not is_asked returning bucket`,
    values: [bucket, tenant, keyHash],
  })
  return rows.length === 1
}

/** Of an answer that is too long to keep only the status is. */
export function updateCommandAnswered(
  { bucket, tenant, keyHash }: CommandPlace,
  answered: {
    readonly status: number
    readonly answer: Uint8Array | null
    readonly at: Temporal.Instant
  },
): SqlStatement {
  return {
    name: 'commands.update-answered',
    text: `update commands set status = $4, answer = $5, answered_at = $6, leased_until = null
      where bucket = $1 and caller = $2 and key_hash = $3 and status is null`,
    values: [bucket, tenant, keyHash, answered.status, answered.answer, answered.at],
  }
}

/** @returns how many were forgotten; fewer than the limit: none are left. */
export async function forgetAnswersBefore(
  tx: Tx,
  {
    bucket,
    before,
    limit,
  }: { readonly bucket: number; readonly before: Temporal.Instant; readonly limit: number },
): Promise<number> {
  const rows = await tx.query({
    name: 'commands.forget-answers',
    text: `update commands set answer = null
      where bucket = $1 and (caller, key_hash) in (
        select o.caller, o.key_hash from commands o
        where o.bucket = $1 and o.answer is not null and o.answered_at < $2
        order by o.answered_at limit $3)
      returning bucket`,
    values: [bucket, before, limit],
  })
  return rows.length
}

/** That something was asked for stays known, by a hash. */
export async function forgetAnswersOf(
  tx: Tx,
  { bucket, tenant }: { readonly bucket: number; readonly tenant: string },
): Promise<void> {
  await tx.query({
    name: 'commands.forget-answers-of',
    text: `update commands set answer = null where bucket = $1 and caller = $2 and answer is not null`,
    values: [bucket, tenant],
  })
}
