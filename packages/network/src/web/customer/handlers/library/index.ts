// The pages on which customers find and open what they bought.
import type { Hono } from 'hono'
import type { WebEnv } from '../../../frame/visitor.ts'
import type { WebDeps } from '../../../web-deps.ts'
import { showLibrary } from './library-page.ts'
import { submitOpen } from './open-page.ts'

export function addLibraryPages(web: Hono<WebEnv>, deps: WebDeps): void {
  web.get('/library', (c) => showLibrary(deps, c))
  web.post('/library/:purchase/open', (c) => submitOpen(deps, c))
}
