// The pages of limits: the list with its forms, and freezing.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { submitFreeze } from './freeze.ts'
import { showLimits } from './show-limits.ts'
import { submitLimit } from './submit-limit.ts'

export function addLimitsPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/limits', (c) => showLimits(deps, c))
  web.post('/limits', (c) => submitLimit(deps, c))
  web.post('/limits/freeze', (c) => submitFreeze(deps, c))
}
