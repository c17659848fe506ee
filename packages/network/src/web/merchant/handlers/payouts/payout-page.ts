// `GET /console/:merchant/payouts/:payout`: one payout, and how far it is.
import { findOwnPayout } from '../../../../settlement/index.ts'
import { isId } from '../../../../platform/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderPayout } from '../../pages/payout.ts'
import type { Standing } from '../../standing.ts'
import { payoutRow } from './payouts-page.ts'

export async function showPayout(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const { merchant } = standing.merchant
  const payout = c.req.param('payout')
  if (!isId('out', payout)) return await answerNotFound(c)
  const found = await deps.database.read('web.find-payout', (tx) =>
    findOwnPayout(tx, { merchant, payout }),
  )
  if (found === undefined) return await answerNotFound(c)
  const { sentAt, paidAt, returnedAt, returnedReason } = found
  const markup = renderPayout(standing.frame, {
    place: standing,
    payout: {
      ...payoutRow(standing, found),
      id: payout,
      sentAt,
      paidAt,
      returnedAt,
      returnedReason,
    },
  })
  return await answerPage(c, standing.frame, markup)
}
