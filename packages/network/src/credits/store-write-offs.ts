// All SQL of write-offs: what closed accounts owed, and nobody was asked for.
import type { Tx } from '../platform/index.ts'

export async function insertWriteOff(
  tx: Tx,
  one: {
    readonly bucket: number
    readonly paymentAccount: string
    readonly currency: string
    readonly id: string
    readonly amountMicros: bigint
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { bucket, paymentAccount, currency, id, amountMicros, at } = one
  await tx.query({
    name: 'credits.insert-write-off',
    text: `insert into write_offs (bucket, payment_account, currency, id, amount_micros, written_off_at)
      values ($1, $2, $3, $4, $5, $6)`,
    values: [bucket, paymentAccount, currency, id, amountMicros, at],
  })
}

/** What of a closed tab was written off: the customer never paid it, and has it back of nothing. */
export async function sumWrittenOff(
  tx: Tx,
  tab: { readonly bucket: number; readonly paymentAccount: string; readonly currency: string },
): Promise<bigint> {
  const [row] = await tx.query<{ readonly micros: bigint }>({
    name: 'credits.sum-written-off',
    text: `select amount_micros as micros from write_offs
      where bucket = $1 and payment_account = $2 and currency = $3`,
    values: [tab.bucket, tab.paymentAccount, tab.currency],
  })
  return row?.micros ?? 0n
}
