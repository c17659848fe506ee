// The API of what webhooks were told: each event with every answer, told once more, and a test.
import { outwardIdSchema } from '../outward/index.ts'
import type { Outward } from '../outward/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  instantSchema,
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
import type { Database, IdSources } from '../platform/index.ts'
import { findEndpoint } from './change-endpoint.ts'
import { testEventType } from './endpoint.ts'
import type { WebhookDelivery } from './endpoint.ts'
import { merchantEventTypes } from './merchant-event.ts'
import { replayOne, replaySince, sendTestEvent } from './replay-deliveries.ts'
import { selectDeliveries } from './store-deliveries.ts'

type Api = OpenAPIHono<ApiEnv>

export interface ReplayRoutePorts extends IdSources {
  readonly database: Database
  readonly outward: Outward
}

const path = '/merchants/me/webhooks/{webhook}'
const params = z.object({ webhook: idSchema('whk') })
const deliverySchema = z
  .object({
    event: outwardIdSchema('evt'),
    type: z.enum([...merchantEventTypes, testEventType]),
    created_at: z.string(),
    delivered_at: z.string().nullable(),
    given_up: z.string().nullable().openapi({ description: 'why it is not tried any more' }),
    attempts: z
      .array(
        z.object({
          at: z.string(),
          status: z.int().nullable().openapi({ description: 'what the endpoint answered' }),
          failure: z.string().nullable().openapi({ description: 'why there was no answer' }),
        }),
      )
      .openapi({ description: 'the latest 50, oldest first' }),
  })
  .openapi('WebhookDelivery')
export const replayedSchema = z
  .object({
    replayed: z.int(),
    since: z.string(),
    next: z.string().nullable().openapi({
      description: '`after` of the next call with the same `since`, where there are more',
    }),
  })
  .openapi('ReplayedWebhook')

export function replayRoutes(ports: ReplayRoutePorts): Api {
  const api = createApi()
  addDeliveries(api, ports)
  addReplayOne(api, ports)
  addReplaySince(api, ports)
  addTest(api, ports)
  return api
}

function addDeliveries(api: Api, ports: ReplayRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: `${path}/deliveries`,
    summary: 'What the endpoint was told and answered, the latest first',
    security: bearer,
    request: { params, query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(deliverySchema).openapi('WebhookDeliveries'), 'Deliveries'),
      ...problemAnswers('unknown_webhook', 'invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { webhook } = c.req.valid('param')
    const { after, limit } = c.req.valid('query')
    const before = readMomentCursor(after)
    const now = ports.clock.now()
    const rows = await ports.database.read('webhooks.list-deliveries', async (tx) =>
      (await findEndpoint(tx, { merchant, webhook })) === undefined
        ? undefined
        : await selectDeliveries(tx, { webhook, now, before, limit: limit + 1 }),
    )
    if (rows === undefined) throw new Problem('unknown_webhook')
    const momentOf = ({ createdAt: at, event: id }: WebhookDelivery) => momentParts({ at, id })
    return c.json(
      pageOf(rows, limit, momentOf, (row) => answerDelivery(ports.outward, merchant, row)),
      200,
    )
  })
}

function addReplayOne(api: Api, ports: ReplayRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path: `${path}/deliveries/{event}/replay`,
    summary: 'Tells the endpoint of one event once more',
    security: bearer,
    request: { params: params.extend({ event: idSchema('evt') }) },
    responses: {
      200: jsonAnswer(
        z.object({ status: z.literal('replayed') }).openapi('ReplayedDelivery'),
        'It will be told at once',
      ),
      ...problemAnswers('unknown_webhook', 'unknown_delivery', 'webhook_paused'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { webhook, event } = c.req.valid('param')
    const inside = ports.outward.readId(merchant, event) ?? ''
    const outcome = await replayOne(ports, { merchant, webhook }, inside)
    if (outcome.status === 'refused') throw new Problem(outcome.code)
    return c.json(outcome, 200)
  })
}

function addReplaySince(api: Api, ports: ReplayRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path: `${path}/replay`,
    summary: 'Tells the endpoint of all events since a moment once more, up to 500 at a call',
    security: bearer,
    request: {
      params,
      body: jsonBody(
        z
          .strictObject({
            since: instantSchema,
            after: z
              .string()
              .regex(/^(0|[1-9][0-9]{0,17})$/)
              .optional()
              .openapi({ description: '`next` of the call before' }),
          })
          .openapi('WebhookReplay'),
      ),
    },
    responses: {
      200: jsonAnswer(replayedSchema, 'They will be told, oldest first'),
      ...problemAnswers('unknown_webhook', 'webhook_paused'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { webhook } = c.req.valid('param')
    const { since, after = '0' } = c.req.valid('json')
    const from = { since, after: BigInt(after) }
    const outcome = await replaySince(ports, { merchant, webhook }, from)
    if (outcome.status === 'refused') throw new Problem(outcome.code)
    const { replayed, next } = outcome
    return c.json({ replayed, since: since.toString(), next: next?.toString() ?? null }, 200)
  })
}

function addTest(api: Api, ports: ReplayRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path: `${path}/test`,
    summary: 'Tells the endpoint of an event that is only a test',
    security: bearer,
    request: { params },
    responses: {
      200: jsonAnswer(
        z.object({ event: outwardIdSchema('evt') }).openapi('WebhookTest'),
        'It will be told at once; what it answers stands in its deliveries',
      ),
      ...problemAnswers('unknown_webhook', 'webhook_paused'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { webhook } = c.req.valid('param')
    const outcome = await sendTestEvent(ports, { merchant, webhook })
    if (outcome.status === 'refused') throw new Problem(outcome.code)
    return c.json({ event: ports.outward.idFor(merchant, outcome.event) }, 200)
  })
}

function answerDelivery(outward: Outward, merchant: string, delivery: WebhookDelivery) {
  return {
    event: outward.idFor(merchant, delivery.event),
    type: delivery.type,
    created_at: delivery.createdAt.toString(),
    delivered_at: delivery.deliveredAt?.toString() ?? null,
    given_up: delivery.givenUp,
    attempts: [...delivery.attempts],
  }
}
