// The pages on which customers dispute charges that they did not make.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { showDispute, submitDispute } from './dispute-page.ts'
import { showDisputeDone } from './dispute-done-page.ts'

export function addDisputePages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/purchases/:id/dispute', (c) => showDispute(deps, c))
  web.post('/purchases/:id/dispute', (c) => submitDispute(deps, c))
  web.get('/purchases/:id/dispute/done', (c) => showDisputeDone(deps, c))
}
