// All SQL of returns: credit balances that go back through the processor.
import type { Tx } from '../platform/index.ts'
import type { CreditReturn } from './credit-return.ts'

const returnColumns = `r.bucket, r.id, r.payment_account as "paymentAccount", r.currency,
  r.amount_micros as "amountMicros", r.processor, r.processor_token as token,
  r.method_label as "methodLabel", r.status, r.refused_reason as "refusedReason",
  r.recorded_at as "recordedAt"`

export async function insertReturn(tx: Tx, one: CreditReturn): Promise<void> {
  await tx.query({
    name: 'credits.insert-return',
    text: `insert into credit_returns (bucket, id, payment_account, currency, amount_micros, processor,
        processor_token, method_label, status, recorded_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 'recorded', $9)`,
    values: [
      one.bucket,
      one.id,
      one.paymentAccount,
      one.currency,
      one.amountMicros,
      one.processor,
      one.token,
      one.methodLabel,
      one.recordedAt,
    ],
  })
}

export async function findReturn(
  tx: Tx,
  bucket: number,
  id: string,
): Promise<CreditReturn | undefined> {
  const [row] = await tx.query<CreditReturn>({
    name: 'credits.find-return',
    text: `select ${returnColumns} from credit_returns r where r.bucket = $1 and r.id = $2`,
    values: [bucket, id],
  })
  return row
}

/** The returns of an account, newest first. */
export async function selectReturnsOfAccount(
  tx: Tx,
  {
    bucket,
    paymentAccount,
    currency,
  }: { readonly bucket: number; readonly paymentAccount: string; readonly currency: string },
): Promise<readonly CreditReturn[]> {
  return tx.query<CreditReturn>({
    name: 'credits.select-returns-of-account',
    text: `select ${returnColumns} from credit_returns r
      where r.bucket = $1 and r.payment_account = $2 and r.currency = $3 order by r.id desc`,
    values: [bucket, paymentAccount, currency],
  })
}

/**
 * Writes the processor's answer; answers whether it is the first. The account is closed, so where the money went is
 * forgotten as soon as it is there; of a return that was refused it stays, because people must look after it.
 */
export async function updateReturnAnswered(
  tx: Tx,
  answer: {
    readonly bucket: number
    readonly id: string
    /** Null: it was returned. */
    readonly refusedReason: string | null
    readonly answeredAt: Temporal.Instant
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'credits.update-return-answered',
    text: `update credit_returns
      set status = case when $3::text is null then 'returned' else 'refused' end, refused_reason = $3,
        answered_at = $4,
        method_label = case when $3::text is null then '' else method_label end,
        processor_token = case when $3::text is null then '' else processor_token end
      where bucket = $1 and id = $2 and status = 'recorded' returning 1 as answered`,
    values: [answer.bucket, answer.id, answer.refusedReason, answer.answeredAt],
  })
  return rows.length === 1
}
