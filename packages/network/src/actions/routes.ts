// The API of actions: operators read what was done.
import {
  bearer,
  createApi,
  createRoute,
  jsonAnswer,
  pageOf,
  pageQuerySchema,
  pageSchema,
  problemAnswers,
  readNumberCursor,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Database } from '../platform/index.ts'
import { listActions } from './store.ts'
import type { ActionRow } from './store.ts'

const actionSchema = z
  .object({
    number: z.int(),
    at: z.string().openapi({ format: 'date-time' }),
    who: z.string(),
    what: z
      .string()
      .openapi({ description: 'the route', example: 'post /refunds/{refund}/decision' }),
    on: z.record(z.string(), z.string()),
    why: z.string().nullable(),
    before: z.unknown(),
    after: z.unknown(),
    made: z.record(z.string(), z.string()).openapi({ description: 'ids of what came into being' }),
    hash: z.string(),
  })
  .openapi('OperatorAction')

const listRoute = createRoute({
  method: 'get',
  path: '/operator-actions',
  summary: 'What operators did, the newest first',
  security: bearer,
  request: { query: pageQuerySchema },
  responses: {
    200: jsonAnswer(pageSchema(actionSchema), 'a page of actions'),
    ...problemAnswers('invalid_cursor'),
  },
})

export function actionRoutes({ database }: { readonly database: Database }): OpenAPIHono<ApiEnv> {
  const api = createApi()
  api.openapi(listRoute, async (c) => {
    requireCaller(c, 'operator')
    const { after, limit } = c.req.valid('query')
    const rows = await database.read('actions.list', (tx) =>
      listActions(tx, { before: readNumberCursor(after), limit: limit + 1 }),
    )
    return c.json(
      pageOf(rows, limit, ({ number }) => [String(number)], answerAction),
      200,
    )
  })
  return api
}

interface Content {
  readonly number: number
  readonly at: string
  readonly who: string
  readonly what: string
  readonly on: Readonly<Record<string, string>>
  readonly before: unknown
  readonly after: unknown
  readonly made: Readonly<Record<string, string>>
}

function answerAction({ content, why, hash }: ActionRow) {
  const { number, at, who, what, on, before, after, made } = JSON.parse(content) as Content
  return { number, at, who, what, on, why, before, after, made, hash: hash.toString('base64url') }
}
