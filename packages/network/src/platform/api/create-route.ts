// Routes that ask for a token refuse whoever has none before they look at what was sent.
import { createRoute as describeRoute } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from './create-api.ts'
import { Problem } from './problem.ts'

const refuseStrangers = createMiddleware<ApiEnv>(async (c, next) => {
  if (c.get('caller') === undefined) throw new Problem('unauthenticated')
  await next()
})

/** The library's own; a route with `security` answers `unauthenticated` without a caller. Roles are the handler's. */
export const createRoute: typeof describeRoute = (route) => {
  if (route.security === undefined) return describeRoute(route)
  // After the route's own: what is refused to everybody is refused to strangers too.
  const middleware = [route.middleware ?? [], refuseStrangers].flat()
  return describeRoute({ ...route, middleware })
}
