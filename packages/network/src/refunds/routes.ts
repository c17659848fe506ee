// The API of refunds for customers: asking, and reading what became of it. The operator's queue is in queue-routes.ts.
import { isPayer } from '../customers/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  momentParts,
  pageOf,
  pageQuerySchema,
  pageSchema,
  positiveAmountSchema,
  problemAnswers,
  readIdempotencyKey,
  readMomentCursor,
  requireCaller,
  textSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { bucketOf } from '../platform/index.ts'
import { answerRefund, problemOfRefund, refundSchema, refundStatusSchema } from './answers.ts'
import { addQueueRoutes } from './queue-routes.ts'
import { explanationLengthMax, refundReasons } from './refund.ts'
import { requestRefund } from './request-refund.ts'
import type { RefundPorts } from './request-refund.ts'
import { selectRefundsOfAccount } from './store.ts'

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
  .object({ refund: z.string(), status: refundStatusSchema, amount: z.string() })
  .extend({ currency: z.string() })
  .openapi('RequestedRefund')

export function refundRoutes(ports: RefundPorts): Api {
  const api = createApi()
  addRequest(api, ports)
  addList(api, ports)
  addQueueRoutes(api, ports)
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

function addList(api: Api, ports: RefundPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/refunds',
    summary: "The caller's own requests, newest first; a payer's are those of the whole account",
    security: bearer,
    request: { query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(refundSchema), 'A page of requests'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { paymentAccount, purchasingAccount } = requireCaller(c, 'customer')
    const { after, limit } = c.req.valid('query')
    const before = readMomentCursor(after)
    const refunds = await ports.database.read('refunds.list-own', async (tx) =>
      selectRefundsOfAccount(tx, {
        bucket: bucketOf(paymentAccount),
        paymentAccount,
        purchasingAccount: (await isPayer(tx, purchasingAccount)) ? null : purchasingAccount,
        before,
        limit: limit + 1,
      }),
    )
    const page = pageOf(
      refunds,
      limit,
      ({ requestedAt: at, refund: id }) => momentParts({ at, id }),
      answerRefund,
    )
    return c.json(page, 200)
  })
}
