// Tells whoever asked what became of a claim: at once with it, and again when a person has decided.
import { findMerchant } from '../merchants/index.ts'
import { selectOfferVersions } from '../offers/index.ts'
import { enqueueNotice, noticeAmount } from '../outbox/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Purchase } from '../purchases/index.ts'
import type { Claim } from './claim.ts'
import type { ClaimPorts } from './open-claim.ts'

type Ports = Pick<ClaimPorts, 'clock' | 'random' | 'answerDays'>

/** One notice for each state that a claim comes into, in the transaction that brings it there. */
export async function tellClaim(
  tx: Tx,
  ports: Ports,
  { claim, purchase }: { readonly claim: Claim; readonly purchase: Purchase },
): Promise<void> {
  const of = {
    cause: `${claim.kind}-${claim.status}/${claim.claim}`,
    to: { purchasingAccount: claim.askedBy },
  }
  const item = { purchase: purchase.purchase, ...(await nameItem(tx, purchase)) }
  const amount = noticeAmount(claim.amountMicros, claim.currency)
  const refund = { ...item, refundAmount: amount }
  const dispute = { ...item, disputedAmount: amount }
  const cancellation = { ...item, creditAmount: amount }
  const answerAt = answerDueAt(claim.claimedAt, ports).toString()
  const reason = claim.decisionReason ?? ''
  const rule = claim.decisionReason === null ? (claim.rule ?? '') : ''
  switch (`${claim.kind}_${claim.status}`) {
    case 'refund_pending': {
      const facts = { ...refund, answerAt }
      await enqueueNotice(tx, ports, { ...of, kind: 'refund_queued', facts })
      return
    }
    case 'refund_granted': {
      const facts = { ...refund, reason }
      await enqueueNotice(tx, ports, { ...of, kind: 'refund_granted', facts })
      return
    }
    case 'refund_refused': {
      const facts = { ...refund, reason }
      await enqueueNotice(tx, ports, { ...of, kind: 'refund_refused', facts })
      return
    }
    case 'dispute_pending': {
      const facts = { ...dispute, answerAt }
      await enqueueNotice(tx, ports, { ...of, kind: 'dispute_queued', facts })
      return
    }
    case 'dispute_granted': {
      const facts = { ...dispute, reason }
      await enqueueNotice(tx, ports, { ...of, kind: 'dispute_granted', facts })
      return
    }
    case 'cancellation_pending':
      // Told with the cancellation itself.
      return
    case 'cancellation_granted': {
      if (claim.decidedBy === 'rules') return
      const facts = { ...cancellation, reason }
      await enqueueNotice(tx, ports, { ...of, kind: 'cancellation_granted', facts })
      return
    }
    case 'cancellation_refused': {
      const facts = { ...cancellation, reason }
      await enqueueNotice(tx, ports, { ...of, kind: 'cancellation_refused', facts })
      return
    }
    case 'dispute_refused': {
      const facts = { ...dispute, reason, rule }
      await enqueueNotice(tx, ports, { ...of, kind: 'dispute_refused', facts })
      return
    }
  }
}

/** When a person has decided at the latest: what customers are promised. */
export function answerDueAt(
  claimedAt: Temporal.Instant,
  { answerDays }: Pick<ClaimPorts, 'answerDays'>,
): Temporal.Instant {
  return claimedAt.add({ hours: 24 * answerDays })
}

/** What was bought, and from whom, as people call it. */
async function nameItem(
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
