// All SQL over push_subscriptions and push_messages.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'

/** A browser that may be told, as it described itself. */
export interface PushSubscription {
  readonly subscription: string
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
  readonly label: string
  readonly addedAt: Temporal.Instant
}

const columns = `id as subscription, endpoint, p256dh, auth, label, added_at as "addedAt"`

export async function selectSubscriptions(
  tx: Tx,
  signOn: string,
): Promise<readonly PushSubscription[]> {
  return await tx.query<PushSubscription>({
    name: 'push.select-subscriptions',
    text: `select ${columns} from push_subscriptions where bucket = $1 and sign_on = $2
      order by added_at, id`,
    values: [bucketOf(signOn), signOn],
  })
}

export async function selectSubscription(
  tx: Tx,
  subscription: string,
): Promise<PushSubscription | undefined> {
  const [row] = await tx.query<PushSubscription>({
    name: 'push.select-subscription',
    text: `select ${columns} from push_subscriptions where bucket = $1 and id = $2`,
    values: [bucketOf(subscription), subscription],
  })
  return row
}

export async function insertSubscription(
  tx: Tx,
  row: PushSubscription & { readonly signOn: string },
): Promise<void> {
  await tx.query({
    name: 'push.insert-subscription',
    text: `insert into push_subscriptions (bucket, id, sign_on, endpoint, p256dh, auth, label, added_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (bucket, sign_on, endpoint) do update set p256dh = excluded.p256dh, auth = excluded.auth`,
    values: [
      bucketOf(row.signOn),
      row.subscription,
      row.signOn,
      row.endpoint,
      row.p256dh,
      row.auth,
      row.label,
      row.addedAt,
    ],
  })
}

/** Forgets one browser of a sign-on; another's is left alone. */
export async function deleteSubscription(
  tx: Tx,
  { signOn, subscription }: { readonly signOn: string; readonly subscription: string },
): Promise<void> {
  await tx.query({
    name: 'push.delete-subscription',
    text: 'delete from push_subscriptions where bucket = $1 and sign_on = $2 and id = $3',
    values: [bucketOf(signOn), signOn, subscription],
  })
}

/** Forgets all browsers of a sign-on, and what they were still to be told. */
export async function deleteSubscriptionsOf(tx: Tx, signOn: string): Promise<void> {
  await tx.query({
    name: 'push.delete-messages-of',
    text: `delete from push_messages where subscription in (
      select id from push_subscriptions where bucket = $1 and sign_on = $2)`,
    values: [bucketOf(signOn), signOn],
  })
  await tx.query({
    name: 'push.delete-subscriptions-of',
    text: 'delete from push_subscriptions where bucket = $1 and sign_on = $2',
    values: [bucketOf(signOn), signOn],
  })
}

/** Forgets a browser that its push service no longer knows. */
export async function deleteGoneSubscription(tx: Tx, subscription: string): Promise<void> {
  await tx.query({
    name: 'push.delete-gone-subscription',
    text: 'delete from push_subscriptions where bucket = $1 and id = $2',
    values: [bucketOf(subscription), subscription],
  })
}

export interface PushMessage {
  readonly message: string
  readonly subscription: string
  readonly title: string
  readonly body: string
  readonly path: string
  readonly createdAt: Temporal.Instant
}

/** @returns those that are new; a cause tells a browser once. */
export async function insertMessages(
  tx: Tx,
  cause: string,
  messages: readonly PushMessage[],
): Promise<readonly string[]> {
  const rows = await tx.query<{ message: string }>({
    name: 'push.insert-messages',
    text: `insert into push_messages
        (id, cause, subscription, title, body, path, created_at)
      select m.id, $1, m.subscription, m.title, m.body, m.path, m.created_at
      from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
        as m (id, subscription, title, body, path, created_at)
      on conflict (cause, subscription) do nothing
      returning id as message`,
    values: [
      cause,
      messages.map(({ message }) => message),
      messages.map(({ subscription }) => subscription),
      messages.map(({ title }) => title),
      messages.map(({ body }) => body),
      messages.map(({ path }) => path),
      messages.map(({ createdAt }) => createdAt),
    ],
  })
  return rows.map(({ message }) => message)
}

export async function selectMessage(tx: Tx, message: string): Promise<PushMessage | undefined> {
  const [row] = await tx.query<PushMessage>({
    name: 'push.select-message',
    text: `select id as message, subscription, title, body, path, created_at as "createdAt"
      from push_messages where id = $1`,
    values: [message],
  })
  return row
}

export async function deleteMessage(tx: Tx, message: string): Promise<void> {
  await tx.query({
    name: 'push.delete-message',
    text: 'delete from push_messages where id = $1',
    values: [message],
  })
}
