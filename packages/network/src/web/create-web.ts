// The pages, as one fetch handler: which address shows what, and what every answer has in common.
import { Hono } from 'hono'
import { findMomentaryFault } from '../platform/index.ts'
import { createCustomerWing } from './customer/create-customer-wing.ts'
import type { CustomerDeps } from './customer/customer-deps.ts'
import { customerWing } from './customer/navigation.ts'
import { createMerchantWing } from './merchant/create-merchant-wing.ts'
import type { MerchantDeps } from './merchant/merchant-deps.ts'
import { isForeignCoding, limitBody } from '../platform/api/index.ts'
import { assetRoutes } from './design/asset-routes.ts'
import { answerError } from './frame/answer-page.ts'
import { brandRoutes } from './frame/brand-routes.ts'
import { chooseLanguage } from './frame/choose-language.ts'
import type { FrameDeps } from './frame/frame-deps.ts'
import type { Frame } from './frame/frame.ts'
import { makeFrame } from './frame/make-frame.ts'
import { packPages } from './frame/pack-pages.ts'
import { pickLanguage } from './frame/pick-language.ts'
import { addressOf } from './frame/request-origin.ts'
import type { Visitor, WebContext, WebEnv } from './frame/visitor.ts'
import { galleryRoutes } from './gallery/gallery-routes.ts'

/** What the wings, and the frame around their pages, are given once per process. */
export type WebDeps = FrameDeps & CustomerDeps & MerchantDeps

const formBytesMax = 65_536

export function createWeb(deps: WebDeps): Hono<WebEnv> {
  const web = new Hono<WebEnv>()
  const frameOf = (c: WebContext): Frame => {
    // What stands before the question who it is has no visitor.
    const visitor = c.get('visitor') as Visitor | undefined
    if (visitor !== undefined) return visitor.frame
    const [cookie, acceptLanguage] = [c.req.header('cookie'), c.req.header('accept-language')]
    const language = pickLanguage({ profile: undefined, cookie, acceptLanguage })
    return makeFrame(deps, customerWing, { language })
  }
  const makeNonce = (): string => Buffer.from(deps.random.bytes(16)).toString('base64')
  web.use('*', packPages)
  // What browsers keep, and what no person is needed for, stands before everything that asks who it is.
  web.route('/', assetRoutes())
  web.route('/', brandRoutes(deps))
  if (deps.isSandbox) web.route('/', galleryRoutes({ makeNonce }))
  // None of our forms is that large: whoever sends it needs no page.
  web.use(
    '*',
    limitBody(formBytesMax, (c) => c.text('The form is too large.', 413)),
  )
  // Nor does a browser write one in any other way.
  web.use('*', async (c, next) => {
    const headers = c.req.raw.headers
    const contentEncoding = headers.get('content-encoding') ?? undefined
    const contentType = headers.get('content-type') ?? undefined
    if (isForeignCoding({ contentEncoding, contentType })) {
      return c.text('Forms are read in UTF-8, and not packed.', 415)
    }
    await next()
    return undefined
  })
  web.use('*', async (c, next) => {
    const { method, path } = c.req
    const waitSeconds = await deps.rateLimits.takeVisit({ address: addressOf(c), method, path })
    if (waitSeconds !== undefined) {
      return await answerError(c, { kind: 'throttled', retryAfterSeconds: waitSeconds }, frameOf(c))
    }
    await next()
    return undefined
  })
  // A wing recognises its people on the way to what stands below it; the customers' is below everything.
  web.route('/', createMerchantWing(deps))
  web.route('/', createCustomerWing(deps))
  web.get('/language/:language', (c) => chooseLanguage(deps, c))
  web.notFound((c) => answerError(c as WebContext, { kind: 'not_found' }, frameOf(c)))
  web.onError((error, c) => {
    const reference = Buffer.from(deps.random.bytes(9)).toString('base64url')
    deps.log.error({ err: error, reference, path: c.req.path }, 'a page failed')
    const momentary = findMomentaryFault(error)
    if (momentary !== undefined) {
      const { retryAfterSeconds } = momentary
      return answerError(c, { kind: 'busy', retryAfterSeconds }, frameOf(c))
    }
    return answerError(c, { kind: 'failed', reference }, frameOf(c))
  })
  return web
}
