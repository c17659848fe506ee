// The API of cancelling: what it would give back, the cancellation, and the queue of credits that wait for a person.
import { amountJson } from '@tallystick/money'
import {
  addOwnRoutes,
  addQueueRoutes,
  answerEvidence,
  claimStatusSchema,
  evidenceSchema,
  gatherEvidence,
} from '../claims/index.ts'
import {
  amountSchema,
  answerMoney,
  bearer,
  createRoute,
  currencySchema,
  idSchema,
  jsonAnswer,
  jsonBody,
  moneyAnswerSchema,
  Problem,
  problemAnswers,
  readIdempotencyKey,
  requireCaller,
  textSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { assertCurrency } from './assert-currency.ts'
import { cancelSubscription } from './cancel-subscription.ts'
import type { CancelledSubscription } from './cancel-subscription.ts'
import {
  answerCancellation,
  answerQueued,
  cancellationSchema,
  queuedCancellationSchema,
} from './cancellation-answers.ts'
import { previewCancellation } from './preview-cancellation.ts'
import type { CancellationPreview } from './preview-cancellation.ts'
import { findSubscription } from './read-subscriptions.ts'
import { statusOf } from './subscription.ts'
import type { SubscriptionPorts } from './subscription-ports.ts'

type Api = OpenAPIHono<ApiEnv>

const params = z.object({ subscription: idSchema('sub') })

const previewSchema = z
  .object({
    credit: moneyAnswerSchema,
    credit_status: z.enum(['granted', 'pending']).nullable().openapi({
      description: '`pending`: a person would decide about it; null: nothing is given back',
    }),
    terms: z.array(
      z.object({
        purchase: z.string(),
        days: z.int(),
        unused_days: z.int(),
        credit: moneyAnswerSchema,
      }),
    ),
  })
  .openapi('CancellationPreview')
const cancelledSchema = z
  .object({
    status: z.enum(['cancelled', 'exists', 'already_cancelled']),
    cancellation: z.string(),
    credit: moneyAnswerSchema,
    credit_status: claimStatusSchema.nullable().openapi({
      description: 'what has become of the credit; null where nothing is given back',
    }),
    cancelled_at: z.string(),
  })
  .openapi('SubscriptionCancellation')
const path = '/subscriptions/{subscription}/cancellation' as const

const shownSchema = queuedCancellationSchema
  .extend({ evidence: evidenceSchema.openapi('CancellationEvidence') })
  .openapi('CancellationWithEvidence')

const words = {
  kind: 'cancellation',
  one: 'cancellation',
  many: 'Credits of cancellations',
} as const

export function addCancellationRoutes(api: Api, ports: SubscriptionPorts): void {
  addPreview(api, ports)
  addCancelling(api, ports)
  addOwnRoutes(api, ports, { ...words, schema: cancellationSchema, answer: answerCancellation })
  addQueueRoutes(api, ports, {
    ...words,
    schema: queuedCancellationSchema,
    answer: answerQueued,
    shownSchema,
    // Cancelled, it has ended, whatever comes back.
    end: () => Promise.resolve(),
    async show(tx, claim, at) {
      const { purchase } = claim
      const evidence = answerEvidence(await gatherEvidence(tx, { purchase, at }))
      return { ...answerQueued(claim), evidence }
    },
  })
}

function addPreview(api: Api, ports: SubscriptionPorts): void {
  const preview = createRoute({
    method: 'get',
    path,
    summary: 'What a cancellation would give back now',
    security: bearer,
    request: { params },
    responses: {
      200: jsonAnswer(previewSchema, 'The credit, and the days that it is for'),
      ...problemAnswers('unknown_subscription', 'subscription_ended'),
    },
  })
  api.openapi(preview, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const { subscription } = c.req.valid('param')
    const now = ports.clock.now()
    const { found, shown } = await ports.database.read('subscriptions.preview', async (tx) => {
      const offered = await findSubscription(tx, subscription, purchasingAccount)
      if (offered === undefined) throw new Problem('unknown_subscription')
      return { found: offered, shown: await previewCancellation(tx, ports, offered, now) }
    })
    const { currency } = found.subscription
    if (statusOf(found.subscription, now) !== 'active') throw new Problem('subscription_ended')
    const terms = shown.parts.map(({ term, days, unusedDays, creditMicros }) => ({
      purchase: term.purchase.purchase,
      days,
      unused_days: unusedDays,
      credit: amountJson(creditMicros, currency),
    }))
    const credit = amountJson(shown.creditMicros, currency)
    return c.json({ credit, credit_status: statusOfPreview(shown), terms }, 200)
  })
}

function statusOfPreview({ creditMicros, decision }: CancellationPreview) {
  if (creditMicros === 0n) return null
  return decision.outcome === 'queued' ? ('pending' as const) : ('granted' as const)
}

function addCancelling(api: Api, ports: SubscriptionPorts): void {
  const route = createRoute({
    method: 'post',
    path,
    summary: 'Cancels now: access ends, and the unused days are given back',
    security: bearer,
    request: {
      params,
      body: jsonBody(
        z
          .strictObject({
            id: textSchema({ max: 200 }).openapi({ description: "the caller's own id, for ever" }),
            credit: z
              .strictObject({ amount: amountSchema, currency: currencySchema })
              .optional()
              .openapi({ description: 'what was shown; refused when it is another by now' }),
          })
          .openapi('SubscriptionCancellationOrder'),
      ),
    },
    responses: {
      200: jsonAnswer(cancelledSchema, 'It was cancelled before'),
      201: jsonAnswer(cancelledSchema, 'Cancelled'),
      ...problemAnswers(
        'unknown_subscription',
        'subscription_ended',
        'credit_changed',
        'idempotency_conflict',
        'idempotency_key_invalid',
        'wrong_currency',
      ),
    },
  })
  api.openapi(route, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const { subscription } = c.req.valid('param')
    const { id, credit } = c.req.valid('json')
    const own = { subscription, purchasingAccount }
    if (credit !== undefined) await assertCurrency(ports, own, credit.currency)
    const commandId = readIdempotencyKey(c, id) ?? id
    const outcome = await cancelSubscription(ports, {
      ...own,
      commandId,
      expectedMicros: credit?.amount,
    })
    return c.json(answerCancelled(outcome), outcome.status === 'cancelled' ? 201 : 200)
  })
}

function answerCancelled(outcome: CancelledSubscription) {
  if (!('cancellation' in outcome)) throw new Problem(outcome.status)
  const { status, cancellation, creditStatus, offered } = outcome
  const { currency } = offered.subscription
  return {
    status,
    cancellation: cancellation.cancellation,
    credit: answerMoney({ micros: cancellation.creditMicros, currency }),
    credit_status: creditStatus,
    cancelled_at: cancellation.cancelledAt.toString(),
  }
}
