// The pages on which customers find and open what they bought.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { showLibrary } from './library-page.ts'
import { submitOpen } from './open-page.ts'

export function addLibraryPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/library', (c) => showLibrary(deps, c))
  web.post('/library/:purchase/open', (c) => submitOpen(deps, c))
}
