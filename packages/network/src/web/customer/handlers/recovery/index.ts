// The pages for who cannot sign on any more.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { showAddressRecovery, showAddressSent, submitAddressRecovery } from './address-page.ts'
import { showAskRecovery, showRecoverySent, submitAskRecovery } from './ask-page.ts'
import { showFinish, submitFinish } from './finish-page.ts'

export function addRecoveryPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/recover', (c) => showAskRecovery(c))
  web.post('/recover', (c) => submitAskRecovery(deps, c))
  web.get('/recover/sent', (c) => showRecoverySent(c))
  web.get('/recover/address', (c) => showAddressRecovery(c))
  web.post('/recover/address', (c) => submitAddressRecovery(deps, c))
  web.get('/recover/address/sent', (c) => showAddressSent(c))
  web.get('/recover/:token', (c) => showFinish(deps, c))
  web.post('/recover/:token', (c) => submitFinish(deps, c))
}
