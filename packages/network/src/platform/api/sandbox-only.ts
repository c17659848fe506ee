// Routes that exist for scripts and demonstrations are refused on a network that is real.
import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from './create-api.ts'
import { Problem } from './problem.ts'

/** Middleware for `createRoute`: refuses with `sandbox_only` unless the network is a sandbox. */
export function sandboxOnly(isSandbox: boolean) {
  return createMiddleware<ApiEnv>(async (_c, next) => {
    if (!isSandbox) throw new Problem('sandbox_only')
    await next()
  })
}
