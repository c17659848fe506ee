// The one way in which what a customer decided is changed: found, made, locked, and written by one command at a time.
import type { Tx } from '../platform/index.ts'
import { scheduleWork, settleWork } from '../work/index.ts'
import { findSubscription } from './read-subscriptions.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'
import { insertSettings, lockSettings, updateSettings } from './store.ts'
import type { Settings } from './subscription.ts'
import type { OwnSubscription, SubscriptionPorts } from './subscription-ports.ts'

/**
 * The subscription with its settings locked; undefined for one that is not the caller's. What the chain says was read
 * before the lock: a renewal that is placed meanwhile is found by the next look at it.
 */
export async function lockSubscription(
  tx: Tx,
  ports: Pick<SubscriptionPorts, 'clock'>,
  own: OwnSubscription & { readonly renews?: string | undefined },
): Promise<OfferedSubscription | undefined> {
  const { subscription, purchasingAccount, renews } = own
  const found = await findSubscription(tx, subscription, purchasingAccount, renews)
  if (found === undefined) return undefined
  await insertSettings(tx, found.subscription, ports.clock.now())
  const settings = await lockSettings(tx, found.subscription)
  if (settings === undefined) throw new Error(`${subscription} lost its settings`)
  // Read again behind the lock: what the command before this one did to the chain counts.
  const locked = await findSubscription(tx, subscription, purchasingAccount, renews)
  if (locked === undefined) throw new Error(`${subscription} lost its purchases`)
  return { ...locked, subscription: { ...locked.subscription, settings } }
}

/** Writes the changed settings and answers the subscription as it is now. */
export async function changeSettings(
  tx: Tx,
  ports: Pick<SubscriptionPorts, 'clock' | 'random'>,
  offered: OfferedSubscription,
  changed: Partial<Settings>,
): Promise<OfferedSubscription> {
  const settings = { ...offered.subscription.settings, ...changed }
  await updateSettings(tx, offered.subscription, settings)
  if (changed.checkAt !== undefined) await scheduleLook(tx, ports, offered, changed.checkAt)
  return { ...offered, subscription: { ...offered.subscription, settings } }
}

/** What is to be looked at later is work. Somebody who does it right now finds out when it is not any more. */
async function scheduleLook(
  tx: Tx,
  ports: Pick<SubscriptionPorts, 'clock' | 'random'>,
  { subscription: { subscription: subject, purchasingAccount: owner } }: OfferedSubscription,
  checkAt: Temporal.Instant | null,
): Promise<void> {
  const work = { kind: 'look_after_subscription', subject, owner } as const
  if (checkAt === null) await settleWork(tx, { ...work, at: ports.clock.now() })
  else await scheduleWork(tx, ports, { ...work, facts: {}, dueAt: checkAt })
}
