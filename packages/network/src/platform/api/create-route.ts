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

/**
 * The library's own; a route with `security` answers `unauthenticated` without a caller, one without says that it asks
 * for none. Roles are the handler's.
 */
export const createRoute: typeof describeRoute = (route) => {
  const { method, path, request, security = [] } = route
  const responses =
    request?.body === undefined ? route.responses : addProblems(route.responses, bodyProblems)
  const described = { ...route, operationId: nameOperation(method, path), security, responses }
  if (route.security === undefined) return describeRoute(described)
  // After the route's own: what is refused to everybody is refused to strangers too.
  const middleware = [route.middleware ?? [], refuseStrangers].flat()
  if (!isKeyed(route)) return describeRoute({ ...described, middleware })
  return describeRoute({
    ...described,
    middleware,
    parameters: [idempotencyKeyParameter],
    responses: addProblems(responses, keyProblems),
  })
}

/** `get /offers/{sku}` is `getOffersBySku`: what clients that are made from the document call it. */
function nameOperation(method: string, path: string): string {
  const words = path.replace(/^\/api\/v1/, '').match(/\{?\w+/g) ?? []
  const named = words.map((word) => {
    const parts = word.replace('{', 'by_').split('_')
    return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')
  })
  return `${method}${named.join('')}`
}

const bodyProblems = ['unsupported_media_type', 'body_too_large'] as const
const keyProblems = [
  'idempotency_key_invalid',
  'idempotency_conflict',
  'command_running',
  'answer_not_kept',
] as const
