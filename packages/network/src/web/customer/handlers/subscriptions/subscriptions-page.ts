// `GET /subscriptions`: the list.
import { selectMerchants } from '../../../../merchants/index.ts'
import { endsAt, latestTerm, readSubscriptions, statusOf } from '../../../../subscriptions/index.ts'
import type { OfferedSubscription } from '../../../../subscriptions/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { renderSubscriptions } from '../../pages/subscriptions.ts'
import type { SubscriptionRowView } from '../../pages/subscriptions.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../sign-on/require-sign-on.ts'
import { subscriptionState } from './subscription-state.ts'

export async function showSubscriptions(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(c, async ({ profile }) => {
    const { all, names } = await deps.database.read('web.list-subscriptions', async (tx) => {
      const found = await readSubscriptions(tx, profile.purchasingAccount)
      const ids = [...new Set(found.map(({ subscription }) => subscription.merchant))]
      const merchants = await selectMerchants(tx, ids)
      return {
        all: found,
        names: new Map(merchants.map(({ merchant, name }) => [merchant as string, name])),
      }
    })
    const now = deps.clock.now()
    const rows = all.map((one) => ({
      isCurrent: statusOf(one.subscription, now) === 'active',
      row: rowOf(one, now, names.get(one.subscription.merchant) ?? ''),
    }))
    const { frame } = c.get('visitor')
    const markup = renderSubscriptions(frame, {
      current: rows.filter(({ isCurrent }) => isCurrent).map(({ row }) => row),
      former: rows.filter(({ isCurrent }) => !isCurrent).map(({ row }) => row),
    })
    return await answerPage(c, frame, markup)
  })
}

function rowOf(
  offered: OfferedSubscription,
  now: Temporal.Instant,
  merchantName: string,
): SubscriptionRowView {
  const { subscription, sold, priceMicros } = offered
  const { currency, settings } = subscription
  return {
    url: `/subscriptions/${subscription.subscription}`,
    title: sold.title,
    merchantName,
    state: subscriptionState(offered, now),
    at: settings.cancelledAt ?? endsAt(subscription),
    price: priceMicros === undefined ? undefined : { micros: priceMicros, currency },
    term: latestTerm(subscription).purchase.term ?? '',
  }
}
