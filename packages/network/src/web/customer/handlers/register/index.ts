// The pages of registering: who somebody is, the way to the processor's card page and back, how they sign on.
import type { Hono } from 'hono'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { CustomerEnv } from '../../customer-visitor.ts'
import { retryCard } from './card-page.ts'
import { showCardReturn } from './card-return.ts'
import { showFinish, submitFirstPasskey, submitFirstPassword } from './finish-page.ts'
import { showRegister, submitRegister } from './register-page.ts'

export function addRegisterPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/register', (c) => showRegister(deps, c))
  web.post('/register', (c) => submitRegister(deps, c))
  web.post('/register/card', (c) => retryCard(deps, c))
  web.get('/register/card-return', (c) => showCardReturn(deps, c))
  web.get('/register/finish', (c) => showFinish(deps, c))
  web.post('/register/finish', (c) => submitFirstPassword(deps, c))
  web.post('/register/passkey', (c) => submitFirstPasskey(deps, c))
}
