// The API of sign-offs: a merchant reads which sign-ons have ended. Its engine is told of each; this is for one that
// was down meanwhile, or has started anew and remembers none.
import {
  bearer,
  createApi,
  createRoute,
  instantSchema,
  jsonAnswer,
  momentParts,
  pageOf,
  pageQuerySchema,
  pageSchema,
  problemAnswers,
  readMomentCursor,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { selectSignOffs } from './store-sign-offs.ts'
import type { EndedSignOn } from './store-sign-offs.ts'

interface ListPorts {
  readonly database: Database
  readonly clock: Clock
}

const signOffSchema = z
  .object({
    sid: z.string().openapi({ description: 'as in the ID token of the sign-on' }),
    ended_at: z.string().openapi({
      description: 'when the merchant was to hear of it: another instant at each merchant',
    }),
  })
  .openapi('SignOff')

export function signOffRoutes({ database, clock }: ListPorts): OpenAPIHono<ApiEnv> {
  const api = createApi()
  const list = createRoute({
    method: 'get',
    path: '/merchants/me/sign-offs',
    summary:
      'The sign-ons of a day that have ended at the merchant, oldest first; for an engine that missed some',
    security: bearer,
    request: {
      query: pageQuerySchema.extend({
        since: instantSchema.optional().openapi({
          description:
            'only those from this instant on; what ends just now may be listed a moment later',
        }),
      }),
    },
    responses: {
      200: jsonAnswer(pageSchema(signOffSchema), 'Sign-ons that ended'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(list, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { after, since = null, limit } = c.req.valid('query')
    const rows = await database.read('signon.list-sign-offs', (tx) =>
      selectSignOffs(tx, {
        merchant,
        since,
        now: clock.now(),
        after: readMomentCursor(after),
        limit: limit + 1,
      }),
    )
    const placeOf = ({ endedAt, sid }: EndedSignOn) => momentParts({ at: endedAt, id: sid })
    return c.json(pageOf(rows, limit, placeOf, answerSignOff), 200)
  })
  return api
}

function answerSignOff({ sid, endedAt }: EndedSignOn) {
  return { sid, ended_at: endedAt.toString() }
}
