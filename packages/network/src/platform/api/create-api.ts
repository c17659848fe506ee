// What every room's routes are made with: strict parsing, and problems instead of errors.
import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import type { ActionValue, Caller, Commands, OperatorActions } from '../../contract/index.ts'
import { answerOnce } from './answer-once.ts'
import { repetitionOf } from './repetition.ts'
import { recordAsked, recordWithin } from './record-action.ts'
import { findMomentaryFault } from '../momentary-fault.ts'
import { answerProblem, Problem } from './problem.ts'
import { problemOfIssues } from './read-issues.ts'

/** What the middleware of the API leaves for the routes. */
export type ApiEnv = {
  readonly Variables: {
    /** Set by the authenticating middleware; undefined when no token was sent. */
    readonly caller: Caller | undefined
    /** Random, in every answer and every log line of the request. */
    readonly requestId: string
    /** Absent where nobody remembers what was asked before. */
    readonly commands?: Commands | undefined
    /** Absent where nobody writes down what operators do. */
    readonly actions?: OperatorActions | undefined
    /** How something was before an operator changed it: `noteBefore`. */
    readonly before?: ActionValue | undefined
    /** Writes down that an operator asked, where that did not happen with the claim of a key: `noteAsked`. */
    readonly onAsked?: (() => Promise<void>) | undefined
    /** Nothing was changed by an operator's request: `noteUnchanged`. */
    readonly isUnchanged?: true | undefined
  }
  readonly Bindings: {
    /** As the server worked it out; absent where there is no server around. */
    readonly clientAddress?: string | undefined
  }
}

type Api = OpenAPIHono<ApiEnv>

/** An empty set of routes, to be mounted below /api/v1 by `createApiRoot`. What has a key is done once. */
export function createApi(): Api {
  const api: Api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return undefined
      throw problemOfIssues(result.error, result.target)
    },
  })
  const register = api.openapi as (...given: Parameters<Register>) => Api
  const registerOnce: Register = (route, handler, ...hooks) => {
    const how = repetitionOf(route)
    if (how === undefined || how === 'own_id') return register(route, handler, ...hooks)
    const recorded = how === 'within' ? recordWithin(route, handler) : handler
    return register(route, answerOnce(how, recorded, recordAsked(route)), ...hooks)
  }
  // The types of a route and its handler are the library's business; which route it is, is all that counts here.
  api.openapi = registerOnce as unknown as Api['openapi']
  return api
}

type Register = (
  route: Parameters<typeof recordAsked>[0],
  handler: Parameters<typeof answerOnce>[1],
  ...hooks: readonly unknown[]
) => Api

/** The answer to a thrown problem; undefined for an error that nobody expected. */
export function answerThrown(error: unknown): Response | undefined {
  const problem = problemOfThrown(error)
  return problem === undefined ? undefined : answerProblem(problem)
}

function problemOfThrown(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  const momentary = findMomentaryFault(error)
  if (momentary !== undefined) {
    const { code, retryAfterSeconds } = momentary
    return new Problem(code, { retryAfterSeconds })
  }
  if (!(error instanceof HTTPException)) return undefined
  // The validator answers with these before a route sees the request.
  if (error.status === 400) return new Problem('malformed_body', { detail: error.message })
  if (error.status === 413) return new Problem('body_too_large')
  if (error.status === 415) return new Problem('unsupported_media_type')
  return undefined
}
