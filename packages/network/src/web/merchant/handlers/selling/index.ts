// Becoming a merchant: what it is, and asking for an account that sells.
import type { Hono } from 'hono'
import type { PersonEnv } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { showApply, submitApply } from './apply-page.ts'
import { beginSelling, showSell } from './sell-page.ts'

export function addSellingPages(web: Hono<PersonEnv>, deps: MerchantDeps): void {
  web.get('/sell', (c) => showSell(deps, c))
  web.get('/sell/begin', (c) => beginSelling(deps, c))
  web.get('/console/apply', (c) => showApply(deps, c))
  web.post('/console/apply', (c) => submitApply(deps, c))
}
