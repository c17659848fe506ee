// SQL over what holds an account back without closing it: freezing, and the credit limit of its tab.
import { bucketOf, countingFacts } from '../../platform/index.ts'
import type { Tx } from '../../platform/index.ts'
import { readBucket } from './read-bucket.ts'

/** Freezes a payment account with all its members, or one member; null takes it away. Twice keeps the first time. */
export async function setFrozen(
  tx: Tx,
  input: ({ readonly paymentAccount: string } | { readonly purchasingAccount: string }) & {
    readonly frozenAt: Temporal.Instant | null
  },
): Promise<void> {
  const { frozenAt } = input
  if ('paymentAccount' in input) {
    const { paymentAccount } = input
    await tx.query({
      name: 'customers.freeze-payment-account',
      text: `${countingFacts}
        update payment_accounts set frozen_at = $3
        where bucket = $1 and id = $2 and (frozen_at is null) = ($3::timestamptz is not null)
          and exists (select from counted)`,
      values: [bucketOf(paymentAccount), paymentAccount, frozenAt],
    })
    return
  }
  const { purchasingAccount } = input
  await tx.query({
    name: 'customers.freeze-purchasing-account',
    text: `${countingFacts}
      update purchasing_accounts set frozen_at = $3
      where bucket = $1 and id = $2 and (frozen_at is null) = ($3::timestamptz is not null)
        and exists (select from counted)`,
    values: [bucketOf(purchasingAccount), purchasingAccount, frozenAt],
  })
}

/** The most that a payment account's tab may owe; null: the network's setting. False: no such account. */
export async function setCreditLimit(
  tx: Tx,
  input: { readonly paymentAccount: string; readonly creditLimitMicros: bigint | null },
): Promise<{ readonly beforeMicros: bigint | null } | undefined> {
  const { paymentAccount, creditLimitMicros } = input
  const [row] = await tx.query<{ beforeMicros: bigint | null }>({
    name: 'customers.update-credit-limit',
    text: `${countingFacts}
      update payment_accounts set credit_limit_micros = $3
      where bucket = $1 and id = $2 and exists (select from counted)
      returning (select b.credit_limit_micros from payment_accounts b where b.bucket = $1 and b.id = $2)
        as "beforeMicros"`,
    values: [bucketOf(paymentAccount), paymentAccount, creditLimitMicros],
  })
  return row
}

/** Above which a payment account is asked; null: the network's setting. False: no such account. */
export async function setThreshold(
  tx: Tx,
  input: { readonly paymentAccount: string; readonly thresholdMicros: bigint | null },
): Promise<boolean> {
  const { paymentAccount, thresholdMicros } = input
  const rows = await tx.query({
    name: 'customers.update-threshold',
    text: `${countingFacts}
      update payment_accounts set threshold_micros = $3
      where bucket = $1 and id = $2 and exists (select from counted)
      returning id`,
    values: [bucketOf(paymentAccount), paymentAccount, thresholdMicros],
  })
  return rows.length === 1
}

/** Above which a payment account is asked, where that is not the network's setting. */
export async function selectThreshold(tx: Tx, paymentAccount: string): Promise<bigint | null> {
  const rows = await tx.query<{ readonly thresholdMicros: bigint | null }>({
    name: 'customers.select-threshold',
    text: `select threshold_micros as "thresholdMicros" from payment_accounts
      where bucket = $1 and id = $2`,
    values: [bucketOf(paymentAccount), paymentAccount],
  })
  return rows[0]?.thresholdMicros ?? null
}

/** The currency of a payment account; undefined where there is none. */
export async function selectCurrencyOf(
  tx: Tx,
  paymentAccount: string,
): Promise<string | undefined> {
  const rows = await tx.query<{ currency: string }>({
    name: 'customers.select-currency',
    text: `select currency from payment_accounts where bucket = $1 and id = $2`,
    values: [readBucket(paymentAccount), paymentAccount],
  })
  return rows[0]?.currency
}
