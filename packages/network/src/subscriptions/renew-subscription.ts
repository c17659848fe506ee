// Renews a subscription: one term more, a purchase like any other. What follows from it is written behind it, and by
// the worker where this process dies in between.
import { ownOrderId, refuse } from '../purchases/index.ts'
import type { Purchase, Refusal } from '../purchases/index.ts'
import { changeSettings, lockSubscription } from './change-settings.ts'
import { recordTerms } from './record-terms.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'
import { insertRenewalCommand } from './store.ts'
import { agreedPriceMicros, isRenewable, latestTerm, termDayOf } from './subscription.ts'
import type { OwnSubscription, SubscriptionPorts } from './subscription-ports.ts'

export type RenewedSubscription =
  | {
      /** `exists`: this very renewal was made before. */
      readonly status: 'renewed' | 'exists'
      readonly purchase: Purchase
      readonly offered: OfferedSubscription
    }
  | { readonly status: 'unknown_subscription' }
  /** It was cancelled, or its last term was given back: it is bought anew at the merchant. */
  | { readonly status: 'subscription_ended' }
  /** The id was used for something else. */
  | { readonly status: 'idempotency_conflict' }
  /** Not asked for any more: the worker only renews what is switched on. */
  | { readonly status: 'not_automatic' }
  | Refusal

export interface RenewalInput extends OwnSubscription {
  /** The caller's own id: for ever this one term. Without one, the term that follows the present last one. */
  readonly commandId?: string | undefined
  /** What the customer saw and agrees to; the agreed price where it is not given. */
  readonly priceMicros?: bigint | undefined
  /** The term that the customer saw as the last one: it is gone on from once, and no later one is. */
  readonly renews?: string | undefined
  /** By the worker: only while it is switched on, and only from this term. */
  readonly isAutomatic?: boolean
}

/** A purchase is decided well within it; the switch waits that long for a renewal that was begun. */
const underWaySeconds = 30

export async function renewSubscription(
  ports: SubscriptionPorts,
  input: RenewalInput,
): Promise<RenewedSubscription> {
  const begun = await begin(ports, input)
  if (begun.status !== 'begun') return begun
  const { offered, renews, expectedMicros } = begun
  const { subscription, sold, timeZone } = offered
  const outcome = await ports.placePurchase({
    // The term it goes on from is its id: whoever renews, and however often, that term is renewed once.
    orderId: ownOrderId('renewal', renews),
    merchant: subscription.merchant,
    sku: sold.sku,
    purchasingAccount: subscription.purchasingAccount,
    quantity: 1,
    renews,
    termDay: termDayOf(subscription, timeZone),
    expectedPrice: { micros: expectedMicros, currency: subscription.currency },
  })
  if (outcome.status === 'refused') {
    const followed = await endAttempt(ports, input, renews)
    // Somebody else renewed the same term meanwhile, at another price, or under an id of before there was `ownOrderId`.
    const isRenewed = outcome.code === 'order_conflict' || outcome.code === 'renewal_outdated'
    return followed !== undefined && isRenewed ? followed : outcome
  }
  const recorded = await ports.database.transaction('subscriptions.record-renewal', async (tx) => {
    const locked = await lockSubscription(tx, ports, input)
    if (locked === undefined) throw new Error(`${input.subscription} lost its purchases`)
    return await recordTerms(tx, ports, locked, {
      agreedPriceMicros: expectedMicros,
    })
  })
  const status = outcome.status === 'purchased' ? 'renewed' : 'exists'
  return { status, purchase: outcome.purchase, offered: recorded }
}

type Begun =
  | {
      readonly status: 'begun'
      readonly offered: OfferedSubscription
      readonly renews: string
      readonly expectedMicros: bigint
    }
  | RenewedSubscription

/** Before the purchase: from here on the worker looks after it. */
async function begin(ports: SubscriptionPorts, input: RenewalInput): Promise<Begun> {
  return await ports.database.transaction(
    'subscriptions.begin-renewal',
    async (tx): Promise<Begun> => {
      const offered = await lockSubscription(tx, ports, input)
      if (offered === undefined) return { status: 'unknown_subscription' }
      const { subscription } = offered
      const now = ports.clock.now()
      const latest = latestTerm(subscription).purchase.purchase
      const asked = {
        subscription: subscription.subscription,
        renews: input.renews ?? latest,
        priceMicros: input.priceMicros ?? null,
      }
      const isOwnTerm = subscription.terms.some(
        ({ purchase }) => purchase.purchase === asked.renews,
      )
      if (!isOwnTerm) return { status: 'unknown_subscription' }
      const { commandId } = input
      const command =
        commandId === undefined
          ? asked
          : await insertRenewalCommand(tx, subscription, { ...asked, commandId, askedAt: now })
      if (command.subscription !== asked.subscription) return { status: 'idempotency_conflict' }
      if (command.priceMicros !== asked.priceMicros) return { status: 'idempotency_conflict' }
      const followed = findFollowing(offered, command.renews)
      if (followed !== undefined) return followed
      if (!isRenewable(subscription)) return { status: 'subscription_ended' }
      if (input.isAutomatic === true && !subscription.settings.isAutomatic) {
        return { status: 'not_automatic' }
      }
      const expectedMicros = command.priceMicros ?? agreedPriceMicros(subscription)
      // Nothing was ever paid for a term, and the caller names no price: nobody agreed to one.
      if (expectedMicros === null) return refuse('price_changed')
      const underWayUntil = now.add({ seconds: underWaySeconds })
      const { checkAt } = subscription.settings
      const isSooner = checkAt !== null && Temporal.Instant.compare(checkAt, underWayUntil) < 0
      await changeSettings(tx, ports, offered, {
        renewingUntil: underWayUntil,
        checkAt: isSooner && input.isAutomatic !== true ? checkAt : underWayUntil,
      })
      return { status: 'begun', offered, renews: command.renews, expectedMicros }
    },
  )
}

/** A term that was renewed is answered with the one that follows it, whatever came after. */
function findFollowing(
  offered: OfferedSubscription,
  renews: string,
): RenewedSubscription | undefined {
  const { terms } = offered.subscription
  const index = terms.findIndex(({ purchase }) => purchase.purchase === renews)
  const following = index < 0 ? undefined : terms[index + 1]
  return following && { status: 'exists', purchase: following.purchase, offered }
}

/** The attempt is over: the switch need not wait, and the worker looks at it in its own time. */
async function endAttempt(
  ports: SubscriptionPorts,
  own: OwnSubscription,
  renews: string,
): Promise<RenewedSubscription | undefined> {
  return await ports.database.transaction('subscriptions.end-attempt', async (tx) => {
    const offered = await lockSubscription(tx, ports, { ...own, renews })
    if (offered === undefined) return undefined
    return findFollowing(await changeSettings(tx, ports, offered, { renewingUntil: null }), renews)
  })
}
