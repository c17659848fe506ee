// Tells whoever asked what became of a request: at once with it, and again when a person has decided.
import { findMerchant } from '../merchants/index.ts'
import { selectOfferVersions } from '../offers/index.ts'
import { enqueueNotice, noticeAmount } from '../outbox/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Purchase } from '../purchases/index.ts'
import type { Refund } from './refund.ts'
import type { RefundPorts } from './request-refund.ts'

/** One notice for each state that a refund comes into, in the transaction that brings it there. */
export async function tellRefund(
  tx: Tx,
  ports: RefundPorts,
  { refund, purchase }: { readonly refund: Refund; readonly purchase: Purchase },
): Promise<void> {
  const facts = {
    purchase: purchase.purchase,
    ...(await nameItem(tx, purchase)),
    refundAmount: noticeAmount(refund.amountMicros, refund.currency),
  }
  const to = { purchasingAccount: refund.askedBy }
  const cause = `refund-${refund.status}/${refund.refund}`
  switch (refund.status) {
    case 'pending': {
      const answerAt = answerDueAt(refund.requestedAt, ports).toString()
      const notice = { cause, to, kind: 'refund_queued', facts: { ...facts, answerAt } } as const
      await enqueueNotice(tx, ports, notice)
      return
    }
    case 'granted': {
      const reason = refund.decisionReason ?? ''
      const notice = { cause, to, kind: 'refund_granted', facts: { ...facts, reason } } as const
      await enqueueNotice(tx, ports, notice)
      return
    }
    case 'refused': {
      const reason = refund.decisionReason ?? ''
      const notice = { cause, to, kind: 'refund_refused', facts: { ...facts, reason } } as const
      await enqueueNotice(tx, ports, notice)
      return
    }
  }
}

/** When a person has decided at the latest: what customers are promised. */
export function answerDueAt(
  askedAt: Temporal.Instant,
  { answerDays }: Pick<RefundPorts, 'answerDays'>,
): Temporal.Instant {
  return askedAt.add({ hours: 24 * answerDays })
}

/** What was bought, and from whom, as people call it. */
export async function nameItem(
  tx: Tx,
  purchase: Purchase,
): Promise<{ readonly title: string; readonly merchantName: string }> {
  const [versions, merchant] = await Promise.all([
    selectOfferVersions(tx, [purchase.offerVersion]),
    findMerchant(tx, purchase.merchant),
  ])
  const title = versions[0]?.title ?? purchase.offerVersion
  return { title, merchantName: merchant?.name ?? purchase.merchant }
}
