// What the API says of refunds: to customers, and with evidence to the operator.
import { amountJson, printMicros } from '@tallystick/money'
import { answerMoney, moneyAnswerSchema, Problem, textSchema, z } from '../platform/api/index.ts'
import type { Money } from '../platform/api/index.ts'
import type { PurchaseEvidence } from './gather-evidence.ts'
import { refundReasons } from './refund.ts'
import type { Refund, RefundRefusal } from './refund.ts'

export const refundStatusSchema = z.enum(['pending', 'granted', 'refused'])

export const refundSchema = z
  .object({
    refund: z.string(),
    id: z.string(),
    purchase: z.string(),
    merchant: z.string(),
    amount: z.string(),
    currency: z.string(),
    reason: z.enum(refundReasons),
    explanation: z.string(),
    status: refundStatusSchema,
    requested_at: z.string(),
    decided_at: z.string().nullable(),
    decision_reason: z.string().nullable(),
  })
  .openapi('Refund')

export function answerRefund(refund: Refund): z.infer<typeof refundSchema> {
  const { amount, currency } = amountJson(refund.amountMicros, refund.currency)
  return {
    refund: refund.refund,
    id: refund.requestId,
    purchase: refund.purchase,
    merchant: refund.merchant,
    amount,
    currency,
    reason: refund.reason,
    explanation: refund.explanation,
    status: refund.status,
    requested_at: refund.requestedAt.toString(),
    decided_at: refund.decidedAt?.toString() ?? null,
    decision_reason: refund.decisionReason,
  }
}

/** What only the operator reads. */
export const queuedRefundSchema = refundSchema
  .extend({
    payment_account: z.string(),
    purchasing_account: z.string(),
    asked_by: z.string(),
    queued_for: z.string().nullable().openapi({ description: 'why a person decides' }),
    decided_by: z.string().nullable(),
    credit: z.string(),
  })
  .openapi('QueuedRefund')

export function answerQueued(refund: Refund): z.infer<typeof queuedRefundSchema> {
  return {
    ...answerRefund(refund),
    payment_account: refund.paymentAccount,
    purchasing_account: refund.purchasingAccount,
    asked_by: refund.askedBy,
    queued_for: refund.queuedFor,
    decided_by: refund.decidedBy,
    credit: refund.credit,
  }
}

export const evidenceSchema = z
  .object({
    title: z.string(),
    merchant_name: z.string(),
    price: moneyAnswerSchema,
    purchased_at: z.string(),
    refund_policy: z.string(),
    access_until: z.string().nullable(),
    is_entitled: z.boolean(),
    opened_at: z.array(z.string()).openapi({ description: 'when the network handed it over' }),
    credited: z.string().openapi({ description: 'given back or provisionally, with this one' }),
    account_opened_at: z.string().nullable(),
    purchases: z.object({ count: z.int(), total: z.string() }),
    requests: z.object({ asked: z.int(), granted: z.int(), refused: z.int() }),
    refunds_of_purchase: z.array(queuedRefundSchema),
  })
  .openapi('RefundEvidence')

export function answerEvidence(evidence: PurchaseEvidence): z.infer<typeof evidenceSchema> {
  const { purchase } = evidence
  const { currency } = purchase
  return {
    title: evidence.title,
    merchant_name: evidence.merchantName,
    price: amountJson(purchase.priceMicros, currency),
    purchased_at: purchase.happenedAt.toString(),
    refund_policy: evidence.refundPolicy,
    access_until: purchase.accessUntil?.toString() ?? null,
    is_entitled: evidence.isEntitled,
    opened_at: evidence.openedAt.map((at) => at.toString()),
    credited: printMicros(evidence.creditedMicros, currency),
    account_opened_at: evidence.accountOpenedAt?.toString() ?? null,
    purchases: { count: evidence.boughtCount, total: printMicros(evidence.boughtMicros, currency) },
    requests: {
      asked: evidence.askedCount,
      granted: evidence.grantedCount,
      refused: evidence.refusedCount,
    },
    refunds_of_purchase: evidence.refunds.map(answerQueued),
  }
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

/** The body of a decision, of refunds and disputes alike. */
export const decisionSchema = z.strictObject({
  grant: z.boolean(),
  reason: textSchema({ max: 1000, multiline: true }).openapi({
    description: 'kept for ever, and read by the customer',
  }),
})
