// The API of a merchant's webhooks: endpoints of its choice, which are told of events.
import type { MerchantCaller } from '../contract/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  Problem,
  problemAnswers,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import {
  changeEndpoint,
  createEndpoint,
  findEndpoint,
  listEndpoints,
  pauseEndpoint,
  removeEndpoint,
  resumeEndpoint,
  rotateSecret,
} from './change-endpoint.ts'
import type { ChangePorts, EndpointInput, EndpointRefusal } from './change-endpoint.ts'
import type { WebhookEndpoint } from './endpoint.ts'
import { merchantEventTypes } from './merchant-event.ts'
import { replayedSchema } from './replay-routes.ts'
import type { WebhookSecrets } from './webhook-secrets.ts'

type Api = OpenAPIHono<ApiEnv>
type Context = Parameters<typeof requireCaller>[0]

export interface EndpointRoutePorts extends ChangePorts {
  readonly webhookSecrets: WebhookSecrets
}

const path = '/merchants/me/webhooks'
const webhookParams = z.object({ webhook: idSchema('whk') })
const inputSchema = z
  .strictObject({
    address: z
      .string()
      .min(1)
      .max(2000)
      .openapi({ description: 'https; it answers 2xx within 10 s' }),
    events: z.array(z.enum(merchantEventTypes)).min(1).max(merchantEventTypes.length),
  })
  .openapi('WebhookInput')
const webhookSchema = z
  .object({
    webhook: z.string(),
    address: z.string(),
    events: z.array(z.enum(merchantEventTypes)),
    status: z.enum(['active', 'paused']),
    paused_because: z.enum(['asked', 'failing']).nullable(),
    paused_at: z.string().nullable(),
    public_key: z.string().openapi({ description: 'for signatures v1a; `whpk_…`' }),
    secret_changed_at: z.string(),
    created_at: z.string(),
  })
  .openapi('Webhook')
const secretSchema = webhookSchema
  .extend({
    secret: z.string().openapi({ description: 'for signatures v1; `whsec_…`, shown this once' }),
  })
  .openapi('WebhookWithSecret')

export function endpointRoutes(ports: EndpointRoutePorts): Api {
  const api = createApi()
  addCreation(api, ports)
  addReading(api, ports)
  addChange(api, ports)
  addPausing(api, ports)
  addRotation(api, ports)
  addRemoval(api, ports)
  return api
}

/** Whose webhook a request is about. */
function ownOf(c: Context): MerchantCaller & { readonly webhook: string } {
  return { ...requireCaller(c, 'merchant'), webhook: c.req.param('webhook') ?? '' }
}

function addCreation(api: Api, ports: EndpointRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path,
    summary: 'An endpoint that is told of events from now on; its secret is shown this once',
    security: bearer,
    request: { body: jsonBody(inputSchema) },
    responses: {
      201: jsonAnswer(secretSchema, 'Created'),
      ...problemAnswers('invalid_address', 'too_many_webhooks'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const created = await createEndpoint(ports, { merchant, ...inputOf(c.req.valid('json')) })
    return c.json(answerWithSecret(ports, endpointOf(created)), 201)
  })
}

function addReading(api: Api, ports: EndpointRoutePorts): void {
  const list = createRoute({
    method: 'get',
    path,
    summary: 'The endpoints of the merchant, the oldest first',
    security: bearer,
    responses: {
      200: jsonAnswer(
        z.object({ data: z.array(webhookSchema), next: z.null() }).openapi('Webhooks'),
        'The endpoints; a handful, so there are no pages',
      ),
      ...problemAnswers(),
    },
  })
  api.openapi(list, async (c) => {
    const endpoints = await listEndpoints(ports, requireCaller(c, 'merchant').merchant)
    return c.json({ data: endpoints.map((one) => answerEndpoint(ports, one)), next: null }, 200)
  })
  const show = createRoute({
    method: 'get',
    path: `${path}/{webhook}`,
    summary: 'One endpoint of the merchant',
    security: bearer,
    request: { params: webhookParams },
    responses: { 200: jsonAnswer(webhookSchema, 'It'), ...problemAnswers('unknown_webhook') },
  })
  api.openapi(show, async (c) => {
    const own = ownOf(c)
    const found = await ports.database.read('webhooks.show', (tx) => findEndpoint(tx, own))
    if (found === undefined) throw new Problem('unknown_webhook')
    return c.json(answerEndpoint(ports, found), 200)
  })
}

