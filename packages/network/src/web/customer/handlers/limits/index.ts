// The pages of limits: the list with its forms, and freezing.
import type { Hono } from 'hono'
import type { WebEnv } from '../../../frame/visitor.ts'
import type { WebDeps } from '../../../web-deps.ts'
import { submitFreeze } from './freeze.ts'
import { showLimits } from './show-limits.ts'
import { submitLimit } from './submit-limit.ts'

export function addLimitsPages(web: Hono<WebEnv>, deps: WebDeps): void {
  web.get('/limits', (c) => showLimits(deps, c))
  web.post('/limits', (c) => submitLimit(deps, c))
  web.post('/limits/freeze', (c) => submitFreeze(deps, c))
}
