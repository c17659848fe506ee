// All SQL that looks up single transfers, by id and by cause.
import type { AccountKey } from './account.ts'
import type { Tx } from './database.ts'
import type { ExistingTransfer } from './decide-transfers.ts'
import type { RecordedTransfer } from './transfer.ts'

const transferColumns = `t.bucket, t.id, t.debit_account as "debitAccount", t.credit_account as "creditAccount",
        t.currency, t.amount_micros as "amountMicros", t.recipe, t.reverses`

/** The transfers that have these ids already. */
export async function selectTransfers(
  tx: Tx,
  keys: readonly AccountKey[],
): Promise<readonly ExistingTransfer[]> {
  return await tx.query<ExistingTransfer>({
    name: 'ledger.select-transfers',
    text: `select ${transferColumns}
      from unnest($1::smallint[], $2::text[]) as k (bucket, id)
      cross join lateral (
        select * from transfers t where t.bucket = k.bucket and t.id = k.id limit 1
      ) t`,
    values: [keys.map((key) => key.bucket), keys.map((key) => key.id)],
  })
}

/** The transfers of one cause, by bucket and id. Without a bucket, all buckets are looked at. */
export async function selectTransfersOfCause(
  tx: Tx,
  {
    cause,
    bucket,
    after,
    limit = 1000,
  }: {
    readonly cause: string
    readonly bucket?: number
    /** Behind this one. */
    readonly after?: { readonly bucket: number; readonly id: string } | undefined
    readonly limit?: number
  },
): Promise<readonly RecordedTransfer[]> {
  return await tx.query<RecordedTransfer>({
    name: 'ledger.select-transfers-of-cause',
    // '0' is the character after '/': the range holds exactly the ids that begin with '<cause>/'.
    text: `select ${transferColumns}, t.seq, t.happened_at as "happenedAt", t.recorded_at as "recordedAt"
      from buckets b
      cross join lateral (
        select * from transfers t
        where t.bucket = b.bucket and t.id < $2 || '0'
          and t.id > case when b.bucket = $3 then $4 else $2 || '/' end
        order by t.id limit $5
      ) t
      where ($1::smallint is null or b.bucket = $1) and b.bucket >= $3
      order by t.bucket, t.id limit $5`,
    values: [bucket ?? null, cause, after?.bucket ?? 0, after?.id ?? `${cause}/`, limit],
  })
}
