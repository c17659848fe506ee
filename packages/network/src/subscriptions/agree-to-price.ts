// The customer agrees to the price that a merchant asks for further terms. Until then nothing is renewed at it.
import { changeSettings, lockSubscription } from './change-settings.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'
import { agreedPriceMicros, isRenewable } from './subscription.ts'
import type { OwnSubscription, SubscriptionPorts } from './subscription-ports.ts'
import { tellChange } from './tell-engine.ts'

export type AgreedToPrice =
  | { readonly status: 'agreed' | 'exists'; readonly offered: OfferedSubscription }
  | { readonly status: 'unknown_subscription' }
  | { readonly status: 'subscription_ended' }
  /** It is another one by now, or there is none. */
  | { readonly status: 'price_changed' }

export async function agreeToPrice(
  ports: SubscriptionPorts,
  input: OwnSubscription & { readonly priceMicros: bigint; readonly currency: string },
): Promise<AgreedToPrice> {
  return await ports.database.transaction('subscriptions.agree-to-price', async (tx) => {
    const offered = await lockSubscription(tx, ports, input)
    if (offered === undefined) return { status: 'unknown_subscription' }
    const { subscription, priceMicros } = offered
    if (!isRenewable(subscription)) return { status: 'subscription_ended' }
    if (priceMicros !== input.priceMicros || subscription.currency !== input.currency) {
      return { status: 'price_changed' }
    }
    if (agreedPriceMicros(subscription) === priceMicros) return { status: 'exists', offered }
    const changes = subscription.settings.changes + 1
    const changed = await changeSettings(tx, ports, offered, {
      agreedPriceMicros: priceMicros,
      changes,
      // What waited for it goes on at once.
      checkAt: subscription.settings.isAutomatic ? ports.clock.now() : null,
    })
    await tellChange(tx, ports, changed, { change: 'price_agreed', cause: `price/${changes}` })
    return { status: 'agreed', offered: changed }
  })
}
