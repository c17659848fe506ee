// The pages of groups: who buys on a bill, adding and removing them, and joining by an invitation.
import type { Hono } from 'hono'
import type { CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { showGroupAccount } from './account-page.ts'
import { showAddMember, showAddSignOn, submitAddMember, submitAddSignOn } from './add-page.ts'
import {
  submitRemoval,
  submitResending,
  submitSignOnRemoval,
  submitWithdrawal,
} from './change-group.ts'
import { showGroup } from './group-page.ts'
import { showJoin, submitJoin } from './join-page.ts'

export function addGroupPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/group', (c) => showGroup(deps, c))
  web.get('/group/add', (c) => showAddMember(deps, c))
  web.post('/group/add', (c) => submitAddMember(deps, c))
  web.get('/group/:account', (c) => showGroupAccount(deps, c))
  web.post('/group/:account/remove', (c) => submitRemoval(deps, c))
  web.get('/group/:account/sign-ons/add', (c) => showAddSignOn(deps, c))
  web.post('/group/:account/sign-ons/add', (c) => submitAddSignOn(deps, c))
  web.post('/group/:account/sign-ons/:signOn/remove', (c) => submitSignOnRemoval(deps, c))
  web.post('/group/:account/invitations/:invitation/resend', (c) => submitResending(deps, c))
  web.post('/group/:account/invitations/:invitation/withdraw', (c) => submitWithdrawal(deps, c))
  web.get('/join/:token', (c) => showJoin(deps, c))
  web.post('/join/:token', (c) => submitJoin(deps, c))
}
