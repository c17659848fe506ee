// The page of the one click: shown, clicked, cancelled.
import type { Hono } from 'hono'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { CustomerEnv } from '../../customer-visitor.ts'
import { showConfirm } from './confirm-page.ts'
import { cancelConfirm, submitConfirm } from './decide-purchase-page.ts'

export function addConfirmPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/confirm/:transaction', (c) => showConfirm(deps, c))
  web.post('/confirm/:transaction', (c) => submitConfirm(deps, c))
  web.post('/confirm/:transaction/cancel', (c) => cancelConfirm(deps, c))
}
