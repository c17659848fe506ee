// All SQL over gifts, and over where the gifts for an e-mail address lie.
import { createHash } from 'node:crypto'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Gift, GiftStatus, ReturnCause } from './gift.ts'

const columns = `id as gift, bucket, payment_account as "paymentAccount",
  purchasing_account as "purchasingAccount", merchant, sku, offer_version as "offerVersion", currency,
  price_micros as "priceMicros", receiver_email as "receiverEmail",
  receiver_language as "receiverLanguage", sender_name as "senderName", message, status, purchase,
  sent_count as "sentCount", claimed_by as "claimedBy", redemption, returned_for as "returnedFor",
  ordered_at as "orderedAt", expires_at as "expiresAt", changed_at as "changedAt"`

/** False when there is a gift of this id. */
export async function insertGift(tx: Tx, gift: Gift, receiverKey: string): Promise<boolean> {
  const rows = await tx.query({
    name: 'gifts.insert-gift',
    text: `insert into gifts (bucket, id, payment_account, purchasing_account, merchant, sku, offer_version,
        currency, price_micros, receiver_email, receiver_language, sender_name, message, status,
        ordered_at, expires_at, changed_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'ordered', $14, $15, $14)
      on conflict (bucket, id) do nothing returning id`,
    values: [
      gift.bucket,
      gift.gift,
      gift.paymentAccount,
      gift.purchasingAccount,
      gift.merchant,
      gift.sku,
      gift.offerVersion,
      gift.currency,
      gift.priceMicros,
      gift.receiverEmail,
      gift.receiverLanguage,
      gift.senderName,
      gift.message,
      gift.orderedAt,
      gift.expiresAt,
    ],
  })
  if (rows.length === 0) return false
  await tx.query({
    name: 'gifts.insert-receiver',
    text: `insert into gift_receivers (receiver_hash, gift) values ($1, $2)`,
    values: [hashReceiver(receiverKey), gift.gift],
  })
  return true
}

export async function selectGift(tx: Tx, gift: string): Promise<Gift | undefined> {
  const [row] = await tx.query<Gift>({
    name: 'gifts.select-gift',
    text: `select ${columns} from gifts where bucket = $1 and id = $2`,
    values: [bucketOf(gift), gift],
  })
  return row
}

/** The gift that a purchase was made for. */
export async function selectGiftOfPurchase(
  tx: Tx,
  { bucket, purchase }: { readonly bucket: number; readonly purchase: string },
): Promise<Gift | undefined> {
  const [row] = await tx.query<Gift>({
    name: 'gifts.select-gift-of-purchase',
    text: `select ${columns} from gifts where bucket = $1 and purchase = $2`,
    values: [bucket, purchase],
  })
  return row
}

/** What somebody gave, the newest first, `before` a gift; those that could not be bought are left out. */
export async function listGifts(
  tx: Tx,
  input: {
    readonly purchasingAccount: string
    readonly before?: string | undefined
    readonly limit: number
  },
): Promise<readonly Gift[]> {
  const { purchasingAccount, before, limit } = input
  return await tx.query<Gift>({
    name: 'gifts.list-gifts',
    text: `select ${columns} from gifts
      where bucket = $1 and purchasing_account = $2 and status <> 'refused' and id < coalesce($3::text, '~')
      order by id desc limit $4`,
    values: [bucketOf(purchasingAccount), purchasingAccount, before ?? null, limit],
  })
}

export interface GiftChange {
  readonly to: GiftStatus
  readonly purchase?: string
  readonly claimedBy?: string | null
  readonly redemption?: string
  readonly returnedFor?: ReturnCause
  readonly sentCount?: number
  readonly at: Temporal.Instant
}

/**
 * Takes a gift from exactly the state that was read to another one.
 * @returns false when it is no longer in that state: somebody else was first.
 */
export async function updateGift(tx: Tx, from: Gift, change: GiftChange): Promise<boolean> {
  const { to, at } = change
  const rows = await tx.query({
    name: 'gifts.update-gift',
    text: `update gifts set status = $5, purchase = $6, claimed_by = $7, redemption = $8,
        returned_for = $9, sent_count = $10, changed_at = $11
      where bucket = $1 and id = $2 and status = $3 and claimed_by is not distinct from $4
        and sent_count = $12
      returning id`,
    values: [
      from.bucket,
      from.gift,
      from.status,
      from.claimedBy,
      to,
      change.purchase ?? from.purchase,
      change.claimedBy === undefined ? from.claimedBy : change.claimedBy,
      change.redemption ?? from.redemption,
      change.returnedFor ?? from.returnedFor,
      change.sentCount ?? from.sentCount,
      at,
      from.sentCount,
    ],
  })
  return rows.length === 1
}

/** What a giver wrote, and to whom, of all gifts of a purchasing account. */
export async function clearGiverWords(tx: Tx, purchasingAccount: string): Promise<void> {
  await tx.query({
    name: 'gifts.clear-giver-words',
    text: `update gifts set receiver_email = null, sender_name = null, message = null
      where bucket = $1 and purchasing_account = $2`,
    values: [bucketOf(purchasingAccount), purchasingAccount],
  })
}

/**
 * Forgets for whom the gifts were that an account took up, also under an address that it had before. They lie with
 * their givers, in any bucket.
 */
export async function clearReceiverOfClaimed(tx: Tx, purchasingAccount: string): Promise<void> {
  await tx.query({
    name: 'gifts.clear-receiver-of-claimed',
    text: `update gifts set receiver_email = null, message = null where claimed_by = $1`,
    values: [purchasingAccount],
  })
}

/** Forgets who a gift was for. */
export async function clearReceiver(tx: Tx, gift: string): Promise<void> {
  await tx.query({
    name: 'gifts.clear-receiver',
    text: `update gifts set receiver_email = null, message = null where bucket = $1 and id = $2`,
    values: [bucketOf(gift), gift],
  })
}

/** Takes the entries of an e-mail address out of the directory; answers the gifts that they named. */
export async function deleteReceivers(tx: Tx, receiverKey: string): Promise<readonly string[]> {
  const rows = await tx.query<{ gift: string }>({
    name: 'gifts.delete-receivers',
    text: `delete from gift_receivers where receiver_hash = $1 returning gift`,
    values: [hashReceiver(receiverKey)],
  })
  return rows.map(({ gift }) => gift)
}

function hashReceiver(receiverKey: string): Uint8Array {
  return createHash('sha256').update(`gift receiver ${receiverKey}`).digest()
}

/** How many of an account's newest gifts, at most `countMax`, were ordered since; the refused ones apart. */
export async function countGiftsSince(
  tx: Tx,
  {
    purchasingAccount,
    since,
    countMax,
  }: {
    readonly purchasingAccount: string
    readonly since: Temporal.Instant
    readonly countMax: number
  },
): Promise<number> {
  const [row] = await tx.query<{ readonly count: bigint }>({
    name: 'gifts.count-since',
    text: `select count(*) as count from (
        select ordered_at from gifts
        where bucket = $1 and purchasing_account = $2 and status <> 'refused'
        order by id desc limit $4
      ) newest where ordered_at > $3`,
    values: [bucketOf(purchasingAccount), purchasingAccount, since, countMax],
  })
  return Number(row?.count ?? 0n)
}
