// Who looks at a page of a wing whose people have an account of the network: the browser, its device, the session, the
// person. Worked out once per request.
import type { MiddlewareHandler } from 'hono'
import { fullName, getProfile } from '../../customers/index.ts'
import type { Profile } from '../../customers/index.ts'
import { readCookie } from '../../platform/api/index.ts'
import type { Session, SignOn } from '../../signon/index.ts'
import { formToken } from './form-token.ts'
import type { FrameDeps } from './frame-deps.ts'
import { makeFrame } from './make-frame.ts'
import { pickLanguage } from './pick-language.ts'
import { giveBrowserToken } from './recognise-browser.ts'
import type { Visitor, WebContext, WebEnv } from './visitor.ts'
import type { Wing } from './wing.ts'

export type PersonDeps = FrameDeps & { readonly signOn: SignOn }

export interface SignedOn {
  readonly token: string
  readonly session: Session
  readonly profile: Profile
}

export interface PersonVisitor extends Visitor {
  readonly device: string | undefined
  /** What the session cookie held, also when that session is over. */
  readonly sessionToken: string | undefined
  readonly signedOn: SignedOn | undefined
}

export type PersonEnv = WebEnv<PersonVisitor>
export type PersonContext = WebContext<PersonVisitor>

/** Middleware that sets `visitor`. */
export function recognisePerson(deps: PersonDeps, wing: Wing): MiddlewareHandler<PersonEnv> {
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
      frame: makeFrame(deps, wing, {
        language: pickLanguage({ profile: profile?.language, cookie, acceptLanguage }),
        timeZone: profile?.timeZone,
        person: profile && { name: fullName(profile), csrf, wing },
      }),
    })
    await next()
  }
}

async function findSignedOn(
  deps: PersonDeps,
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
