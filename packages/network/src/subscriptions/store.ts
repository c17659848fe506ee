// All SQL over what customers decided about their subscriptions.
import type { Tx } from '../platform/index.ts'
import { firstPurchaseOf } from './subscription.ts'
import type { Settings, Subscription, SubscriptionId } from './subscription.ts'

type SettingsRow = Settings & { readonly subscription: SubscriptionId }

const columns = `s.subscription, s.is_automatic as "isAutomatic", s.changes,
  s.agreed_price_micros as "agreedPriceMicros", s.announced_number as "announcedNumber",
  s.failing_since as "failingSince", s.lapsed_at as "lapsedAt", s.cancelled_at as "cancelledAt",
  s.renewing_until as "renewingUntil", s.check_at as "checkAt"`

/** The settings of those subscriptions of one bucket that have some. */
export async function selectSettings(
  tx: Tx,
  { bucket, subscriptions }: { readonly bucket: number; readonly subscriptions: readonly string[] },
): Promise<ReadonlyMap<string, Settings>> {
  if (subscriptions.length === 0) return new Map()
  const rows = await tx.query<SettingsRow>({
    name: 'subscriptions.select-settings',
    text: `select ${columns} from subscription_settings s
           where s.bucket = $1 and s.subscription = any($2::text[])`,
    values: [bucket, subscriptions],
  })
  return new Map(rows.map((row) => [row.subscription, row]))
}

/** Those of an account that renew by themselves. */
export async function selectAutomatic(
  tx: Tx,
  account: Account & { readonly limit: number },
): Promise<readonly SubscriptionId[]> {
  const rows = await tx.query<{ readonly subscription: SubscriptionId }>({
    name: 'subscriptions.select-automatic',
    text: `select s.subscription from subscription_settings s
           where s.bucket = $1 and s.purchasing_account = $2 and s.is_automatic
           order by s.subscription desc limit $3`,
    values: [account.bucket, account.purchasingAccount, account.limit],
  })
  return rows.map(({ subscription }) => subscription)
}

/** Locks the settings of a subscription, so that one command at a time changes them. */
export async function lockSettings(
  tx: Tx,
  { bucket, subscription }: Pick<Subscription, 'bucket' | 'subscription'>,
): Promise<Settings | undefined> {
  const rows = await tx.query<SettingsRow>({
    name: 'subscriptions.lock-settings',
    text: `select ${columns} from subscription_settings s
           where s.bucket = $1 and s.subscription = $2 for update`,
    values: [bucket, subscription],
  })
  return rows[0]
}

/** Makes the row before it is locked; one that is there stays as it is. */
export async function insertSettings(
  tx: Tx,
  subscription: Subscription,
  createdAt: Temporal.Instant,
): Promise<void> {
  await tx.query({
    name: 'subscriptions.insert-settings',
    text: `insert into subscription_settings (bucket, subscription, first_purchase, purchasing_account,
             is_automatic, announced_number, created_at)
           values ($1, $2, $3, $4, false, $5, $6)
           on conflict (bucket, subscription) do nothing`,
    values: [
      subscription.bucket,
      subscription.subscription,
      firstPurchaseOf(subscription.subscription),
      subscription.purchasingAccount,
      subscription.settings.announcedNumber,
      createdAt,
    ],
  })
}

/** Writes all of it. Its row is locked. */
export async function updateSettings(
  tx: Tx,
  { bucket, subscription }: Pick<Subscription, 'bucket' | 'subscription'>,
  settings: Settings,
): Promise<void> {
  await tx.query({
    name: 'subscriptions.update-settings',
    text: `update subscription_settings set is_automatic = $3, changes = $4, agreed_price_micros = $5,
             announced_number = $6, failing_since = $7, lapsed_at = $8, cancelled_at = $9,
             renewing_until = $10, check_at = $11
           where bucket = $1 and subscription = $2`,
    values: [
      bucket,
      subscription,
      settings.isAutomatic,
      settings.changes,
      settings.agreedPriceMicros,
      settings.announcedNumber,
      settings.failingSince,
      settings.lapsedAt,
      settings.cancelledAt,
      settings.renewingUntil,
      settings.checkAt,
    ],
  })
}

export interface RenewalCommand {
  readonly commandId: string
  readonly subscription: string
  /** The term that it goes on from. */
  readonly renews: string
  readonly priceMicros: bigint | null
}

type Account = { readonly bucket: number; readonly purchasingAccount: string }

/** The command under this id: the one that was given before, or this one. */
export async function insertRenewalCommand(
  tx: Tx,
  account: Account,
  command: RenewalCommand & { readonly askedAt: Temporal.Instant },
): Promise<RenewalCommand> {
  const { bucket, purchasingAccount } = account
  const inserted = await tx.query({
    name: 'subscriptions.insert-renewal-command',
    text: `insert into subscription_renewals (bucket, purchasing_account, command_id, subscription,
             renews, price_micros, asked_at)
           values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (bucket, purchasing_account, command_id) do nothing returning command_id`,
    values: [
      bucket,
      purchasingAccount,
      command.commandId,
      command.subscription,
      command.renews,
      command.priceMicros,
      command.askedAt,
    ],
  })
  if (inserted.length === 1) return command
  const [before] = await tx.query<RenewalCommand>({
    name: 'subscriptions.select-renewal-command',
    text: `select command_id as "commandId", subscription, renews, price_micros as "priceMicros"
           from subscription_renewals
           where bucket = $1 and purchasing_account = $2 and command_id = $3`,
    values: [bucket, purchasingAccount, command.commandId],
  })
  if (before === undefined) throw new Error('a command that is there cannot be read')
  return before
}

export interface Cancellation {
  readonly cancellation: string
  readonly commandId: string
  readonly subscription: string
  /** What the customer was shown; null where nothing was said. */
  readonly expectedMicros: bigint | null
  readonly creditMicros: bigint
  readonly cancelledAt: Temporal.Instant
}

const cancellationColumns = `c.cancellation, c.command_id as "commandId", c.subscription,
  c.expected_micros as "expectedMicros", c.credit_micros as "creditMicros", c.cancelled_at as "cancelledAt"`

/** Those under a caller's id, or of a subscription: two at most. */
export async function selectCancellations(
  tx: Tx,
  account: Account,
  wanted: { readonly commandId: string; readonly subscription: string },
): Promise<readonly Cancellation[]> {
  return await tx.query<Cancellation>({
    name: 'subscriptions.select-cancellations',
    text: `select ${cancellationColumns} from subscription_cancellations c
           where c.bucket = $1 and (c.subscription = $3
             or (c.purchasing_account = $2 and c.command_id = $4))`,
    values: [account.bucket, account.purchasingAccount, wanted.subscription, wanted.commandId],
  })
}

export async function insertCancellation(
  tx: Tx,
  subscription: Subscription,
  cancellation: Cancellation,
): Promise<void> {
  await tx.query({
    name: 'subscriptions.insert-cancellation',
    text: `insert into subscription_cancellations (bucket, cancellation, purchasing_account,
             command_id, subscription, currency, credit_micros, cancelled_at, expected_micros)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      subscription.bucket,
      cancellation.cancellation,
      subscription.purchasingAccount,
      cancellation.commandId,
      cancellation.subscription,
      subscription.currency,
      cancellation.creditMicros,
      cancellation.cancelledAt,
      cancellation.expectedMicros,
    ],
  })
}
