// All SQL of reservations: amounts that were promised before they are spent.
import type { Tx } from '../platform/index.ts'
import type { Reservation } from './reservation.ts'

const columns = `r.id as reservation, r.bucket, r.payment_account as "paymentAccount",
  r.purchasing_account as "purchasingAccount", r.merchant, r.currency, r.amount_micros as "amountMicros",
  r.reserved_at as "reservedAt", r.ends_at as "endsAt", r.released_at as "releasedAt"`

export async function findReservation(
  tx: Tx,
  { bucket, reservation }: { readonly bucket: number; readonly reservation: string },
): Promise<Reservation | undefined> {
  const [row] = await tx.query<Reservation>({
    name: 'purchases.find-reservation',
    text: `select ${columns} from reservations r where r.bucket = $1 and r.id = $2`,
    values: [bucket, reservation],
  })
  return row
}

/** Under the lock of its tab. */
export async function insertReservation(tx: Tx, one: Reservation): Promise<void> {
  await tx.query({
    name: 'purchases.insert-reservation',
    text: `insert into reservations (bucket, id, payment_account, purchasing_account, merchant, currency,
        amount_micros, reserved_at, ends_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      one.bucket,
      one.reservation,
      one.paymentAccount,
      one.purchasingAccount,
      one.merchant,
      one.currency,
      one.amountMicros,
      one.reservedAt,
      one.endsAt,
    ],
  })
}

/** Answers whether it was still open. */
export async function updateReleased(
  tx: Tx,
  { bucket, reservation }: { readonly bucket: number; readonly reservation: string },
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'purchases.update-released',
    text: `update reservations r set released_at = $3
      where r.bucket = $1 and r.id = $2 and r.released_at is null returning 1 as released`,
    values: [bucket, reservation, at],
  })
  return rows.length > 0
}

/** How many of an account's reservations may still be used. */
export async function countReserved(
  tx: Tx,
  { bucket, paymentAccount }: { readonly bucket: number; readonly paymentAccount: string },
  at: Temporal.Instant,
): Promise<number> {
  const [row] = await tx.query<{ reserved: number }>({
    name: 'purchases.count-reserved',
    text: `select count(*)::integer as reserved from reservations r
      where r.bucket = $1 and r.payment_account = $2 and r.released_at is null and r.ends_at > $3`,
    values: [bucket, paymentAccount, at],
  })
  return row?.reserved ?? 0
}

/** What is reserved at this moment on a tab: all of it, or what is for a member, or at a merchant. */
export async function sumReserved(
  tx: Tx,
  of: {
    readonly bucket: number
    readonly paymentAccount: string
    /** Null: for all members. */
    readonly purchasingAccount: string | null
    /** Null: everywhere. */
    readonly merchant: string | null
  },
  at: Temporal.Instant,
): Promise<bigint> {
  const [row] = await tx.query<{ reserved: string }>({
    name: 'purchases.sum-reserved',
    text: `select coalesce(sum(r.amount_micros), 0)::text as reserved from reservations r
      where r.bucket = $1 and r.payment_account = $2 and r.released_at is null and r.ends_at > $3
        and ($4::text is null or r.purchasing_account = $4) and ($5::text is null or r.merchant = $5)`,
    values: [of.bucket, of.paymentAccount, at, of.purchasingAccount, of.merchant],
  })
  return BigInt(row?.reserved ?? '0')
}
