// The page on which customers see where they are not asked, and what the confirmation page needs to make it so.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { showOneClick, submitOneClick } from './one-click-page.ts'

export { allowOneClick, readOneClick, suggestOneClick } from './choose-one-click.ts'

export function addOneClickPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/limits/one-click', (c) => showOneClick(deps, c))
  web.post('/limits/one-click', (c) => submitOneClick(deps, c))
}
