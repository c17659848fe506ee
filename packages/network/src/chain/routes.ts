// The API of the chain: heads and the keys that sign them. Anyone may read and keep them.
import type { Head } from '@tallystick/proofs'
import {
  createApi,
  createRoute,
  jsonAnswer,
  pageOf,
  pageQuerySchema,
  pageSchema,
  problemAnswers,
  publishKeys,
  readNumberCursor,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { ChainPorts } from './make-head.ts'
import { selectHeads } from './store-heads.ts'

const hashSchema = z.string().openapi({
  description: 'SHA-256 in base64url',
  example: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
})

const headSchema = z
  .object({
    network: z.string(),
    number: z.int(),
    at: z.string().openapi({ format: 'date-time' }),
    previous: hashSchema,
    buckets: z
      .array(z.object({ bucket: z.int(), through: z.int(), hash: hashSchema }))
      .openapi({ description: 'those that moved since the head before, in ascending order' }),
    actions: z.object({ through: z.int(), hash: hashSchema }),
    hash: hashSchema,
    signature: z.string().openapi({ description: 'compact JWS, typ head+jwt' }),
  })
  .openapi('Head')

const headsRoute = createRoute({
  method: 'get',
  path: '/heads',
  summary:
    'The heads of the chain, the oldest first: whoever keeps them notices when the past is changed',
  request: {
    query: pageQuerySchema.extend({
      from: z.coerce
        .number()
        .int()
        .min(1)
        .max(Number.MAX_SAFE_INTEGER)
        .default(1)
        .openapi({ description: 'the first number that is wanted' }),
    }),
  },
  responses: {
    200: jsonAnswer(pageSchema(headSchema), 'a page of heads'),
    ...problemAnswers('invalid_cursor'),
  },
})

export function chainRoutes(ports: Pick<ChainPorts, 'database' | 'headKeys'>): OpenAPIHono<ApiEnv> {
  const api = createApi()
  api.openapi(headsRoute, async (c) => {
    const { from, after, limit } = c.req.valid('query')
    const last = readNumberCursor(after)
    const first = last === undefined ? BigInt(from) : last + 1n
    const heads = await ports.database.read('chain.list-heads', (tx) =>
      selectHeads(tx, { from: first, limit: limit + 1 }),
    )
    return c.json(
      pageOf(heads, limit, ({ number }) => [String(number)], answerHead),
      200,
    )
  })
  publishKeys(api, {
    path: '/head-keys',
    summary: 'The public keys that heads are signed with, all that ever were',
    name: 'HeadKeySet',
    published: ports.headKeys.published,
  })
  return api
}

function answerHead({ buckets, actions, ...head }: Head) {
  return { ...head, buckets: buckets.map((end) => ({ ...end })), actions: { ...actions } }
}
