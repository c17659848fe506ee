// What the API says of refunds: to customers, and with evidence to the operator.
import { amountJson } from '@tallystick/money'
import {
  answerAsked,
  answerEvidence,
  answerQueuedMembers,
  askedSchema,
  evidenceSchema,
  gatherEvidence,
  queuedMembers,
} from '../claims/index.ts'
import type { Claim, PurchaseEvidence } from '../claims/index.ts'
import { selectGiftOfPurchase } from '../gifts/index.ts'
import type { Gift } from '../gifts/index.ts'
import type { Tx } from '../platform/index.ts'
import { answerMoney, Problem, z } from '../platform/api/index.ts'
import type { Money } from '../platform/api/index.ts'
import { isRefund, refundReasons } from './refund.ts'
import type { RefundRefusal } from './refund.ts'

export const refundSchema = askedSchema
  .extend({
    refund: z.string(),
    amount: z.string(),
    currency: z.string(),
    reason: z.enum(refundReasons),
    requested_at: z.string(),
  })
  .openapi('Refund')

export function answerRefund(refund: Claim): z.infer<typeof refundSchema> {
  if (!isRefund(refund)) throw new Error(`${refund.claim} is no refund`)
  const { amount, currency } = amountJson(refund.amountMicros, refund.currency)
  return {
    ...answerAsked(refund),
    refund: refund.claim,
    amount,
    currency,
    reason: refund.reason,
    requested_at: refund.claimedAt.toString(),
  }
}

/** What only the operator reads. */
export const queuedRefundSchema = refundSchema
  .extend({
    ...queuedMembers,
    queued_for: z.string().nullable().openapi({ description: 'why a person decides' }),
  })
  .openapi('QueuedRefund')

export function answerQueued(refund: Claim): z.infer<typeof queuedRefundSchema> {
  return {
    ...answerRefund(refund),
    ...answerQueuedMembers(refund),
    queued_for: refund.rule,
  }
}

export const refundEvidenceSchema = evidenceSchema
  .extend({
    gift: z.string().nullable().openapi({
      description:
        'for a purchase that was a gift, what has become of it; `redeemed`: somebody holds it',
    }),
    refunds_of_purchase: z.array(queuedRefundSchema),
  })
  .openapi('RefundEvidence')

function answerRefundEvidence(
  evidence: PurchaseEvidence,
  gift: Gift | undefined,
): z.infer<typeof refundEvidenceSchema> {
  return {
    ...answerEvidence(evidence),
    gift: gift?.status ?? null,
    refunds_of_purchase: evidence.refunds.map(answerQueued),
  }
}

/** The purchase of a refund or dispute, and the evidence about it as the operator reads it. */
export async function showEvidence(
  tx: Tx,
  of: { readonly purchase: string; readonly at: Temporal.Instant },
) {
  const evidence = await gatherEvidence(tx, of)
  const { purchase } = evidence
  const gift = await selectGiftOfPurchase(tx, purchase)
  return { purchase, evidence: answerRefundEvidence(evidence, gift) }
}

/** A refusal as the API answers it; what is left is said where the purchase is the asker's. */
export function problemOfRefund({
  code,
  left,
}: {
  readonly code: RefundRefusal
  readonly left?: Money | undefined
}): Problem {
  if (code !== 'refund_too_large' || left === undefined) return new Problem(code)
  const { amount, currency } = answerMoney(left)
  return new Problem(code, { members: { left: amount, currency } })
}
