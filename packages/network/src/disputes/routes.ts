// The API of disputes for customers: disputing, and reading what became of it. The operator's queue is in
// queue-routes.ts.
import { addOwnRoutes, addQueueRoutes, explanationLengthMax } from '../claims/index.ts'
import { endGivenBack, endWithdrawnOf } from '../gifts/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  Problem,
  problemAnswers,
  readIdempotencyKey,
  requireCaller,
  textSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { refundEvidenceSchema, showEvidence } from '../refunds/index.ts'
import {
  answerDispute,
  answerQueued,
  answerSignOns,
  disputeSchema,
  queuedDisputeSchema,
  signOnsSchema,
} from './answers.ts'
import { loadEvidence } from './load-evidence.ts'
import { openDispute } from './open-dispute.ts'
import type { DisputePorts } from './open-dispute.ts'

type Api = OpenAPIHono<ApiEnv>

const requestSchema = z
  .strictObject({
    id: textSchema({ max: 200 }).openapi({
      description: "the asker's own id of the dispute, unique for ever",
    }),
    explanation: textSchema({ min: 0, max: explanationLengthMax, multiline: true }),
  })
  .openapi('DisputeRequest')

const shownSchema = queuedDisputeSchema
  .extend({ evidence: refundEvidenceSchema, sign_ons: signOnsSchema })
  .openapi('DisputeWithEvidence')

const words = { kind: 'dispute', one: 'dispute', many: 'Disputes' } as const

export function disputeRoutes(ports: DisputePorts): Api {
  const api = createApi()
  addRequest(api, ports)
  addOwnRoutes(api, ports, { ...words, schema: disputeSchema, answer: answerDispute })
  addQueueRoutes(api, ports, {
    ...words,
    schema: queuedDisputeSchema,
    answer: answerQueued,
    shownSchema,
    end: endGivenBack,
    afterGranted: (claim) => endWithdrawnOf(ports, claim),
    shownDescription:
      '`facts` are what the rules looked at then; `evidence` and `sign_ons` are as they are now.',
    async show(tx, claim, at) {
      const { purchase, evidence } = await showEvidence(tx, { purchase: claim.purchase, at })
      const seen = await loadEvidence(tx, { purchase, at })
      return {
        ...answerQueued(claim),
        evidence,
        sign_ons: answerSignOns(seen),
      }
    },
  })
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
