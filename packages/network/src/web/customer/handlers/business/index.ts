// The pages of people of merchants: joining an organisation, and seeing it.
import type { Hono } from 'hono'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { CustomerEnv } from '../../customer-visitor.ts'
import { showBusiness } from './business-page.ts'
import { showBusinessJoin, submitBusinessJoin } from './join-page.ts'

export function addBusinessPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/business/join/:token', (c) => showBusinessJoin(deps, c))
  web.post('/business/join/:token', (c) => submitBusinessJoin(deps, c))
  web.get('/business/:organisation', (c) => showBusiness(deps, c))
}
