// Tells whoever disputed a charge what became of it: at once with it, and again when a person has decided.
import { enqueueNotice, noticeAmount } from '../outbox/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { answerDueAt, nameItem } from '../refunds/index.ts'
import type { Dispute } from './dispute.ts'
import type { DisputePorts } from './open-dispute.ts'

/** One notice for each state that a dispute comes into, in the transaction that brings it there. */
export async function tellDispute(
  tx: Tx,
  ports: DisputePorts,
  { dispute, purchase }: { readonly dispute: Dispute; readonly purchase: Purchase },
): Promise<void> {
  const facts = {
    purchase: purchase.purchase,
    ...(await nameItem(tx, purchase)),
    disputedAmount: noticeAmount(dispute.amountMicros, dispute.currency),
  }
  const to = { purchasingAccount: dispute.askedBy }
  const cause = `dispute-${dispute.status}/${dispute.dispute}`
  switch (dispute.status) {
    case 'pending': {
      const answerAt = answerDueAt(dispute.disputedAt, ports).toString()
      const notice = { cause, to, kind: 'dispute_queued', facts: { ...facts, answerAt } } as const
      await enqueueNotice(tx, ports, notice)
      return
    }
    case 'granted': {
      const reason = dispute.decisionReason ?? ''
      const notice = { cause, to, kind: 'dispute_granted', facts: { ...facts, reason } } as const
      await enqueueNotice(tx, ports, notice)
      return
    }
    case 'refused': {
      const reason = dispute.decisionReason ?? ''
      const rule = dispute.decisionReason === null ? dispute.rule : ''
      const said = { ...facts, reason, rule }
      const notice = { cause, to, kind: 'dispute_refused', facts: said } as const
      await enqueueNotice(tx, ports, notice)
      return
    }
  }
}
