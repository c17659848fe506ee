// What the API says of subscriptions.
import { amountJson } from '@tallystick/money'
import type { OfferedSubscription } from './read-subscriptions.ts'
import { agreedPriceMicros, endsAt, latestTerm, statusOf } from './subscription.ts'

export function answerSubscription(
  { subscription, sold, priceMicros }: OfferedSubscription,
  at: Temporal.Instant,
) {
  const { currency, settings, terms } = subscription
  const agreedMicros = agreedPriceMicros(subscription)
  const money = (micros: bigint | null | undefined) =>
    micros === null || micros === undefined ? null : amountJson(micros, currency)
  return {
    subscription: subscription.subscription as string,
    merchant: subscription.merchant,
    offer: sold.sku,
    title: sold.title,
    status: statusOf(subscription, at),
    term: latestTerm(subscription).purchase.term ?? '',
    price: money(priceMicros),
    agreed_price: money(agreedMicros),
    automatic: settings.isAutomatic,
    started_at: terms[0].from.toString(),
    access_until: endsAt(subscription).toString(),
    cancelled_at: settings.cancelledAt?.toString() ?? null,
    lapsed_at: settings.lapsedAt?.toString() ?? null,
    terms: terms.map(({ purchase, from, until, isEnded }) => ({
      purchase: purchase.purchase,
      price: amountJson(purchase.priceMicros, purchase.currency),
      from: from.toString(),
      until: until.toString(),
      ended: isEnded,
    })),
  }
}
