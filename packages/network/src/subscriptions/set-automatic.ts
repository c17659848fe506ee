// Switches the renewal at the end of each term on or off. Off means: it ends with the term, and nothing is given back.
import { changeSettings, lockSubscription } from './change-settings.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'
import { isRenewable, statusOf } from './subscription.ts'
import type { OwnSubscription, SubscriptionPorts } from './subscription-ports.ts'
import { tellChange } from './tell-engine.ts'

export type SetAutomatic =
  | { readonly status: 'changed' | 'exists'; readonly offered: OfferedSubscription }
  | { readonly status: 'unknown_subscription' }
  | { readonly status: 'subscription_ended' }
  /** A renewal is being bought at this moment: ask again when it is done. */
  | { readonly status: 'busy' }

export async function setAutomatic(
  ports: SubscriptionPorts,
  input: OwnSubscription & { readonly isOn: boolean },
): Promise<SetAutomatic> {
  return await ports.database.transaction('subscriptions.set-automatic', async (tx) => {
    const offered = await lockSubscription(tx, ports, input)
    if (offered === undefined) return { status: 'unknown_subscription' }
    const { subscription } = offered
    const { settings } = subscription
    const now = ports.clock.now()
    if (settings.isAutomatic === input.isOn) return { status: 'exists', offered }
    const isOver = statusOf(subscription, now) !== 'active' || !isRenewable(subscription)
    if (input.isOn && isOver) return { status: 'subscription_ended' }
    const { renewingUntil } = settings
    const isUnderWay = renewingUntil !== null && Temporal.Instant.compare(now, renewingUntil) < 0
    // Whoever reads "off" here is not charged a moment later.
    if (!input.isOn && isUnderWay) return { status: 'busy' }
    const changes = settings.changes + 1
    const changed = await changeSettings(tx, ports, offered, {
      isAutomatic: input.isOn,
      changes,
      failingSince: null,
      lapsedAt: null,
      checkAt: input.isOn ? now : null,
    })
    const change = input.isOn ? 'automatic_on' : 'automatic_off'
    await tellChange(tx, ports, changed, { change, cause: `automatic/${changes}` })
    return { status: 'changed', offered: changed }
  })
}
