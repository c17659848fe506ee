// The API of rights holders: a merchant adds its own, and lists them.
import {
  bearer,
  createApi,
  createRoute,
  currencySchema,
  jsonAnswer,
  jsonBody,
  pageOf,
  pageQuerySchema,
  pageSchema,
  problemAnswers,
  readCursor,
  requireCaller,
  textSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { addHolder } from './add-holder.ts'
import type { HolderPorts } from './add-holder.ts'
import type { Holder } from './holder.ts'
import { selectHoldersOf } from './store.ts'

type Api = OpenAPIHono<ApiEnv>

const newHolderSchema = z
  .strictObject({
    name: textSchema({ max: 200 }),
    currency: currencySchema.openapi({
      description: 'what it usually is paid in; it earns in the currency of each sale',
    }),
  })
  .openapi('NewHolder')

const holderSchema = z
  .object({ holder: z.string(), name: z.string(), currency: z.string(), added_at: z.string() })
  .openapi('Holder')

function answerHolder({ holder, name, currency, addedAt }: Holder): z.infer<typeof holderSchema> {
  return { holder, name, currency, added_at: addedAt.toString() }
}

export function holderRoutes(ports: HolderPorts): Api {
  const api = createApi()
  addAdding(api, ports)
  addListing(api, ports)
  return api
}

function addAdding(api: Api, ports: HolderPorts): void {
  const route = createRoute({
    method: 'post',
    path: '/holders',
    summary: 'A rights holder, whom offers of the merchant may name',
    description: 'Royalties of an offer are parts of the merchant’s share, at most all of it.',
    security: bearer,
    request: { body: jsonBody(newHolderSchema) },
    responses: {
      201: jsonAnswer(holderSchema, 'Added'),
      ...problemAnswers('unknown_currency'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const added = await addHolder(ports, { merchant, ...c.req.valid('json') })
    return c.json(answerHolder(added), 201)
  })
}

function addListing(api: Api, ports: HolderPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/holders',
    summary: 'The merchant’s rights holders, in the order in which they were added',
    security: bearer,
    request: { query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(holderSchema), 'A page of rights holders'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { after: cursor, limit } = c.req.valid('query')
    const [after = ''] = readCursor(cursor, 1) ?? []
    const holders = await ports.database.read('holders.list', (tx) =>
      selectHoldersOf(tx, { merchant, after, limit: limit + 1 }),
    )
    const { data, next } = pageOf(holders, limit, ({ holder }) => [holder], answerHolder)
    return c.json({ data: [...data], next }, 200)
  })
}
