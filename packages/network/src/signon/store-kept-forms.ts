// SQL over kept_forms.
import type { Tx } from '../platform/index.ts'

export async function upsertKeptForm(
  tx: Tx,
  row: { readonly tokenHash: Buffer; readonly sealed: Buffer; readonly at: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'signon.upsert-kept-form',
    text: `insert into kept_forms (token_hash, sealed, kept_at) values ($1, $2, $3)
           on conflict (token_hash) do update set sealed = excluded.sealed, kept_at = excluded.kept_at`,
    values: [row.tokenHash, row.sealed, row.at],
  })
}

export async function selectKeptForm(
  tx: Tx,
  input: { readonly tokenHash: Buffer; readonly since: Temporal.Instant },
): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ sealed: Buffer }>({
    name: 'signon.select-kept-form',
    text: `select sealed from kept_forms where token_hash = $1 and kept_at > $2`,
    values: [input.tokenHash, input.since],
  })
  return row?.sealed
}
