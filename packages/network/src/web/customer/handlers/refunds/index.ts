// The pages on which customers ask for their money back.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { showRefund, submitRefund } from './refund-page.ts'
import { showRefundDone } from './refund-done-page.ts'

export function addRefundPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/purchases/:id/refund', (c) => showRefund(deps, c))
  web.post('/purchases/:id/refund', (c) => submitRefund(deps, c))
  web.get('/purchases/:id/refund/done', (c) => showRefundDone(deps, c))
}
