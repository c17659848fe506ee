// The API of sign-on: the sessions of a customer, and how to end them.
import type { OpenAPIHono } from '../platform/api/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  momentCursor,
  pageQuerySchema,
  readMomentCursor,
  pageSchema,
  Problem,
  problemAnswers,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv } from '../platform/api/index.ts'
import type { SignOn } from './create-sign-on.ts'
import { endOwnSessions } from './end-own-sessions.ts'
import { listSessions } from './list-sessions.ts'
import type { Session } from './session.ts'

const sessionSchema = z
  .object({
    session: z.string(),
    device: z.string().openapi({ example: 'Firefox, Windows' }),
    network: z.string().openapi({ example: '8.8.4.0/24' }),
    method: z.enum(['password', 'passkey', 'link', 'registration']),
    signed_on_at: z.string(),
    last_used_at: z.string(),
  })
  .openapi('Session')
const endedSchema = z.object({ ended: z.int() }).openapi('EndedSessions')

// The event of a program that signs people off has no browser.
const origin = { device: 'API', network: '' }

export function signOnRoutes(signOn: SignOn): OpenAPIHono<ApiEnv> {
  const api = createApi()
  addList(api, signOn)
  addEnd(api, signOn)
  return api
}

function addList(api: OpenAPIHono<ApiEnv>, { security, rule }: SignOn): void {
  const list = createRoute({
    method: 'get',
    path: '/sessions',
    summary: 'Where the customer is signed on, the last used first',
    security: bearer,
    request: { query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(sessionSchema), 'Sessions that last'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(list, async (c) => {
    const { signOn } = requireCaller(c, 'customer')
    const { after, limit } = c.req.valid('query')
    const before = readMomentCursor(after)
    const { sessions, next } = await security.database.read('signon.list-sessions', (tx) =>
      listSessions(tx, security, { signOn, rule, before, limit }),
    )
    const cursor = next === undefined ? null : momentCursor(next)
    return c.json({ data: sessions.map(answerSession), next: cursor }, 200)
  })
}

function addEnd(api: OpenAPIHono<ApiEnv>, { security, tellMerchants }: SignOn): void {
  const endAll = createRoute({
    method: 'delete',
    path: '/sessions',
    summary: 'Signs the customer off everywhere, at merchants too',
    security: bearer,
    responses: { 200: jsonAnswer(endedSchema, 'How many ended'), ...problemAnswers() },
  })
  api.openapi(endAll, async (c) => {
    const accounts = requireCaller(c, 'customer')
    const ended = await endByProgram(security, { accounts, origin })
    await tellMerchants()
    return c.json({ ended }, 200)
  })
  const end = createRoute({
    method: 'delete',
    path: '/sessions/{session}',
    summary: 'Ends one session',
    security: bearer,
    request: { params: z.object({ session: idSchema('ses') }) },
    responses: {
      200: jsonAnswer(endedSchema, 'Ended'),
      ...problemAnswers('unknown_session'),
    },
  })
  api.openapi(end, async (c) => {
    const accounts = requireCaller(c, 'customer')
    const { session } = c.req.valid('param')
    const ended = await endByProgram(security, { accounts, session, origin })
    if (ended === 0) throw new Problem('unknown_session')
    await tellMerchants()
    return c.json({ ended }, 200)
  })
}

async function endByProgram(
  security: SignOn['security'],
  input: Omit<Parameters<typeof endOwnSessions>[1], 'by'>,
): Promise<number> {
  const ended = await endOwnSessions(security, { ...input, by: undefined })
  return ended.status === 'ended' ? ended.count : 0
}

function answerSession(session: Session) {
  return {
    session: session.id,
    device: session.device,
    network: session.network,
    method: session.method,
    signed_on_at: session.signedOnAt.toString(),
    last_used_at: session.lastUsedAt.toString(),
  }
}
