// The pages of signing on and off.
import type { Hono } from 'hono'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { CustomerEnv } from '../../customer-visitor.ts'
import { showKeptForm } from '../../../frame/kept-form-page.ts'
import { showSignOffDone, submitSignOff } from './sign-off-page.ts'
import { showSignOn, submitSignOn } from './sign-on-page.ts'

export function addSignOnPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/sign-on', (c) => showSignOn(deps, c))
  web.post('/sign-on', (c) => submitSignOn(deps, c))
  web.get('/kept-form', (c) => showKeptForm(deps, c))
  web.post('/sign-off', (c) => submitSignOff(deps, c))
  web.get('/sign-off/done', (c) => showSignOffDone(c))
}
