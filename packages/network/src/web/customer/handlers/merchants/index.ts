// The directory: all merchants, and each of them.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { showMerchant } from './merchant-page.ts'
import { showMerchants } from './merchants-page.ts'

export function addMerchantPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/merchants', (c) => showMerchants(deps, c))
  web.get('/merchants/:merchant', (c) => showMerchant(deps, c))
}
