// `GET /purchases/:id/dispute/done`: what became of a dispute, at once and whenever somebody looks again.
import { answerDueAt } from '../../../../claims/index.ts'
import { describeDisputes } from '../../../../disputes/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import { renderDisputeDone } from '../../pages/dispute-done.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { findClaimedItem } from '../claims/find-claimed-item.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'

export async function showDisputeDone(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    const found = await deps.database.read('web.read-dispute-done', async (tx) => {
      const item = await findClaimedItem(tx, c.req.param('id') ?? '', profile)
      if (item === undefined) return undefined
      const { bucket, purchase } = item.purchase
      const dispute = (await describeDisputes(tx, [{ bucket, purchase }])).get(purchase)
      return dispute === undefined ? undefined : { item, dispute }
    })
    if (found === undefined) return await answerNotFound(c)
    const { frame } = c.get('visitor')
    const { item, dispute } = found
    const markup = renderDisputeDone(frame, {
      brand: item.brand,
      title: item.title,
      purchaseUrl: item.purchaseUrl,
      reference: dispute.claim,
      status: dispute.status,
      amount: { micros: dispute.amountMicros, currency: dispute.currency },
      disputedAt: dispute.claimedAt,
      answerAt: answerDueAt(dispute.claimedAt, deps.claims.disputes),
      rule: dispute.decidedBy === 'rules' ? dispute.rule : undefined,
      decisionReason: dispute.decisionReason ?? undefined,
    })
    return await answerPage(c, frame, markup)
  })
}
