// The customer's wing: which address shows what, and who is recognised on the way.
import { Hono } from 'hono'
import { standForPeople } from '../frame/stand-for-people.ts'
import { answerClosed } from './answer-closed.ts'
import type { CustomerDeps } from './customer-deps.ts'
import type { CustomerEnv } from './customer-visitor.ts'
import { showAccount } from './handlers/account/account-page.ts'
import { clientRoutes } from './handlers/client/client-routes.ts'
import { addClientPages } from './handlers/client/index.ts'
import { addBuyLinks } from './handlers/buy-links/index.ts'
import { addConfirmPages } from './handlers/confirm/index.ts'
import { addContactPages } from './handlers/contact/index.ts'
import { addDisputePages } from './handlers/disputes/index.ts'
import { addGiftPages } from './handlers/gifts/index.ts'
import { addGroupPages } from './handlers/group/index.ts'
import { showHome } from './handlers/home/home-page.ts'
import { addInformationPages } from './handlers/information/index.ts'
import { addLibraryPages } from './handlers/library/index.ts'
import { addLimitsPages } from './handlers/limits/index.ts'
import { addMerchantPages } from './handlers/merchants/index.ts'
import { addOneClickPages } from './handlers/one-click/index.ts'
import { addPrivacyPages } from './handlers/privacy/index.ts'
import { addProfilePages } from './handlers/profile/index.ts'
import { addRecoveryPages } from './handlers/recovery/index.ts'
import { addRefundPages } from './handlers/refunds/index.ts'
import { addRegisterPages } from './handlers/register/index.ts'
import { addSecurityPages } from './handlers/security/index.ts'
import { addSignOnPages } from './handlers/sign-on/index.ts'
import { addStatementPages } from './handlers/statements/index.ts'
import { addSubscriptionPages } from './handlers/subscriptions/index.ts'
import { customerWing } from './navigation.ts'

export function createCustomerWing(deps: CustomerDeps): Hono<CustomerEnv> {
  const web = new Hono<CustomerEnv>()
  // For everybody, whoever it is: it stands before the question.
  web.route('/', clientRoutes(deps))
  standForPeople(web, deps, { wing: customerWing, paths: ['*'] })
  web.use('*', answerClosed(deps))

  web.get('/', (c) => showHome(deps, c))
  addMerchantPages(web, deps)
  addSignOnPages(web, deps)
  addSecurityPages(web, deps)
  addRecoveryPages(web, deps)
  addRegisterPages(web, deps)
  addConfirmPages(web, deps)
  addBuyLinks(web, deps)
  web.get('/account', (c) => showAccount(deps, c))
  addStatementPages(web, deps)
  addProfilePages(web, deps)
  addPrivacyPages(web, deps)
  addRefundPages(web, deps)
  addDisputePages(web, deps)
  // Before the topics of help, whose addresses begin alike.
  addContactPages(web, deps)
  addInformationPages(web, deps)
  addClientPages(web, deps)
  addGroupPages(web, deps)
  addLimitsPages(web, deps)
  addSubscriptionPages(web, deps)
  addLibraryPages(web, deps)
  addGiftPages(web, deps)
  addOneClickPages(web, deps)
  return web
}
