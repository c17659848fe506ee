// The pages, as one fetch handler: which address shows what, and what every answer has in common.
import { Hono } from 'hono'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { assetRoutes } from './design/asset-routes.ts'
import { brandStylesheet } from './design/brand.ts'
import { clientRoutes } from './customer/handlers/client/client-routes.ts'
import { galleryRoutes } from './gallery/gallery-routes.ts'
import type { Frame } from './frame/frame.ts'
import { customerWing } from './customer/navigation.ts'
import { chooseLanguage } from './frame/choose-language.ts'
import { showAccount } from './customer/handlers/account/account-page.ts'
import { answerError } from './frame/answer-page.ts'
import { retryCard, showCardReturn } from './customer/handlers/register/card-page.ts'
import { showConfirm } from './customer/handlers/confirm/confirm-page.ts'
import { cancelConfirm, submitConfirm } from './customer/handlers/confirm/decide-purchase-page.ts'
import { coloursOf, findBrand } from './frame/find-brand.ts'
import { addClientPages } from './customer/handlers/client/index.ts'
import { addDisputePages } from './customer/handlers/disputes/index.ts'
import { addGiftPages } from './customer/handlers/gifts/index.ts'
import { addGroupPages } from './customer/handlers/group/index.ts'
import { showHome } from './customer/handlers/home/home-page.ts'
import { addInformationPages } from './customer/handlers/information/index.ts'
import { addLibraryPages } from './customer/handlers/library/index.ts'
import { addOneClickPages } from './customer/handlers/one-click/index.ts'
import { refuseForeignForms } from './frame/refuse-foreign-forms.ts'
import { addRefundPages } from './customer/handlers/refunds/index.ts'
import { addLimitsPages } from './customer/handlers/limits/index.ts'
import { addRecoveryPages } from './customer/handlers/recovery/index.ts'
import { showRegister, submitRegister } from './customer/handlers/register/register-page.ts'
import { addSecurityPages } from './customer/handlers/security/index.ts'
import { showSignOffDone, submitSignOff } from './customer/handlers/sign-on/sign-off-page.ts'
import { showSignOn, submitSignOn } from './customer/handlers/sign-on/sign-on-page.ts'
import { addPrivacyPages } from './customer/handlers/privacy/index.ts'
import { addProfilePages } from './customer/handlers/profile/index.ts'
import { addStatementPages } from './customer/handlers/statements/index.ts'
import { addSubscriptionPages } from './customer/handlers/subscriptions/index.ts'
import { makeFrame, recogniseVisitor } from './frame/visitor.ts'
import type { WebContext, WebEnv } from './frame/visitor.ts'
import type { WebDeps } from './web-deps.ts'

const formBytesMax = 65_536

export function createWeb(deps: WebDeps): Hono<WebEnv> {
  const web = new Hono<WebEnv>()
  const makeNonce = (): string => Buffer.from(deps.random.bytes(16)).toString('base64')
  // What browsers keep, and what no person is needed for, stands before everything that asks who it is.
  web.route('/', assetRoutes())
  web.route('/', clientRoutes(deps))
  web.get('/brands/:sheet', (c) => answerBrandSheet(deps, c))
  if (deps.isSandbox) web.route('/', galleryRoutes({ makeNonce }))
  // None of our forms is that large: whoever sends it needs no page.
  const onError = (c: Context): Response => c.text('The form is too large.', 413)
  web.use('*', bodyLimit({ maxSize: formBytesMax, onError }))
  web.use('*', refuseForeignForms(deps, customerWing))
  web.use('*', recogniseVisitor(deps, customerWing))

  web.get('/language/:language', (c) => chooseLanguage(deps, c))
  web.get('/', (c) => showHome(deps, c))
  web.get('/sign-on', (c) => showSignOn(deps, c))
  web.post('/sign-on', (c) => submitSignOn(deps, c))
  addSecurityPages(web, deps)
  addRecoveryPages(web, deps)
  web.get('/register', (c) => showRegister(deps, c))
  web.post('/register', (c) => submitRegister(deps, c))
  web.post('/register/card', (c) => retryCard(deps, c))
  web.get('/register/card-return', (c) => showCardReturn(deps, c))
  web.get('/confirm/:transaction', (c) => showConfirm(deps, c))
  web.post('/confirm/:transaction', (c) => submitConfirm(deps, c))
  web.post('/confirm/:transaction/cancel', (c) => cancelConfirm(deps, c))
  web.get('/account', (c) => showAccount(deps, c))
  addStatementPages(web, deps)
  addProfilePages(web, deps)
  addPrivacyPages(web, deps)
  web.post('/sign-off', (c) => submitSignOff(deps, c))
  web.get('/sign-off/done', (c) => showSignOffDone(c))
  addRefundPages(web, deps)
  addDisputePages(web, deps)
  addInformationPages(web, deps)
  addClientPages(web, deps)
  addGroupPages(web, deps)
  addLimitsPages(web, deps)
  addSubscriptionPages(web, deps)
  addLibraryPages(web, deps)
  addGiftPages(web, deps)
  addOneClickPages(web, deps)

  const frameOf = (c: Context): Frame => {
    // What stands before the question who it is has no visitor.
    const visitor = c.get('visitor') as WebContext['var']['visitor'] | undefined
    return visitor?.frame ?? makeFrame(deps, customerWing, undefined)
  }
  web.notFound((c) => answerError(c as WebContext, { kind: 'not_found' }, frameOf(c)))
  web.onError((error, c) => {
    const reference = Buffer.from(deps.random.bytes(9)).toString('base64url')
    deps.log.error({ err: error, reference, path: c.req.path }, 'a page failed')
    return answerError(c, { kind: 'failed', reference }, frameOf(c))
  })
  return web
}

// The address carries the colours as `?v=`, so that a browser may keep the sheet until they change.
async function answerBrandSheet(deps: WebDeps, c: WebContext): Promise<Response> {
  const id = /^([a-z0-9_]{1,80})\.css$/.exec(c.req.param('sheet') ?? '')?.[1]
  const branded = id === undefined ? undefined : await findBrand(deps, id)
  const colours = branded === undefined ? undefined : coloursOf(branded.merchant)
  const sheet = colours === undefined ? '' : brandStylesheet(colours)
  return c.body(sheet, branded === undefined ? 404 : 200, {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=86400',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
}
