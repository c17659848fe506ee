// SQL over what ended before its time.
import type { Tx } from '../platform/index.ts'

/** @returns whether it is the first: what has ended does not end again. */
export async function insertEntitlementEnd(
  tx: Tx,
  input: {
    readonly bucket: number
    readonly purchase: string
    readonly at: Temporal.Instant
    readonly cause: string
  },
): Promise<boolean> {
  const rows = await tx.query({
    name: 'purchases.insert-entitlement-end',
    text: `insert into entitlement_ends (bucket, purchase, ended_at, cause) values ($1, $2, $3, $4)
      on conflict (bucket, purchase) do nothing returning purchase`,
    values: [input.bucket, input.purchase, input.at, input.cause],
  })
  return rows.length === 1
}
