// The figures of a merchant's overview: the last thirty days, what sold best this month, and what there is to be paid.
import { bucketFor } from '../../../../platform/index.ts'
import { dayOf, readDays, selectBestOffers } from '../../../../sales/index.ts'
import { isForRole } from '../../../../organisations/index.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import type { OverviewFiguresView } from '../../pages/overview.ts'
import type { Standing } from '../../standing.ts'
import { nameOffers, rangeView } from '../figures/figure-views.ts'
import { readBalances } from '../payouts/balance-views.ts'

const dayCount = 30
const offerCount = 5

export async function readOverview(
  deps: MerchantDeps,
  { merchant: own, role, pathTo }: Standing,
): Promise<OverviewFiguresView> {
  const { merchant, currency } = own
  const to = dayOf(deps.clock.now())
  const from = to.subtract({ days: dayCount - 1 })
  const month = to.with({ day: 1 })
  return await deps.database.read('web.read-overview', async (tx) => {
    const days = await readDays(tx, { merchant, currency, from, to, offer: '' })
    const best = await selectBestOffers(tx, {
      bucket: bucketFor(merchant),
      merchant,
      currency,
      month,
      after: undefined,
      limit: offerCount,
    })
    const balances = isForRole('see_payouts', role) ? await readBalances(tx, deps, own) : []
    return {
      range: rangeView(days, currency),
      best: await nameOffers(tx, best, { currency, salesPath: pathTo('/sales') }),
      balance: balances[0],
      figuresUrl: pathTo('/figures'),
      payoutsUrl: pathTo('/payouts'),
    }
  })
}
