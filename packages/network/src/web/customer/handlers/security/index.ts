// The pages about signing on and security: which address shows what.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { submitForget } from '../sign-on/known-accounts.ts'
import { submitPasskey } from '../sign-on/sign-on-page.ts'
import { showApp, submitApp, submitAppRemoval } from './app-page.ts'
import { showCode, submitCode } from './code-page.ts'
import { showConfirmation, submitConfirmation, submitMailRequest } from './confirm-page.ts'
import { showAskLink, showLink, showLinkSent, submitAskLink, submitLink } from './link-page.ts'
import { showMemberId, submitMemberId } from './member-id-page.ts'
import { showPasskey, submitNewPasskey, submitPasskeyRemoval } from './passkey-page.ts'
import { showPassword, submitPassword } from './password-page.ts'
import { showPhrase, submitPhrase } from './phrase-page.ts'
import { showSecurity } from './security-page.ts'
import { submitEndAll, submitEndOne, submitEndOthers, submitStop } from './sessions-page.ts'

export function addSecurityPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.post('/sign-on/passkey', (c) => submitPasskey(deps, c))
  web.post('/browser-accounts/forget', (c) => submitForget(deps, c))
  web.get('/sign-on/link', (c) => showAskLink(deps, c))
  web.post('/sign-on/link', (c) => submitAskLink(deps, c))
  web.get('/sign-on/link/sent', (c) => showLinkSent(deps, c))
  web.get('/sign-on/link/:token', (c) => showLink(deps, c))
  web.post('/sign-on/link/:token', (c) => submitLink(deps, c))

  const base = '/profile/security'
  web.get(base, (c) => showSecurity(deps, c))
  web.get(`${base}/confirm`, (c) => showConfirmation(deps, c))
  web.post(`${base}/confirm`, (c) => submitConfirmation(deps, c))
  web.post(`${base}/confirm/code`, (c) => submitMailRequest(deps, c))
  web.get(`${base}/password`, (c) => showPassword(deps, c))
  web.post(`${base}/password`, (c) => submitPassword(deps, c))
  web.get(`${base}/phrase`, (c) => showPhrase(deps, c))
  web.post(`${base}/phrase`, (c) => submitPhrase(deps, c))
  web.get(`${base}/member-id`, (c) => showMemberId(deps, c))
  web.post(`${base}/member-id`, (c) => submitMemberId(deps, c))
  web.get(`${base}/code`, (c) => showCode(deps, c))
  web.post(`${base}/code`, (c) => submitCode(deps, c))
  web.get(`${base}/passkeys/add`, (c) => showPasskey(deps, c))
  web.post(`${base}/passkeys/add`, (c) => submitNewPasskey(deps, c))
  web.post(`${base}/passkeys/:passkey/remove`, (c) => submitPasskeyRemoval(deps, c))
  web.get(`${base}/app`, (c) => showApp(deps, c))
  web.post(`${base}/app`, (c) => submitApp(deps, c))
  web.post(`${base}/app/remove`, (c) => submitAppRemoval(deps, c))
  web.post(`${base}/sessions/end-others`, (c) => submitEndOthers(deps, c))
  web.post(`${base}/sessions/end-all`, (c) => submitEndAll(deps, c))
  web.post(`${base}/sessions/:session/end`, (c) => submitEndOne(deps, c))
  web.post(`${base}/recovery/stop`, (c) => submitStop(deps, c))
}
