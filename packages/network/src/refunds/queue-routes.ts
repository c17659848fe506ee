// The API of refunds for the operator: the queue, one request with its evidence, and the decision.
import {
  bearer,
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
  readMomentCursor,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import {
  answerEvidence,
  answerQueued,
  decisionSchema,
  evidenceSchema,
  queuedRefundSchema,
  refundStatusSchema,
} from './answers.ts'
import { closeRefund } from './close-refund.ts'
import { findRefund } from './find-refund.ts'
import { gatherEvidence } from './gather-evidence.ts'
import type { RefundPorts } from './request-refund.ts'
import { selectRefundsByStatus } from './store.ts'

type Api = OpenAPIHono<ApiEnv>

const refundParams = z.object({ refund: idSchema('rfd') })
const queueQuerySchema = pageQuerySchema.extend({ status: refundStatusSchema.default('pending') })
const shownSchema = queuedRefundSchema
  .extend({ evidence: evidenceSchema })
  .openapi('RefundWithEvidence')

const namedDecisionSchema = decisionSchema.openapi('RefundDecision')

export function addQueueRoutes(api: Api, ports: RefundPorts): void {
  addQueue(api, ports)
  addShowing(api, ports)
  addDecision(api, ports)
}

function addQueue(api: Api, ports: RefundPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/refunds/queue',
    summary:
      'Requests of all customers in one state, oldest first: those that wait, if not told otherwise',
    security: bearer,
    request: { query: queueQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(queuedRefundSchema), 'A page of requests'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { after, limit, status } = c.req.valid('query')
    const from = readMomentCursor(after)
    const refunds = await ports.database.read('refunds.list-queue', (tx) =>
      selectRefundsByStatus(tx, { status, after: from, limit: limit + 1 }),
    )
    const page = pageOf(
      refunds,
      limit,
      ({ requestedAt: at, refund: id }) => momentParts({ at, id }),
      answerQueued,
    )
    return c.json(page, 200)
  })
}

function addShowing(api: Api, ports: RefundPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/refunds/{refund}',
    summary: 'One request with the evidence that the network has',
    security: bearer,
    request: { params: refundParams },
    responses: {
      200: jsonAnswer(shownSchema, 'The request'),
      ...problemAnswers('unknown_refund'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const shown = await ports.database.read('refunds.show', async (tx) => {
      const refund = await findRefund(tx, c.req.valid('param').refund)
      if (refund === undefined) throw new Problem('unknown_refund')
      const { purchase } = refund
      return { refund, evidence: await gatherEvidence(tx, { purchase, at: ports.clock.now() }) }
    })
    const evidence = answerEvidence(shown.evidence)
    return c.json({ ...answerQueued(shown.refund), evidence }, 200)
  })
}

function addDecision(api: Api, ports: RefundPorts): void {
  const route = createRoute({
    method: 'post',
    path: '/refunds/{refund}/decision',
    summary: 'Decides a request that waits; the same decision again changes nothing',
    security: bearer,
    request: { params: refundParams, body: jsonBody(namedDecisionSchema) },
    responses: {
      200: jsonAnswer(queuedRefundSchema, 'Decided so, now or before'),
      ...problemAnswers('unknown_refund', 'already_decided', 'outcome_unknown'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { grant, reason } = c.req.valid('json')
    const closed = await closeRefund(ports, { ...c.req.valid('param'), grant, reason })
    if (closed.status === 'unknown_refund') throw new Problem('unknown_refund')
    if (closed.status === 'already_decided') {
      throw new Problem('already_decided', { members: { decided: closed.refund.status } })
    }
    return c.json(answerQueued(closed.refund), 200)
  })
}
