// All SQL of ways back: where the money of closed accounts goes, should any come back.
import type { Tx } from '../platform/index.ts'
import type { WayBack } from './credit-return.ts'

/** The one that was named last. */
export async function upsertWayBack(
  tx: Tx,
  input: Pick<WayBack, 'processor' | 'token'> & {
    readonly bucket: number
    readonly paymentAccount: string
    readonly keptUntil: Temporal.Instant
  },
): Promise<void> {
  await tx.query({
    name: 'credits.upsert-way-back',
    text: `insert into ways_back (bucket, payment_account, processor, processor_token, kept_until)
      values ($1, $2, $3, $4, $5) on conflict (bucket, payment_account) do update
        set processor = excluded.processor, processor_token = excluded.processor_token, kept_until = excluded.kept_until`,
    values: [input.bucket, input.paymentAccount, input.processor, input.token, input.keptUntil],
  })
}

export async function selectWayBack(
  tx: Tx,
  { bucket, paymentAccount }: { readonly bucket: number; readonly paymentAccount: string },
): Promise<WayBack | undefined> {
  const [row] = await tx.query<Pick<WayBack, 'processor' | 'token'>>({
    name: 'credits.select-way-back',
    text: `select w.processor, w.processor_token as token from ways_back w
      where w.bucket = $1 and w.payment_account = $2`,
    values: [bucket, paymentAccount],
  })
  return row === undefined ? undefined : { ...row, methodLabel: '' }
}

export async function deleteWayBack(
  tx: Tx,
  { bucket, paymentAccount }: { readonly bucket: number; readonly paymentAccount: string },
): Promise<void> {
  await tx.query({
    name: 'credits.delete-way-back',
    text: `delete from ways_back where bucket = $1 and payment_account = $2`,
    values: [bucket, paymentAccount],
  })
}
