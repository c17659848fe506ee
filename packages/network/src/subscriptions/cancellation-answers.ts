// What the API says of the credits of cancellations: a claim for each term that was given back.
import { amountJson } from '@tallystick/money'
import { answerAsked, answerQueuedMembers, askedSchema, queuedMembers } from '../claims/index.ts'
import type { Claim } from '../claims/index.ts'
import { moneyAnswerSchema, z } from '../platform/api/index.ts'

export const cancellationSchema = askedSchema
  .extend({
    cancellation: z.string(),
    provisional_credit: moneyAnswerSchema.openapi({
      description: 'off the tab from the first moment on; owed again only if refused',
    }),
    cancelled_at: z.string(),
  })
  .openapi('CancellationCredit')

export function answerCancellation(claim: Claim): z.infer<typeof cancellationSchema> {
  return {
    ...answerAsked(claim),
    cancellation: claim.claim,
    provisional_credit: amountJson(claim.amountMicros, claim.currency),
    cancelled_at: claim.claimedAt.toString(),
  }
}

/** What only the operator reads. */
export const queuedCancellationSchema = cancellationSchema
  .extend({
    ...queuedMembers,
    queued_for: z.string().nullable().openapi({ description: 'why a person decides' }),
  })
  .openapi('QueuedCancellationCredit')

export function answerQueued(claim: Claim): z.infer<typeof queuedCancellationSchema> {
  return {
    ...answerCancellation(claim),
    ...answerQueuedMembers(claim),
    queued_for: claim.rule,
  }
}
