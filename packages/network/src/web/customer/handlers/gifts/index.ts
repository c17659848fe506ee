// The pages on which something is given, and taken up.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { showGift, submitRedeem } from './gift-page.ts'
import { showGifts, submitResend, submitReturn } from './gifts-page.ts'
import { showNewGift, submitNewGift } from './new-gift-page.ts'

export function addGiftPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/gifts', (c) => showGifts(deps, c))
  web.get('/gifts/new', (c) => showNewGift(deps, c))
  web.post('/gifts/new', (c) => submitNewGift(deps, c))
  web.post('/gifts/:gift/resend', (c) => submitResend(deps, c))
  web.post('/gifts/:gift/return', (c) => submitReturn(deps, c))
  web.get('/gifts/:code', (c) => showGift(deps, c))
  web.post('/gifts/:code/redeem', (c) => submitRedeem(deps, c))
}
