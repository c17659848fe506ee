// Who looks at a page of the customer's wing: the browser, its device, the session, the person. Worked out once per
// request.
import type { MiddlewareHandler } from 'hono'
import { fullName, getProfile } from '../../customers/index.ts'
import type { Profile } from '../../customers/index.ts'
import { readCookie } from '../../platform/api/index.ts'
import type { Session } from '../../signon/index.ts'
import { formToken } from '../frame/form-token.ts'
import { makeFrame } from '../frame/make-frame.ts'
import { pickLanguage } from '../frame/pick-language.ts'
import { giveBrowserToken } from '../frame/recognise-browser.ts'
import type { Visitor, WebContext, WebEnv } from '../frame/visitor.ts'
import type { CustomerDeps } from './customer-deps.ts'
import { customerWing } from './navigation.ts'

export interface SignedOn {
  readonly token: string
  readonly session: Session
  readonly profile: Profile
}

export interface CustomerVisitor extends Visitor {
  readonly device: string | undefined
  /** What the session cookie held, also when that session is over. */
  readonly sessionToken: string | undefined
  readonly signedOn: SignedOn | undefined
}

export type CustomerEnv = WebEnv<CustomerVisitor>
export type CustomerContext = WebContext<CustomerVisitor>

/** Middleware that sets `visitor`. */
export function recogniseCustomer(deps: CustomerDeps): MiddlewareHandler<CustomerEnv> {
  const { cookies, formKey } = deps.signOn
  return async (c, next) => {
    const cookie = c.req.header('cookie')
    const held = readCookie(cookie, cookies.browser)
    const browser = held ?? giveBrowserToken(deps, c)
    const sessionToken = readCookie(cookie, cookies.session)
    const signedOn = await findSignedOn(deps, sessionToken)
    const formSecret = signedOn?.token ?? browser
    const csrf = formToken({ formKey, random: deps.random }, formSecret)
    const profile = signedOn?.profile
    const acceptLanguage = c.req.header('accept-language')
    c.set('visitor', {
      browser,
      sendsCookies: held !== undefined || sessionToken !== undefined,
      device: readCookie(cookie, cookies.device),
      sessionToken,
      signedOn,
      formSecret,
      csrf,
      frame: makeFrame(deps, customerWing, {
        language: pickLanguage({ profile: profile?.language, cookie, acceptLanguage }),
        timeZone: profile?.timeZone,
        person: profile && { name: fullName(profile), csrf, wing: customerWing },
      }),
    })
    await next()
  }
}

async function findSignedOn(
  deps: CustomerDeps,
  token: string | undefined,
): Promise<SignedOn | undefined> {
  const session = await deps.signOn.findSession(token)
  if (session === undefined || token === undefined) return undefined
  const profile = await deps.database.read('web.find-profile', (tx) =>
    getProfile(tx, session.signOn),
  )
  // Somebody may have signed on in the moment in which the account was closed.
  return profile.accountStatus === 'closed' ? undefined : { token, session, profile }
}
