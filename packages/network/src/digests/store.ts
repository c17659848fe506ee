// All SQL over digests and digest_rounds.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'

/** How far each account was told; one that never was is not among them. */
export async function selectToldThrough(
  tx: Tx,
  bucket: number,
  purchasingAccounts: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  if (purchasingAccounts.length === 0) return new Map()
  const rows = await tx.query<{ purchasingAccount: string; toldThrough: bigint }>({
    name: 'digests.select-told-through',
    text: `select purchasing_account as "purchasingAccount", told_through as "toldThrough" from digests
      where bucket = $1 and purchasing_account = any ($2::text[])`,
    values: [bucket, purchasingAccounts],
  })
  return new Map(rows.map(({ purchasingAccount, toldThrough }) => [purchasingAccount, toldThrough]))
}

/** @returns whether it stood at `from`, and so was moved: of two at once, one is told so. */
export async function moveToldThrough(
  tx: Tx,
  mark: { readonly purchasingAccount: string; readonly from: bigint; readonly through: bigint },
): Promise<boolean> {
  const { purchasingAccount, from, through } = mark
  const rows = await tx.query({
    name: 'digests.move-told-through',
    text: `insert into digests as d (bucket, purchasing_account, told_through)
      values ($1, $2, $4)
      on conflict (bucket, purchasing_account) do update set told_through = excluded.told_through
      where d.told_through = $3
      returning told_through`,
    values: [bucketOf(purchasingAccount), purchasingAccount, from, through],
  })
  return rows.length === 1
}

/** Up to where the mornings of a bucket were gone through; locked, so that rounds take turns. */
export async function lockRound(tx: Tx, bucket: number): Promise<Temporal.Instant | undefined> {
  const [row] = await tx.query<{ through: Temporal.Instant }>({
    name: 'digests.lock-round',
    text: 'select through from digest_rounds where bucket = $1 for update',
    values: [bucket],
  })
  return row?.through
}

export async function upsertRound(
  tx: Tx,
  { bucket, through }: { readonly bucket: number; readonly through: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'digests.upsert-round',
    text: `insert into digest_rounds (bucket, through) values ($1, $2)
      on conflict (bucket) do update set through = excluded.through`,
    values: [bucket, through],
  })
}
