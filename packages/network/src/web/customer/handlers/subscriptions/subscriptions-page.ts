// `GET /subscriptions`: the list.
import { selectMerchants } from '../../../../merchants/index.ts'
import {
  endsAt,
  latestTerm,
  readSubscriptionCursor,
  readSubscriptions,
  statusOf,
  subscriptionPlace,
} from '../../../../subscriptions/index.ts'
import type { OfferedSubscription } from '../../../../subscriptions/index.ts'
import { writeCursor } from '../../../../platform/api/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import { renderSubscriptions } from '../../pages/subscriptions.ts'
import type { SubscriptionRowView } from '../../pages/subscriptions.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { subscriptionState } from './subscription-state.ts'

const subscriptionsPerPage = 20

export async function showSubscriptions(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const before = readPageCursor(c.req.query('after'), readSubscriptionCursor)
    const { purchasingAccount } = profile
    const { all, names, next } = await deps.database.read('web.list-subscriptions', async (tx) => {
      const limit = subscriptionsPerPage
      const found = await readSubscriptions(tx, { purchasingAccount, before, limit: limit + 1 })
      const shown = found.slice(0, limit)
      const last = found.length > limit ? shown.at(-1) : undefined
      const ids = [...new Set(shown.map(({ subscription }) => subscription.merchant))]
      const merchants = await selectMerchants(tx, ids)
      return {
        all: shown,
        next: last && writeCursor(subscriptionPlace(last)),
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
      pager: pagerOf({ path: '/subscriptions', position: before, next }),
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
