// The API of refunds for customers: asking, and reading what became of it. The operator's queue is in queue-routes.ts.
import { addOwnRoutes, addQueueRoutes, explanationLengthMax } from '../claims/index.ts'
import { claimStatusSchema } from '../claims/index.ts'
import { endGivenBack, endWithdrawnOf } from '../gifts/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  positiveAmountSchema,
  problemAnswers,
  readIdempotencyKey,
  requireCaller,
  textSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import {
  answerQueued,
  answerRefund,
  problemOfRefund,
  queuedRefundSchema,
  refundEvidenceSchema,
  refundSchema,
  showEvidence,
} from './answers.ts'
import { refundReasons } from './refund.ts'
import { requestRefund } from './request-refund.ts'
import type { RefundPorts } from './request-refund.ts'

type Api = OpenAPIHono<ApiEnv>

const requestSchema = z
  .strictObject({
    id: textSchema({ max: 200 }).openapi({
      description: "the asker's own id of the request, unique for ever",
    }),
    reason: z.enum(refundReasons),
    explanation: textSchema({ min: 0, max: explanationLengthMax, multiline: true }),
    amount: positiveAmountSchema.optional().openapi({
      description: 'a part of the price; all that is left of it when not given',
    }),
  })
  .openapi('RefundRequest')

const requestedSchema = z
  .object({ refund: z.string(), status: claimStatusSchema, amount: z.string() })
  .extend({ currency: z.string() })
  .openapi('RequestedRefund')

const shownSchema = queuedRefundSchema
  .extend({ evidence: refundEvidenceSchema })
  .openapi('RefundWithEvidence')

const words = { kind: 'refund', one: 'request', many: 'Requests' } as const

export function refundRoutes(ports: RefundPorts): Api {
  const api = createApi()
  addRequest(api, ports)
  addOwnRoutes(api, ports, { ...words, schema: refundSchema, answer: answerRefund })
  addQueueRoutes(api, ports, {
    ...words,
    schema: queuedRefundSchema,
    answer: answerQueued,
    shownSchema,
    end: endGivenBack,
    afterGranted: (claim) => endWithdrawnOf(ports, claim),
    async show(tx, claim, at) {
      const { purchase } = claim
      const { evidence } = await showEvidence(tx, { purchase, at })
      return { ...answerQueued(claim), evidence }
    },
  })
  return api
}

function addRequest(api: Api, ports: RefundPorts): void {
  const route = createRoute({
    method: 'post',
    path: '/purchases/{purchase}/refunds',
    summary: 'Asks for the price of a purchase back, or for a part of it',
    description:
      'Below the threshold of the network it is `granted` at once; otherwise it is `pending` and off the tab until a ' +
      'person has decided. The buyer may ask, and the payer of the account.',
    security: bearer,
    request: {
      params: z.object({ purchase: idSchema('pur') }),
      body: jsonBody(requestSchema),
    },
    responses: {
      200: jsonAnswer(requestedSchema, 'This very request was made before'),
      201: jsonAnswer(requestedSchema, 'Granted, or waiting for a decision'),
      ...problemAnswers(
        'unknown_purchase',
        'idempotency_conflict',
        'idempotency_key_invalid',
        'account_closed',
        'nothing_was_paid',
        'refund_too_late',
        'refund_refused_before',
        'purchase_disputed',
        'already_refunded',
        'refund_too_large',
        'invalid_amount',
        'outcome_unknown',
      ),
    },
  })
  api.openapi(route, async (c) => {
    const asker = requireCaller(c, 'customer')
    const { id, reason, explanation, amount } = c.req.valid('json')
    const requested = await requestRefund(ports, {
      purchase: c.req.valid('param').purchase,
      asker,
      request: {
        requestId: readIdempotencyKey(c, id) ?? id,
        reason,
        explanation,
        amountMicros: amount,
      },
    })
    if (requested.status === 'refused') throw problemOfRefund(requested)
    const answer = answerRefund(requested.refund)
    const { refund, status, currency } = answer
    const body = { refund, status, amount: answer.amount, currency }
    return c.json(body, requested.status === 'requested' ? 201 : 200)
  })
}
