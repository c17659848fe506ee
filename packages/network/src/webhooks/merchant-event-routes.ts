// The API of merchant events: a merchant lists what its engine was to be told; anyone reads the key that signs it.
import {
  bearer,
  createApi,
  createRoute,
  instantSchema,
  jsonAnswer,
  Problem,
  problemAnswers,
  publishKeys,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { outwardIdSchema } from '../outward/index.ts'
import type { Outward } from '../outward/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import type { EventKeys } from './event-keys.ts'
import { engineEventTypes, eventContent, merchantEventTypes } from './merchant-event.ts'
import type { EventDelivery, MerchantEvent } from './merchant-event.ts'
import { numberMerchantEvents } from './number-merchant-events.ts'
import { selectMerchantEvents } from './store-merchant-events.ts'

type Api = OpenAPIHono<ApiEnv>

interface ListPorts {
  readonly database: Database
  readonly clock: Clock
  readonly outward: Outward
}

const querySchema = z.strictObject({
  after: z
    .string()
    .max(20)
    .optional()
    .openapi({ description: 'the number of the last event known' }),
  since: instantSchema.optional().openapi({ description: 'only events from this instant on' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
const eventSchema = z
  .object({
    id: outwardIdSchema('evt'),
    type: z.enum(merchantEventTypes),
    timestamp: z.string(),
    data: z
      .object({ merchant: z.string(), number: z.int(), purchase: outwardIdSchema('pur') })
      .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()])),
    delivered_at: z.string().nullable(),
    parked: z.string().nullable().openapi({ description: 'why it is not tried any more' }),
  })
  .openapi('MerchantEvent')
const listSchema = z.object({
  data: z.array(eventSchema),
  next: z.string().nullable().openapi({ description: '`after` of the next page, or null' }),
})
export function merchantEventRoutes(ports: ListPorts, { keys }: { readonly keys: EventKeys }): Api {
  const api = createApi()
  addList(api, ports)
  publishKeys(api, {
    path: '/event-keys',
    summary: 'The public keys that events for merchants are signed with (Standard Webhooks, v1a)',
    name: 'EventKeySet',
    published: keys.published,
  })
  return api
}

function addList(api: Api, ports: ListPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/merchants/me/events',
    summary:
      "What the merchant's engine was to be told, oldest first; for an engine that missed some",
    security: bearer,
    request: { query: querySchema },
    responses: { 200: jsonAnswer(listSchema, 'Events'), ...problemAnswers('invalid_cursor') },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { after, since = null, limit } = c.req.valid('query')
    const afterNumber = readNumber(after)
    await numberMerchantEvents(ports, { merchant })
    const rows = await ports.database.read('webhooks.list-merchant-events', (tx) =>
      selectMerchantEvents(tx, {
        merchant,
        types: engineEventTypes,
        afterNumber,
        since,
        limit: limit + 1,
      }),
    )
    const shown = rows.slice(0, limit)
    const next = rows.length > limit ? (shown.at(-1)?.number.toString() ?? null) : null
    return c.json({ data: shown.map((event) => answerEvent(ports, event)), next }, 200)
  })
}

function readNumber(text: string | undefined): bigint {
  if (text === undefined) return 0n
  if (!/^(0|[1-9][0-9]{0,17})$/.test(text)) throw new Problem('invalid_cursor')
  return BigInt(text)
}

function answerEvent({ outward }: ListPorts, event: MerchantEvent & EventDelivery) {
  return {
    id: outward.idFor(event.merchant, event.id),
    ...eventContent(outward, event),
    delivered_at: event.deliveredAt?.toString() ?? null,
    parked: event.parkedReason,
  }
}
