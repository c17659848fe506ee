// The API of disputes for the operator: the queue, one dispute with its evidence, and the decision.
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
import { answerEvidence, decisionSchema, evidenceSchema, gatherEvidence } from '../refunds/index.ts'
import {
  answerQueued,
  answerSignOns,
  disputeStatusSchema,
  queuedDisputeSchema,
  signOnsSchema,
} from './answers.ts'
import { closeDispute } from './close-dispute.ts'
import { findDispute } from './find-dispute.ts'
import { loadEvidence } from './load-evidence.ts'
import type { DisputePorts } from './open-dispute.ts'
import { selectDisputesByStatus } from './store.ts'

type Api = OpenAPIHono<ApiEnv>

const disputeParams = z.object({ dispute: idSchema('dsp') })
const queueQuerySchema = pageQuerySchema.extend({ status: disputeStatusSchema.default('pending') })
const shownSchema = queuedDisputeSchema
  .extend({ evidence: evidenceSchema, sign_ons: signOnsSchema })
  .openapi('DisputeWithEvidence')
const namedDecisionSchema = decisionSchema.openapi('DisputeDecision')

export function addQueueRoutes(api: Api, ports: DisputePorts): void {
  addQueue(api, ports)
  addShowing(api, ports)
  addDecision(api, ports)
}

function addQueue(api: Api, ports: DisputePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/disputes/queue',
    summary:
      'Disputes of all customers in one state, oldest first: those that wait, if not told otherwise',
    security: bearer,
    request: { query: queueQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(queuedDisputeSchema), 'A page of disputes'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { after, limit, status } = c.req.valid('query')
    const from = readMomentCursor(after)
    const disputes = await ports.database.read('disputes.list-queue', (tx) =>
      selectDisputesByStatus(tx, { status, after: from, limit: limit + 1 }),
    )
    const page = pageOf(
      disputes,
      limit,
      ({ disputedAt: at, dispute: id }) => momentParts({ at, id }),
      answerQueued,
    )
    return c.json(page, 200)
  })
}

function addShowing(api: Api, ports: DisputePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/disputes/{dispute}',
    summary: 'One dispute with the evidence that the network has',
    description:
      '`facts` are what the rules looked at then; `evidence` and `sign_ons` are as they are now.',
    security: bearer,
    request: { params: disputeParams },
    responses: {
      200: jsonAnswer(shownSchema, 'The dispute'),
      ...problemAnswers('unknown_dispute'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const at = ports.clock.now()
    const shown = await ports.database.read('disputes.show', async (tx) => {
      const dispute = await findDispute(tx, c.req.valid('param').dispute)
      if (dispute === undefined) throw new Problem('unknown_dispute')
      const evidence = await gatherEvidence(tx, { purchase: dispute.purchase, at })
      const { purchase } = evidence
      return { dispute, evidence, seen: await loadEvidence(tx, { purchase, at }) }
    })
    const { dispute, evidence, seen } = shown
    const answer = { evidence: answerEvidence(evidence), sign_ons: answerSignOns(seen) }
    return c.json({ ...answerQueued(dispute), ...answer }, 200)
  })
}

function addDecision(api: Api, ports: DisputePorts): void {
  const route = createRoute({
    method: 'post',
    path: '/disputes/{dispute}/decision',
    summary: 'Decides a dispute that waits; the same decision again changes nothing',
    security: bearer,
    request: { params: disputeParams, body: jsonBody(namedDecisionSchema) },
    responses: {
      200: jsonAnswer(queuedDisputeSchema, 'Decided so, now or before'),
      ...problemAnswers('unknown_dispute', 'already_decided', 'outcome_unknown'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { grant, reason } = c.req.valid('json')
    const closed = await closeDispute(ports, { ...c.req.valid('param'), grant, reason })
    if (closed.status === 'unknown_dispute') throw new Problem('unknown_dispute')
    if (closed.status === 'already_decided') {
      throw new Problem('already_decided', { members: { decided: closed.dispute.status } })
    }
    return c.json(answerQueued(closed.dispute), 200)
  })
}
