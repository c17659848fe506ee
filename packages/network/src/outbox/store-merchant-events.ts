// All SQL over merchant_events and merchant_event_heads.
import type { Tx } from '../platform/index.ts'
import type { EventDelivery, MerchantEvent, MerchantEventDraft } from './merchant-event.ts'

export async function insertMerchantEvent(
  tx: Tx,
  event: MerchantEventDraft & { readonly id: string; readonly createdAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'outbox.insert-merchant-event',
    text: `insert into merchant_events
             (id, cause, merchant, type, purchase, data, created_at, next_attempt_at)
           values ($1, $2, $3, $4, $5, $6, $7, $7)
           on conflict (cause) do nothing`,
    values: [
      event.id,
      event.cause,
      event.merchant,
      event.type,
      event.purchase,
      event.data,
      event.createdAt,
    ],
  })
}

/** The merchants that have events without a number; all of them, or the one asked for. */
export async function selectUnnumberedMerchants(
  tx: Tx,
  merchant: string | null,
): Promise<readonly string[]> {
  const rows = await tx.query<{ merchant: string }>({
    name: 'outbox.select-unnumbered-merchants',
    text: `select distinct merchant from merchant_events
           where number is null and ($1::text is null or merchant = $1) order by merchant limit 500`,
    values: [merchant],
  })
  return rows.map((row) => row.merchant)
}

/** Locks the heads of these merchants, in order; makes those that are new. */
export async function lockEventHeads(tx: Tx, merchants: readonly string[]): Promise<void> {
  await tx.query({
    name: 'outbox.insert-event-heads',
    text: `insert into merchant_event_heads (merchant, last_number)
           select merchant, 0 from unnest($1::text[]) as m (merchant) order by merchant
           on conflict (merchant) do nothing`,
    values: [merchants],
  })
  await tx.query({
    name: 'outbox.lock-event-heads',
    text: `select merchant from merchant_event_heads where merchant = any($1::text[])
           order by merchant for update`,
    values: [merchants],
  })
}

/** Numbers all events of these merchants that have none. Their heads are locked. */
export async function updateEventNumbers(tx: Tx, merchants: readonly string[]): Promise<void> {
  await tx.query({
    name: 'outbox.update-event-numbers',
    text: `with numbered as (
             select e.id, e.merchant, h.last_number
               + row_number() over (partition by e.merchant order by e.created_at, e.id) as number
             from merchant_events e join merchant_event_heads h on h.merchant = e.merchant
             where e.number is null and e.merchant = any($1::text[])
           ), written as (
             update merchant_events e set number = n.number from numbered n
             where e.id = n.id returning e.merchant, e.number
           )
           update merchant_event_heads h set last_number = w.last_number
           from (select merchant, max(number) as last_number from written group by merchant) w
           where h.merchant = w.merchant`,
    values: [merchants],
  })
}

const columns = `e.id, e.merchant, e.type, e.purchase, e.data, e.number, e.created_at as "createdAt"`

/** An event that a worker took for one try. */
export type ClaimedEvent = MerchantEvent & {
  /** Tries so far, this one included. */
  readonly attempts: number
}

/** Takes due events: each counts one more try and is not due again before `claimedUntil`. */
export async function claimMerchantEvents(
  tx: Tx,
  input: {
    readonly now: Temporal.Instant
    readonly claimedUntil: Temporal.Instant
    readonly limit: number
  },
): Promise<readonly ClaimedEvent[]> {
  return await tx.query<ClaimedEvent>({
    name: 'outbox.claim-merchant-events',
    text: `update merchant_events e set attempts = e.attempts + 1, next_attempt_at = $2
           where e.id in (
             select id from merchant_events
             where delivered_at is null and parked_reason is null and next_attempt_at <= $1
               and number is not null
             order by next_attempt_at, id limit $3 for update skip locked)
           returning ${columns}, e.attempts`,
    values: [input.now, input.claimedUntil, input.limit],
  })
}

export async function updateEventDelivered(
  tx: Tx,
  event: { readonly id: string; readonly deliveredAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'outbox.update-event-delivered',
    text: `update merchant_events set delivered_at = $2 where id = $1 and delivered_at is null`,
    values: [event.id, event.deliveredAt],
  })
}

/** Says when to try again, or why not; only while the claim of this try still holds. */
export async function updateEventFailed(
  tx: Tx,
  event: {
    readonly id: string
    readonly attempts: number
    readonly nextAttemptAt: Temporal.Instant
    readonly parkedReason: string | null
  },
): Promise<void> {
  await tx.query({
    name: 'outbox.update-event-failed',
    text: `update merchant_events set next_attempt_at = $3, parked_reason = $4
           where id = $1 and attempts = $2 and delivered_at is null`,
    values: [event.id, event.attempts, event.nextAttemptAt, event.parkedReason],
  })
}

/** A merchant's events behind a number, oldest first; with `since`, only those from that instant on. */
export async function selectMerchantEvents(
  tx: Tx,
  input: {
    readonly merchant: string
    readonly afterNumber: bigint
    readonly since: Temporal.Instant | null
    readonly limit: number
  },
): Promise<readonly (MerchantEvent & EventDelivery)[]> {
  return await tx.query<MerchantEvent & EventDelivery>({
    name: 'outbox.select-merchant-events',
    text: `select ${columns}, e.delivered_at as "deliveredAt", e.parked_reason as "parkedReason"
           from merchant_events e
           where e.merchant = $1 and e.number > $2 and ($3::timestamptz is null or e.created_at >= $3)
           order by e.number limit $4`,
    values: [input.merchant, input.afterNumber, input.since, input.limit],
  })
}
