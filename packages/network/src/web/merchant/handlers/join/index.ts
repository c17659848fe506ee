// Joining an organisation, by a mailed link.
import type { Hono } from 'hono'
import type { PersonEnv } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { showJoin, submitJoin } from './join-page.ts'

export function addJoinPages(web: Hono<PersonEnv>, deps: MerchantDeps): void {
  web.get('/console/join/:token', (c) => showJoin(deps, c))
  web.post('/console/join/:token', (c) => submitJoin(deps, c))
}
