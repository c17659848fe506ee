// `GET /console/:merchant/payouts`: what the merchant has, what it was paid, and why nothing is paid now.
import { isForRole } from '../../../../organisations/index.ts'
import { momentCursor, readMomentCursor } from '../../../../platform/api/index.ts'
import { listOwnPayouts } from '../../../../settlement/index.ts'
import type { OwnPayout } from '../../../../settlement/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderPayouts } from '../../pages/payouts.ts'
import type { PayoutRowView } from '../../pages/payouts.ts'
import type { Standing } from '../../standing.ts'
import { readBalances } from './balance-views.ts'

const payoutsPerPage = 20

export async function showPayouts(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const { frame, pathTo } = standing
  const { merchant } = standing.merchant
  const before = readPageCursor(c.req.query('after'), readMomentCursor)
  const { balances, payouts } = await deps.database.read('web.list-payouts', async (tx) => ({
    balances: await readBalances(tx, deps, standing.merchant),
    payouts: await listOwnPayouts(tx, { merchant, before, limit: payoutsPerPage }),
  }))
  const shown = payouts.slice(0, payoutsPerPage)
  const last = payouts.length > payoutsPerPage ? shown.at(-1) : undefined
  const markup = renderPayouts(frame, {
    place: standing,
    balances,
    accountUrl: isForRole('change_payout_account', standing.role)
      ? pathTo('/payouts/account')
      : undefined,
    payouts: shown.map((payout) => payoutRow(standing, payout)),
    pager: pagerOf({
      path: pathTo('/payouts'),
      position: before,
      next: last && momentCursor({ at: last.madeAt, id: last.payout }),
    }),
  })
  return await answerPage(c, frame, markup)
}

export function payoutRow({ pathTo }: Standing, one: OwnPayout): PayoutRowView {
  const { payout, to, status, madeAt, currency } = one
  return {
    url: pathTo(`/payouts/${payout}`),
    amount: { micros: one.amountMicros, currency },
    to,
    status,
    madeAt,
  }
}
