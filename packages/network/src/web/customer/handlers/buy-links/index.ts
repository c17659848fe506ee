// Buy links: a plain link of a merchant's page that sells an offer, with no code of the merchant's in between.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { cancelBuyLink, showBuyLink, submitBuyLink } from './buy-link-page.ts'

export function addBuyLinks(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/buy/:merchant', (c) => showBuyLink(deps, c))
  web.post('/buy/:merchant', (c) => submitBuyLink(deps, c))
  web.post('/buy/:merchant/cancel', (c) => cancelBuyLink(deps, c))
}
