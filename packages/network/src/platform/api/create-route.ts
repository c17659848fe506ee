// What every route has: one that asks for a token refuses whoever has none before it looks at what was sent, and one
// that changes something takes an Idempotency-Key.
import { createRoute as describeRoute } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from './create-api.ts'
import { addProblems } from './describe-answers.ts'
import { idempotencyKeyParameter } from './idempotency-key.ts'
import { Problem } from './problem.ts'
import { isKeyed } from './repetition.ts'

const refuseStrangers = createMiddleware<ApiEnv>(async (c, next) => {
  if (c.get('caller') === undefined) throw new Problem('unauthenticated')
  await next()
})

/** The library's own; a route with `security` answers `unauthenticated` without a caller. Roles are the handler's. */
export const createRoute: typeof describeRoute = (route) => {
  if (route.security === undefined) return describeRoute(route)
  // After the route's own: what is refused to everybody is refused to strangers too.
  const middleware = [route.middleware ?? [], refuseStrangers].flat()
  if (!isKeyed(route)) return describeRoute({ ...route, middleware })
  const parameters = [idempotencyKeyParameter]
  const responses = addProblems(route.responses, keyProblems)
  return describeRoute({ ...route, middleware, parameters, responses })
}

const keyProblems = [
  'idempotency_key_invalid',
  'idempotency_conflict',
  'command_running',
  'answer_not_kept',
] as const
