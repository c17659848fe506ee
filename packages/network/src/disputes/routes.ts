// The API of disputes for customers: disputing, and reading what became of it. The operator's queue is in
// queue-routes.ts.
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
  Problem,
  problemAnswers,
  readIdempotencyKey,
  readMomentCursor,
  requireCaller,
  textSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { bucketOf } from '../platform/index.ts'
import { explanationLengthMax } from '../refunds/index.ts'
import { answerDispute, disputeSchema } from './answers.ts'
import { openDispute } from './open-dispute.ts'
import type { DisputePorts } from './open-dispute.ts'
import { addQueueRoutes } from './queue-routes.ts'
import { selectDisputesOfAccount } from './store.ts'

type Api = OpenAPIHono<ApiEnv>

const requestSchema = z
  .strictObject({
    id: textSchema({ max: 200 }).openapi({
      description: "the asker's own id of the dispute, unique for ever",
    }),
    explanation: textSchema({ min: 0, max: explanationLengthMax, multiline: true }),
  })
  .openapi('DisputeRequest')

export function disputeRoutes(ports: DisputePorts): Api {
  const api = createApi()
  addRequest(api, ports)
  addList(api, ports)
  addQueueRoutes(api, ports)
  return api
}

function addRequest(api: Api, ports: DisputePorts): void {
  const route = createRoute({
    method: 'post',
    path: '/purchases/{purchase}/disputes',
    summary: 'Disputes a charge that the customer did not make',
    description:
      'All that is left of the price is off the tab at once. The published rules decide where they know an answer; ' +
      'otherwise the dispute is `pending` until a person has decided. The buyer may dispute, and the payer of the account.',
    security: bearer,
    request: {
      params: z.object({ purchase: idSchema('pur') }),
      body: jsonBody(requestSchema),
    },
    responses: {
      200: jsonAnswer(disputeSchema, 'This very dispute was opened before'),
      201: jsonAnswer(disputeSchema, 'Credited, for good or until it is decided'),
      ...problemAnswers(
        'unknown_purchase',
        'idempotency_conflict',
        'idempotency_key_invalid',
        'account_closed',
        'nothing_was_paid',
        'already_disputed',
        'dispute_too_late',
        'already_refunded',
        'outcome_unknown',
      ),
    },
  })
  api.openapi(route, async (c) => {
    const asker = requireCaller(c, 'customer')
    const { id, explanation } = c.req.valid('json')
    const opened = await openDispute(ports, {
      purchase: c.req.valid('param').purchase,
      asker,
      request: { requestId: readIdempotencyKey(c, id) ?? id, explanation },
    })
    if (opened.status === 'refused') throw new Problem(opened.code)
    return c.json(answerDispute(opened.dispute), opened.status === 'opened' ? 201 : 200)
  })
}

function addList(api: Api, ports: DisputePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/disputes',
    summary: "The caller's own disputes, newest first; a payer's are those of the whole account",
    security: bearer,
    request: { query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(disputeSchema), 'A page of disputes'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { paymentAccount, purchasingAccount } = requireCaller(c, 'customer')
    const { after, limit } = c.req.valid('query')
    const before = readMomentCursor(after)
    const disputes = await ports.database.read('disputes.list-own', async (tx) =>
      selectDisputesOfAccount(tx, {
        bucket: bucketOf(paymentAccount),
        paymentAccount,
        purchasingAccount: (await isPayer(tx, purchasingAccount)) ? null : purchasingAccount,
        before,
        limit: limit + 1,
      }),
    )
    const page = pageOf(
      disputes,
      limit,
      ({ disputedAt: at, dispute: id }) => momentParts({ at, id }),
      answerDispute,
    )
    return c.json(page, 200)
  })
}
