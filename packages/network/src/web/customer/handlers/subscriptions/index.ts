// The pages of subscriptions, over all merchants.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { showCancel, submitCancel } from './cancel-page.ts'
import { submitAgreement, submitAutomatic, submitRenewal } from './change-subscription.ts'
import { showSubscription } from './subscription-page.ts'
import { showSubscriptions } from './subscriptions-page.ts'

export function addSubscriptionPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/subscriptions', (c) => showSubscriptions(deps, c))
  web.get('/subscriptions/:id', (c) => showSubscription(deps, c))
  web.post('/subscriptions/:id/renew', (c) => submitRenewal(deps, c))
  web.post('/subscriptions/:id/automatic', (c) => submitAutomatic(deps, c))
  web.post('/subscriptions/:id/agree', (c) => submitAgreement(deps, c))
  web.get('/subscriptions/:id/cancel', (c) => showCancel(deps, c))
  web.post('/subscriptions/:id/cancel', (c) => submitCancel(deps, c))
}
