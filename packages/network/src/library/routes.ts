// The API of the library: what a customer can open, with what is left.
import {
  bearer,
  createApi,
  createRoute,
  jsonAnswer,
  pageQuerySchema,
  pageSchema,
  problemAnswers,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { libraryCursor, readLibraryCursor } from './library-cursor.ts'
import type { LibraryItem } from './library-item.ts'
import { readLibrary } from './read-library.ts'

const itemSchema = z
  .object({
    purchase: z.string(),
    merchant: z.string(),
    merchant_name: z.string(),
    offer: z.string().openapi({ description: "the merchant's own sku" }),
    title: z.string(),
    kind: z.string(),
    url: z.string(),
    purchased_at: z.string(),
    left: z
      .object({
        until: z.string().nullable().openapi({ description: 'null: never by time' }),
        seconds: z.int().nullable().openapi({ description: 'until then, by the network’s clock' }),
        views: z.int().nullable().openapi({ description: 'as sold; the merchant counts them' }),
      })
      .openapi({ description: 'how long and how often it can still be opened' }),
  })
  .openapi('LibraryItem')

export function libraryRoutes(ports: {
  readonly database: Database
  readonly clock: Clock
}): OpenAPIHono<ApiEnv> {
  const api = createApi()
  const route = createRoute({
    method: 'get',
    path: '/library',
    summary: 'What the caller can open now, with what is left',
    description: 'What ends soonest comes first, then what never ends, the newest first.',
    security: bearer,
    request: { query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(itemSchema), 'What can be opened'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const { after, limit } = c.req.valid('query')
    const position = readLibraryCursor(after)
    const at = ports.clock.now()
    const { items, next } = await ports.database.read('library.read', (tx) =>
      readLibrary(tx, { purchasingAccount, at, after: position, limit }),
    )
    const data = items.map((item) => answerItem(item, at))
    return c.json({ data, next: next === undefined ? null : libraryCursor(next) }, 200)
  })
  return api
}

function answerItem(item: LibraryItem, at: Temporal.Instant) {
  const { purchase, endsAt, views } = item
  return {
    purchase: purchase.purchase,
    merchant: item.merchant,
    merchant_name: item.merchantName,
    offer: item.sku,
    title: item.title,
    kind: item.kind,
    url: item.url,
    purchased_at: purchase.happenedAt.toString(),
    left: {
      until: endsAt?.toString() ?? null,
      seconds:
        endsAt === null
          ? null
          : Math.floor((endsAt.epochMilliseconds - at.epochMilliseconds) / 1000),
      views: views ?? null,
    },
  }
}
