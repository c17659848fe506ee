// The door of the pages about a person's data: who was told what, the export, the way out.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { showClosing, showClosed, submitClosing } from './close-page.ts'
import { showParting, submitParting } from './part-page.ts'
import { sendExport, showPrivacy } from './privacy-page.ts'

export function addPrivacyPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/profile/privacy', (c) => showPrivacy(deps, c))
  web.post('/profile/privacy/export', (c) => sendExport(deps, c))
  web.get('/profile/privacy/merchants/:merchant', (c) => showParting(deps, c))
  web.post('/profile/privacy/merchants/:merchant', (c) => submitParting(deps, c))
  web.get('/profile/privacy/close', (c) => showClosing(deps, c))
  web.post('/profile/privacy/close', (c) => submitClosing(deps, c))
  web.get('/closed', (c) => showClosed(c))
}
