// The door of the profile's pages.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { askForEmail, askForProof, confirmEmail, showEmail } from './email-page.ts'
import { saveLanguage, saveName, saveResidence, saveSchedule, showProfile } from './profile-page.ts'

export function addProfilePages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/profile', (c) => showProfile(deps, c))
  web.post('/profile/name', (c) => saveName(deps, c))
  web.post('/profile/residence', (c) => saveResidence(deps, c))
  web.post('/profile/language', (c) => saveLanguage(deps, c))
  web.post('/profile/schedule', (c) => saveSchedule(deps, c))
  web.post('/profile/email', (c) => askForEmail(deps, c))
  web.post('/profile/email/proof', (c) => askForProof(deps, c))
  web.get('/profile/email/:token', (c) => showEmail(deps, c))
  web.post('/profile/email/:token', (c) => confirmEmail(deps, c))
}
