// All SQL over deliveries: which purchase was to be opened by a ticket, when.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'

export interface Delivery {
  readonly bucket: number
  readonly purchase: string
  /** SHA-256 of the ticket's id. */
  readonly ticketHash: Uint8Array
  readonly signOn: string
  readonly deliveredAt: Temporal.Instant
}

export async function insertDelivery(tx: Tx, delivery: Delivery): Promise<void> {
  const { bucket, purchase, ticketHash, signOn, deliveredAt } = delivery
  await tx.query({
    name: 'library.insert-delivery',
    text: `insert into deliveries (bucket, purchase, ticket_hash, sign_on, delivered_at)
      values ($1, $2, $3, $4, $5)`,
    values: [bucket, purchase, ticketHash, signOn, deliveredAt],
  })
}

/** When a purchase was handed over by ticket, oldest first: evidence that its buyer opened it. */
export async function listDeliveries(tx: Tx, purchase: string): Promise<readonly Delivery[]> {
  return await tx.query<Delivery>({
    name: 'library.list-deliveries',
    text: `select bucket, purchase, ticket_hash as "ticketHash", sign_on as "signOn",
        delivered_at as "deliveredAt"
      from deliveries where bucket = $1 and purchase = $2 order by delivered_at, ticket_hash`,
    values: [bucketOf(purchase), purchase],
  })
}
