// The page on which customers see where they are not asked, and what the confirmation page needs to make it so.
import type { Hono } from 'hono'
import type { WebEnv } from '../../../frame/visitor.ts'
import type { WebDeps } from '../../../web-deps.ts'
import { showOneClick, submitOneClick } from './one-click-page.ts'

export { allowOneClick, readOneClick, suggestOneClick } from './choose-one-click.ts'

export function addOneClickPages(web: Hono<WebEnv>, deps: WebDeps): void {
  web.get('/limits/one-click', (c) => showOneClick(deps, c))
  web.post('/limits/one-click', (c) => submitOneClick(deps, c))
}
