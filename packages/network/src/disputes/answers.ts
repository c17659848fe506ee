// What the API says of disputes: to customers, and with evidence to the operator.
import { amountJson } from '@tallystick/money'
import { answerAsked, answerQueuedMembers, askedSchema, queuedMembers } from '../claims/index.ts'
import type { Claim } from '../claims/index.ts'
import { moneyAnswerSchema, z } from '../platform/api/index.ts'
import { disputeRules, isDispute } from './dispute.ts'
import type { Evidence } from './load-evidence.ts'

export const disputeSchema = askedSchema
  .extend({
    dispute: z.string(),
    provisional_credit: moneyAnswerSchema.openapi({
      description: 'off the tab from the first moment on; owed again only if refused',
    }),
    disputed_at: z.string(),
    rule: z
      .enum(disputeRules)
      .nullable()
      .openapi({ description: 'the rule that decided, if one did' }),
  })
  .openapi('Dispute')

export function answerDispute(dispute: Claim): z.infer<typeof disputeSchema> {
  if (!isDispute(dispute)) throw new Error(`${dispute.claim} is no dispute`)
  return {
    ...answerAsked(dispute),
    dispute: dispute.claim,
    provisional_credit: amountJson(dispute.amountMicros, dispute.currency),
    disputed_at: dispute.claimedAt.toString(),
    rule: dispute.decidedBy === 'rules' ? dispute.rule : null,
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
  is_budget_used: z.boolean(),
  is_gift_taken_up: z.boolean(),
  later_purchases_capped: z.int(),
})

/** What only the operator reads. */
export const queuedDisputeSchema = disputeSchema
  .extend({
    ...queuedMembers,
    queued_for: z.enum(disputeRules).nullable().openapi({ description: 'why a person decides' }),
    facts: factsSchema,
  })
  .openapi('QueuedDispute')

export function answerQueued(dispute: Claim): z.infer<typeof queuedDisputeSchema> {
  if (!isDispute(dispute)) throw new Error(`${dispute.claim} is no dispute`)
  const { facts } = dispute
  return {
    ...answerDispute(dispute),
    ...answerQueuedMembers(dispute),
    queued_for: dispute.decidedBy === 'rules' ? null : dispute.rule,
    facts: {
      sign_ons_in_the_day_before: facts.signOnCount,
      is_new_device: facts.isNewDevice,
      is_one_click: facts.isOneClick,
      times_opened: facts.openedCount,
      earlier_purchases_at_merchant: facts.earlierCount,
      disputes_granted_by_rules: facts.grantedCount,
      was_refund_refused: facts.wasRefundRefused,
      is_budget_used: facts.isBudgetUsed,
      is_gift_taken_up: facts.isGiftTaken,
      later_purchases_capped: facts.cappedCount,
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