function addChange(api: Api, ports: EndpointRoutePorts): void {
  const route = createRoute({
    method: 'put',
    path: `${path}/{webhook}`,
    summary: 'Another address or other events; what waits is told at the new address',
    security: bearer,
    request: { params: webhookParams, body: jsonBody(inputSchema) },
    responses: {
      200: jsonAnswer(webhookSchema, 'As it is now'),
      ...problemAnswers('invalid_address', 'unknown_webhook'),
    },
  })
  api.openapi(route, async (c) => {
    const changed = await changeEndpoint(ports, ownOf(c), inputOf(c.req.valid('json')))
    return c.json(answerEndpoint(ports, endpointOf(changed)), 200)
  })
}

function addPausing(api: Api, ports: EndpointRoutePorts): void {
  const pause = createRoute({
    method: 'post',
    path: `${path}/{webhook}/pause`,
    summary: 'It is told nothing until it is let go on',
    security: bearer,
    request: { params: webhookParams },
    responses: { 200: jsonAnswer(webhookSchema, 'Paused'), ...problemAnswers('unknown_webhook') },
  })
  api.openapi(pause, async (c) => {
    const paused = await pauseEndpoint(ports, ownOf(c))
    return c.json(answerEndpoint(ports, endpointOf(paused)), 200)
  })
  const resume = createRoute({
    method: 'post',
    path: `${path}/{webhook}/resume`,
    summary: 'It goes on with the first event that it did not take',
    security: bearer,
    request: { params: webhookParams },
    responses: { 200: jsonAnswer(replayedSchema, 'Goes on'), ...problemAnswers('unknown_webhook') },
  })
  api.openapi(resume, async (c) => {
    const resumed = await resumeEndpoint(ports, ownOf(c))
    if (resumed.status === 'refused') throw new Problem(resumed.code)
    const { replayed, since, next } = resumed
    return c.json({ replayed, since: since.toString(), next: next?.toString() ?? null }, 200)
  })
}

function addRotation(api: Api, ports: EndpointRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path: `${path}/{webhook}/secret`,
    summary: 'The next secret, shown this once; for a day both sign',
    security: bearer,
    request: { params: webhookParams },
    responses: { 200: jsonAnswer(secretSchema, 'Rotated'), ...problemAnswers('unknown_webhook') },
  })
  api.openapi(route, async (c) => {
    const rotated = await rotateSecret(ports, ownOf(c))
    return c.json(answerWithSecret(ports, endpointOf(rotated)), 200)
  })
}

function addRemoval(api: Api, ports: EndpointRoutePorts): void {
  const route = createRoute({
    method: 'delete',
    path: `${path}/{webhook}`,
    summary: 'It is told nothing any more, and what it was told is forgotten',
    security: bearer,
    request: { params: webhookParams },
    responses: {
      200: jsonAnswer(
        z.object({ status: z.literal('removed') }).openapi('RemovedWebhook'),
        'Removed',
      ),
      ...problemAnswers('unknown_webhook'),
    },
  })
  api.openapi(route, async (c) => {
    const removed = await removeEndpoint(ports, ownOf(c))
    if (removed.status === 'refused') throw new Problem(removed.code)
    return c.json(removed, 200)
  })
}

function inputOf({ address: url, events }: z.output<typeof inputSchema>): EndpointInput {
  return { url, events }
}

function endpointOf(
  outcome: { readonly status: 'changed'; readonly endpoint: WebhookEndpoint } | EndpointRefusal,
): WebhookEndpoint {
  if (outcome.status === 'refused') throw new Problem(outcome.code)
  return outcome.endpoint
}

function answerEndpoint(
  { webhookSecrets }: EndpointRoutePorts,
  endpoint: WebhookEndpoint,
): z.output<typeof webhookSchema> {
  return {
    webhook: endpoint.webhook,
    address: endpoint.url,
    events: [...endpoint.events],
    status: endpoint.status,
    paused_because: endpoint.pausedBecause,
    paused_at: endpoint.pausedAt?.toString() ?? null,
    public_key: webhookSecrets.publicKeyOf(endpoint),
    secret_changed_at: endpoint.secretChangedAt.toString(),
    created_at: endpoint.createdAt.toString(),
  }
}

function answerWithSecret(ports: EndpointRoutePorts, endpoint: WebhookEndpoint) {
  const secret = ports.webhookSecrets.secretOf(endpoint)
  return { ...answerEndpoint(ports, endpoint), secret }
}
