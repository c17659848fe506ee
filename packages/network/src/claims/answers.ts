// What the API says of every kind of claim: the members that they have in common, and the evidence for the operator.
import { amountJson, printMicros } from '@tallystick/money'
import { moneyAnswerSchema, textSchema, z } from '../platform/api/index.ts'
import { claimStatuses } from './claim.ts'
import type { Claim } from './claim.ts'
import type { PurchaseEvidence } from './gather-evidence.ts'

export const claimStatusSchema = z.enum(claimStatuses)

/** Of every claim, to whoever asked. */
export function answerAsked(claim: Claim) {
  return {
    id: claim.requestId,
    purchase: claim.purchase,
    merchant: claim.merchant,
    explanation: claim.explanation,
    status: claim.status,
    decided_at: claim.decidedAt?.toString() ?? null,
    decision_reason: claim.decisionReason,
  }
}

export const askedSchema = z.object({
  id: z.string(),
  purchase: z.string(),
  merchant: z.string(),
  explanation: z.string(),
  status: claimStatusSchema,
  decided_at: z.string().nullable(),
  decision_reason: z.string().nullable(),
})

/** What only the operator reads. */
export const queuedMembers = {
  payment_account: z.string(),
  purchasing_account: z.string(),
  asked_by: z.string(),
  decided_by: z.string().nullable(),
  credit: z.string(),
}

export function answerQueuedMembers(claim: Claim) {
  return {
    payment_account: claim.paymentAccount,
    purchasing_account: claim.purchasingAccount,
    asked_by: claim.askedBy,
    decided_by: claim.decidedBy,
    credit: claim.credit,
  }
}

export const evidenceSchema = z.object({
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
  capped_because_of_it: z
    .array(
      z.object({
        purchase: z.string(),
        merchant: z.string(),
        purchased_at: z.string(),
        price: moneyAnswerSchema,
        capped: moneyAnswerSchema,
      }),
    )
    .openapi({ description: 'later purchases that cost less because of it, under a price cap' }),
  requests: z.object({ asked: z.int(), granted: z.int(), refused: z.int() }),
})

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
    capped_because_of_it: evidence.capped.map((one) => ({
      purchase: one.purchase,
      merchant: one.merchant,
      purchased_at: one.happenedAt.toString(),
      price: amountJson(one.priceMicros, currency),
      capped: amountJson(one.cappedMicros, currency),
    })),
    requests: {
      asked: evidence.askedCount,
      granted: evidence.grantedCount,
      refused: evidence.refusedCount,
    },
  }
}

/** The body of a decision. */
export const decisionSchema = z.strictObject({
  grant: z.boolean(),
  reason: textSchema({ max: 1000, multiline: true }).openapi({
    description: 'kept for ever, and read by the customer',
  }),
})
