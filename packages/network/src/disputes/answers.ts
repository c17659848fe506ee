// What the API says of disputes: to customers, and with evidence to the operator.
import { amountJson } from '@tallystick/money'
import { moneyAnswerSchema, z } from '../platform/api/index.ts'
import { disputeRules } from './dispute.ts'
import type { Dispute } from './dispute.ts'
import type { Evidence } from './load-evidence.ts'

export const disputeStatusSchema = z.enum(['pending', 'granted', 'refused'])

export const disputeSchema = z
  .object({
    dispute: z.string(),
    id: z.string(),
    purchase: z.string(),
    merchant: z.string(),
    provisional_credit: moneyAnswerSchema.openapi({
      description: 'off the tab from the first moment on; owed again only if refused',
    }),
    explanation: z.string(),
    status: disputeStatusSchema,
    disputed_at: z.string(),
    decided_at: z.string().nullable(),
    rule: z
      .enum(disputeRules)
      .nullable()
      .openapi({ description: 'the rule that decided, if one did' }),
    decision_reason: z.string().nullable(),
  })
  .openapi('Dispute')

export function answerDispute(dispute: Dispute): z.infer<typeof disputeSchema> {
  return {
    dispute: dispute.dispute,
    id: dispute.requestId,
    purchase: dispute.purchase,
    merchant: dispute.merchant,
    provisional_credit: amountJson(dispute.amountMicros, dispute.currency),
    explanation: dispute.explanation,
    status: dispute.status,
    disputed_at: dispute.disputedAt.toString(),
    decided_at: dispute.decidedAt?.toString() ?? null,
    rule: dispute.decidedBy === 'rules' ? dispute.rule : null,
    decision_reason: dispute.decisionReason,
  }
}

const factsSchema = z.object({
  sign_ons_in_the_day_before: z.int(),
  is_new_device: z.boolean(),
  is_one_click: z.boolean(),
  times_opened: z.int(),
  earlier_purchases_at_merchant: z.int(),
  disputes_granted_by_rules: z.int(),
  was_refund_refused: z.boolean(),
})

/** What only the operator reads. */
export const queuedDisputeSchema = disputeSchema
  .extend({
    payment_account: z.string(),
    purchasing_account: z.string(),
    asked_by: z.string(),
    queued_for: z.enum(disputeRules).nullable().openapi({ description: 'why a person decides' }),
    decided_by: z.string().nullable(),
    credit: z.string(),
    facts: factsSchema,
  })
  .openapi('QueuedDispute')

export function answerQueued(dispute: Dispute): z.infer<typeof queuedDisputeSchema> {
  const { facts } = dispute
  return {
    ...answerDispute(dispute),
    payment_account: dispute.paymentAccount,
    purchasing_account: dispute.purchasingAccount,
    asked_by: dispute.askedBy,
    queued_for: dispute.decidedBy === 'rules' ? null : dispute.rule,
    decided_by: dispute.decidedBy,
    credit: dispute.credit,
    facts: {
      sign_ons_in_the_day_before: facts.signOnCount,
      is_new_device: facts.isNewDevice,
      is_one_click: facts.isOneClick,
      times_opened: facts.openedCount,
      earlier_purchases_at_merchant: facts.earlierCount,
      disputes_granted_by_rules: facts.grantedCount,
      was_refund_refused: facts.wasRefundRefused,
    },
  }
}

export const signOnsSchema = z
  .array(z.object({ at: z.string(), kind: z.string(), device: z.string(), network: z.string() }))
  .openapi('SignOnsAround')

export function answerSignOns({ signOns }: Evidence): z.infer<typeof signOnsSchema> {
  return signOns.map(({ at, kind, device, network }) => ({
    at: at.toString(),
    kind,
    device,
    network,
  }))
}
