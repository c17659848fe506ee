// All SQL over merchant_events and merchant_event_heads.
import type { MerchantEventType } from '../contract/index.ts'
import type { Tx } from '../platform/index.ts'
import type { EventDelivery, MerchantEvent, MerchantEventDraft } from './merchant-event.ts'

/** @returns whether it is new; a cause makes one event. */
export async function insertMerchantEvent(
  tx: Tx,
  event: Pick<MerchantEventDraft, 'cause'> &
    Omit<MerchantEvent, 'number'> &
    Pick<EventDelivery, 'deliveredAt'>,
): Promise<boolean> {
  const rows = await tx.query({
    name: 'webhooks.insert-merchant-event',
    text: `insert into merchant_events
             (id, cause, merchant, type, purchase, data, created_at, delivered_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (cause) do nothing
           returning id`,
    values: [
      event.id,
      event.cause,
      event.merchant,
      event.type,
      event.purchase,
      event.data,
      event.createdAt,
      event.deliveredAt,
    ],
  })
  return rows.length > 0
}

/** The merchants that may hear of events without a number; all of them, or the one asked for. */
export async function selectUnnumberedMerchants(
  tx: Tx,
  input: { readonly merchant: string | null; readonly now: Temporal.Instant },
): Promise<readonly string[]> {
  const rows = await tx.query<{ merchant: string }>({
    name: 'webhooks.select-unnumbered-merchants',
    text: `select distinct merchant from merchant_events
           where number is null and created_at <= $2 and ($1::text is null or merchant = $1)
           order by merchant limit 500`,
    values: [input.merchant, input.now],
  })
  return rows.map((row) => row.merchant)
}

/** Locks the heads of these merchants, in order; makes those that are new. */
export async function lockEventHeads(tx: Tx, merchants: readonly string[]): Promise<void> {
  await tx.query({
    name: 'webhooks.insert-event-heads',
    text: `insert into merchant_event_heads (merchant, last_number)
           select merchant, 0 from unnest($1::text[]) as m (merchant) order by merchant
           on conflict (merchant) do nothing`,
    values: [merchants],
  })
  await tx.query({
    name: 'webhooks.lock-event-heads',
    text: `select merchant from merchant_event_heads where merchant = any($1::text[])
           order by merchant for update`,
    values: [merchants],
  })
}

/** Numbers all events of these merchants that they may hear of and that have none. Their heads are locked. */
export async function updateEventNumbers(
  tx: Tx,
  input: { readonly merchants: readonly string[]; readonly now: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'webhooks.update-event-numbers',
    text: `with numbered as (
             select e.id, e.merchant, h.last_number
               + row_number() over (partition by e.merchant order by e.created_at, e.id) as number
             from merchant_events e join merchant_event_heads h on h.merchant = e.merchant
             where e.number is null and e.created_at <= $2 and e.merchant = any($1::text[])
           ), written as (
             update merchant_events e set number = n.number from numbered n
             where e.id = n.id returning e.merchant, e.number
           )
           update merchant_event_heads h set last_number = w.last_number
           from (select merchant, max(number) as last_number from written group by merchant) w
           where h.merchant = w.merchant`,
    values: [input.merchants, input.now],
  })
}

const columns = `e.id, e.merchant, e.type, e.purchase, e.data, e.number, e.created_at as "createdAt"`

type StoredEvent = Omit<MerchantEvent, 'number'> & { readonly number: bigint | null }

export async function selectEvent(tx: Tx, id: string): Promise<StoredEvent | undefined> {
  const [row] = await tx.query<StoredEvent>({
    name: 'webhooks.select-event',
    text: `select ${columns} from merchant_events e where e.id = $1`,
    values: [id],
  })
  return row
}

/** An event that its engine has not taken. */
export async function selectUntoldEvent(tx: Tx, id: string): Promise<StoredEvent | undefined> {
  const [row] = await tx.query<StoredEvent>({
    name: 'webhooks.select-untold-event',
    text: `select ${columns} from merchant_events e
           where e.id = $1 and e.delivered_at is null`,
    values: [id],
  })
  return row
}

export async function updateEventDelivered(
  tx: Tx,
  event: { readonly id: string; readonly deliveredAt: Temporal.Instant },
): Promise<void> {
  await tx.query({
    name: 'webhooks.update-event-delivered',
    text: `update merchant_events set delivered_at = $2, parked_reason = null where id = $1 and delivered_at is null`,
    values: [event.id, event.deliveredAt],
  })
}

/** Says to whoever lists its events why one is not tried any more. */
export async function updateEventGivenUp(
  tx: Tx,
  event: { readonly id: string; readonly reason: string },
): Promise<void> {
  await tx.query({
    name: 'webhooks.update-event-given-up',
    text: `update merchant_events set parked_reason = $2 where id = $1 and delivered_at is null`,
    values: [event.id, event.reason],
  })
}

/** A merchant's events of these types behind a number, oldest first; with `since`, only those from that instant on. */
export async function selectMerchantEvents(
  tx: Tx,
  input: {
    readonly merchant: string
    readonly types: readonly MerchantEventType[]
    readonly afterNumber: bigint
    readonly since: Temporal.Instant | null
    readonly limit: number
  },
): Promise<readonly (MerchantEvent & EventDelivery)[]> {
  return await tx.query<MerchantEvent & EventDelivery>({
    name: 'webhooks.select-merchant-events',
    text: `select ${columns}, e.delivered_at as "deliveredAt", e.parked_reason as "parkedReason"
           from merchant_events e
           where e.merchant = $1 and e.type = any ($5::text[]) and e.created_at >= coalesce($3::timestamptz, '-infinity')
             and e.number > greatest($2, (
               select f.number - 1 from merchant_events f
               where f.merchant = $1 and f.created_at >= coalesce($3::timestamptz, 'infinity') and f.number is not null
               order by f.created_at, f.number limit 1))
           order by e.number limit $4`,
    values: [input.merchant, input.afterNumber, input.since, input.limit, input.types],
  })
}

/** @returns how many were removed; fewer than `limit`: none are left. */
export async function deleteToldEvents(
  tx: Tx,
  input: { readonly before: Temporal.Instant; readonly limit: number },
): Promise<number> {
  const rows = await tx.query({
    name: 'webhooks.delete-told-events',
    text: `delete from merchant_events where id in (
        select id from merchant_events where delivered_at < $1 order by delivered_at limit $2)
      returning id`,
    values: [input.before, input.limit],
  })
  return rows.length
}
