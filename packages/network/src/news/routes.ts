// The API of news: the operator publishes and withdraws, everybody reads.
import type { OpenAPIHono } from '../platform/api/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  jsonAnswer,
  jsonBody,
  momentParts,
  noteUnchanged,
  pageOf,
  pageQuerySchema,
  pageSchema,
  Problem,
  problemAnswers,
  readMomentCursor,
  requireCaller,
  pathTextSchema,
  textSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv } from '../platform/api/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { publishNews } from './publish-news.ts'
import { listNews, updateNewsWithdrawn } from './store.ts'
import type { NewsItem } from './store.ts'

type Ports = { readonly database: Database; readonly clock: Clock }

const languageSchema = z.enum(['en', 'de', 'fr', 'es'])
const idSchema = pathTextSchema({ max: 100 }).openapi({ example: '2026-12-prices' })

const newNewsSchema = z
  .strictObject({
    id: idSchema,
    texts: z
      .array(
        z.strictObject({
          language: languageSchema,
          title: textSchema({ max: 200 }),
          body: textSchema({ max: 10_000 }),
        }),
      )
      .min(1)
      .max(4)
      .refine((texts) => new Set(texts.map(({ language }) => language)).size === texts.length, {
        message: 'each language once',
      }),
  })
  .openapi('NewNews')

const itemSchema = z
  .object({
    id: z.string(),
    language: z.string(),
    title: z.string(),
    body: z.string(),
    published_at: z.string().openapi({ format: 'date-time' }),
  })
  .openapi('NewsItem')

export function newsRoutes(ports: Ports): OpenAPIHono<ApiEnv> {
  const api = createApi()
  addPublish(api, ports)
  addWithdraw(api, ports)
  addList(api, ports)
  return api
}

function addPublish(api: OpenAPIHono<ApiEnv>, ports: Ports): void {
  const route = createRoute({
    method: 'post',
    path: '/news',
    summary: 'Publishes an item of news',
    security: bearer,
    request: { body: jsonBody(newNewsSchema) },
    responses: {
      200: jsonAnswer(z.object({ status: z.literal('exists') }), 'Published before'),
      201: jsonAnswer(z.object({ status: z.literal('published') }), 'Published'),
      ...problemAnswers('idempotency_conflict'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { id: news, texts } = c.req.valid('json')
    const status = await publishNews(ports, { news, texts })
    if (status === 'conflict') throw new Problem('idempotency_conflict')
    return status === 'published' ? c.json({ status }, 201) : c.json({ status }, 200)
  })
}

function addWithdraw(api: OpenAPIHono<ApiEnv>, ports: Ports): void {
  const route = createRoute({
    method: 'delete',
    path: '/news/{news}',
    summary: 'Withdraws an item of news',
    security: bearer,
    request: { params: z.strictObject({ news: idSchema }) },
    responses: {
      200: jsonAnswer(z.object({ status: z.literal('withdrawn') }), 'Not shown any more'),
      ...problemAnswers('unknown_news'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { news } = c.req.valid('param')
    const withdrawn = await ports.database.transaction('news.withdraw', (tx) =>
      updateNewsWithdrawn(tx, { news, withdrawnAt: ports.clock.now() }),
    )
    if (withdrawn === undefined) throw new Problem('unknown_news')
    if (withdrawn === 'before') noteUnchanged(c)
    return c.json({ status: 'withdrawn' } as const, 200)
  })
}

function addList(api: OpenAPIHono<ApiEnv>, ports: Ports): void {
  const route = createRoute({
    method: 'get',
    path: '/news',
    summary: 'The latest news, the newest first',
    request: { query: pageQuerySchema.extend({ language: languageSchema.default('en') }) },
    responses: {
      200: jsonAnswer(pageSchema(itemSchema), 'The news'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { language, after, limit } = c.req.valid('query')
    const position = readMomentCursor(after)
    const items = await ports.database.read('news.list', (tx) =>
      listNews(tx, { language, after: position, limit: limit + 1 }),
    )
    const partsOf = ({ publishedAt: at, news: id }: NewsItem) => momentParts({ at, id })
    return c.json(pageOf(items, limit, partsOf, answerItem), 200)
  })
}

function answerItem({ news: id, publishedAt, ...item }: NewsItem) {
  return { id, ...item, published_at: publishedAt.toString() }
}
