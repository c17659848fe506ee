// The whole API below /api/v1: what every request passes through, then the rooms' routes.
import { z } from '@hono/zod-openapi'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { hasRepeatedMember } from '@tallystick/proofs'
import { sqlStateOf } from '../database.ts'
import { answerThrown, createApi } from './create-api.ts'
import type { ApiEnv } from './create-api.ts'
import { createRoute } from './create-route.ts'
import { jsonAnswer, problemAnswers } from './describe-answers.ts'
import { limitBody } from './limit-body.ts'
import { ndjsonType } from './ndjson.ts'
import { problemAreas } from '../../contract/index.ts'
import type { Commands, OperatorActions, RateLimits } from '../../contract/index.ts'
import { answerProblem, Problem, repeatedMember } from './problem.ts'
import { isForeignCoding } from './read-coding.ts'

export const bodyBytesMax = 1_000_000
const batchBytesMax = 4_000_000

export type ApiRootInput = {
  /** Every room's routes, with paths below /api/v1. */
  readonly routes: readonly OpenAPIHono<ApiEnv>[]
  /** Sets `caller` from the bearer token; throws Problem `unauthenticated` for a bad one. */
  readonly authenticate: MiddlewareHandler<ApiEnv>
  /** Absent: each request is carried out, whatever its key. */
  readonly commands?: Commands
  /** Absent: nothing is written down of what operators change. */
  readonly actions?: OperatorActions
  /** Absent where nobody asks too often. */
  readonly rateLimits?: RateLimits
  /** The version of the product, for the document. */
  readonly version: string
  /** The public base URL, without a slash at its end. */
  readonly publicUrl: string
  readonly random: { bytes(count: number): Uint8Array }
  /** Told of every error that nobody expected. */
  readonly logError: (error: unknown, facts: { requestId: string; path: string }) => void
}

const noRateLimits: RateLimits = {
  takeVisit: () => Promise.resolve(undefined),
  takeCaller: () => Promise.resolve(undefined),
}

const problemsRoute = createRoute({
  method: 'get',
  path: '/api/v1/problems',
  summary: 'Every problem code with its meaning, by area',
  responses: {
    200: jsonAnswer(
      z.record(
        z.string(),
        z.record(
          z.string(),
          z.object({
            status: z.int(),
            title: z.string(),
            meaning: z.string(),
            retry: z.boolean(),
          }),
        ),
      ),
      'area → code → what it means',
    ),
    ...problemAnswers(),
  },
})

/** The API as one fetch handler; its paths begin with /api/v1. */
export function createApiRoot(input: ApiRootInput): OpenAPIHono<ApiEnv> {
  const root = createApi()
  const { rateLimits = noRateLimits } = input
  const names = nameRequests(input)
  root.use('*', names)
  root.use('/api/v1/*', limitVisits(rateLimits))
  root.use('/api/v1/*', limitBodies())
  root.use('/api/v1/*', refuseForeignCodings)
  root.openapi(problemsRoute, (c) => c.json(problemAreas, 200))
  const below = createApi()
  for (const routes of input.routes) below.route('/', routes)
  root.get('/api/v1/openapi.json', serveDocument(root, input))
  root.use('/api/v1/*', input.authenticate)
  root.use('/api/v1/*', limitCallers(rateLimits))
  root.use('/api/v1/*', refuseRepeatedMembers)
  root.route('/api/v1', below)
  root.notFound(() => answerProblem(new Problem('not_found')))
  root.onError((error, c) => {
    const answer = answerThrown(error)
    // What the database refused for a moment is an operator's to know, although whoever asked only tries again.
    if (answer !== undefined && sqlStateOf(error) === undefined) return answer
    input.logError(error, { requestId: c.get('requestId'), path: c.req.path })
    return answer ?? answerProblem(new Problem('internal_error'))
  })
  return root
}

// The id is ours alone: one from outside could write anything into the log.
function nameRequests(input: ApiRootInput): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const requestId = Buffer.from(input.random.bytes(12)).toString('base64url')
    c.set('requestId', requestId)
    c.set('commands', input.commands)
    c.set('actions', input.actions)
    await next()
    c.res.headers.set('request-id', requestId)
    // Answers speak of accounts and money; no cache on the way may keep them.
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  }
}

/** Before anybody is asked for a token: who has none, or a wrong one, asks the database too. */
function limitVisits({ takeVisit }: RateLimits): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { method, path } = c.req
    const env = c.env as ApiEnv['Bindings'] | undefined
    refuseUntil(await takeVisit({ address: env?.clientAddress, method, path }))
    await next()
  }
}

function limitCallers({ takeCaller }: RateLimits): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const caller = c.get('caller')
    if (caller !== undefined) refuseUntil(await takeCaller(caller))
    await next()
  }
}

function refuseUntil(retryAfterSeconds: number | undefined): void {
  if (retryAfterSeconds !== undefined) throw new Problem('rate_limited', { retryAfterSeconds })
}

function limitBodies(): MiddlewareHandler {
  const refuse = (): never => {
    throw new Problem('body_too_large')
  }
  const ordinary = limitBody(bodyBytesMax, refuse)
  const batch = limitBody(batchBytesMax, refuse)
  return (c, next) => {
    const isBatch = c.req.header('content-type')?.startsWith(ndjsonType) === true
    return isBatch ? batch(c, next) : ordinary(c, next)
  }
}

const refuseForeignCodings: MiddlewareHandler = async (c, next) => {
  const contentEncoding = c.req.header('content-encoding')
  const contentType = c.req.header('content-type')
  if (isForeignCoding({ contentEncoding, contentType })) throw new Problem('unsupported_media_type')
  await next()
}

/** Of two values under one name each reader believes another (RFC 8259, section 4). */
const refuseRepeatedMembers: MiddlewareHandler = async (c, next) => {
  if (c.req.header('content-type')?.startsWith('application/json') === true) {
    const text = await c.req.text()
    const json = parseJson(text)
    if (json !== undefined && hasRepeatedMember(text, json)) throw repeatedMember()
  }
  await next()
}

/** Undefined for what is no JSON: the route refuses it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function serveDocument(root: OpenAPIHono<ApiEnv>, input: ApiRootInput): MiddlewareHandler<ApiEnv> {
  root.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
  })
  // The routes never change while the process lives, so the document is made once.
  let document: string | undefined
  return (c) => {
    document ??= JSON.stringify(
      root.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'Tallystick',
          version: input.version,
          license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
        },
        servers: [{ url: input.publicUrl }],
      }),
    )
    return Promise.resolve(c.body(document, 200, { 'content-type': 'application/json' }))
  }
}
