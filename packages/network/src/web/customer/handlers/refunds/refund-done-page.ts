// `GET /purchases/:id/refund/done`: what became of a request, at once and whenever somebody looks again.
import { answerDueAt } from '../../../../claims/index.ts'
import { describeRefunds } from '../../../../refunds/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import { renderRefundDone } from '../../pages/refund-done.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { findClaimedItem } from '../claims/find-claimed-item.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'

export async function showRefundDone(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const found = await deps.database.read('web.read-refund-done', async (tx) => {
      const item = await findClaimedItem(tx, c.req.param('id') ?? '', profile)
      if (item === undefined) return undefined
      const { bucket, purchase } = item.purchase
      const refunds = (await describeRefunds(tx, [{ bucket, purchase }])).get(purchase) ?? []
      const wanted = c.req.query('refund')
      // Without an id, the latest.
      const refund =
        wanted === undefined ? refunds.at(-1) : refunds.find((one) => one.claim === wanted)
      return refund === undefined ? undefined : { item, refund }
    })
    if (found === undefined) return await answerNotFound(c)
    const { frame } = c.get('visitor')
    const { item, refund } = found
    const markup = renderRefundDone(frame, {
      brand: item.brand,
      title: item.title,
      purchaseUrl: item.purchaseUrl,
      reference: refund.claim,
      status: refund.status,
      amount: { micros: refund.amountMicros, currency: refund.currency },
      reason: refund.reason,
      requestedAt: refund.claimedAt,
      answerAt: answerDueAt(refund.claimedAt, deps.claims.refunds),
      decidedAt: refund.decidedAt ?? undefined,
      decisionReason: refund.decisionReason ?? undefined,
    })
    return await answerPage(c, frame, markup)
  })
}
