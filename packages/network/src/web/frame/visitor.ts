// Who looks at a page: the browser, the session, the person. Worked out once per request.
import type { Context, MiddlewareHandler } from 'hono'
import { getProfile } from '../../customers/index.ts'
import type { Language, Profile } from '../../customers/index.ts'
import { formToken, newSecretToken, readCookie, writeCookie } from '../../signon/index.ts'
import type { Session } from '../../signon/index.ts'
import { textsOf } from '../texts/index.ts'
import type { Frame } from './frame.ts'
import { pickLanguage } from './pick-language.ts'
import type { Wing } from './wing.ts'
import type { WebDeps } from '../web-deps.ts'

export interface SignedOn {
  readonly token: string
  readonly session: Session
  readonly profile: Profile
}

export interface Visitor {
  /** The token of this browser: it exists before anyone signs on. */
  readonly browser: string
  readonly device: string | undefined
  /** What the session cookie held, also when that session is over. */
  readonly sessionToken: string | undefined
  readonly signedOn: SignedOn | undefined
  /** For the hidden field of every form. */
  readonly csrf: string
  readonly frame: Frame
}

export type WebEnv = {
  readonly Variables: { readonly visitor: Visitor }
  readonly Bindings: {
    /** As the server worked it out: behind a trusted proxy, the caller's and not the proxy's. */
    readonly clientAddress?: string | undefined
    readonly incoming?: { readonly socket: { readonly remoteAddress?: string } }
  }
}
export type WebContext = Context<WebEnv>

/** Middleware that sets `visitor`, and gives a browser its token at its first page. */
export function recogniseVisitor(deps: WebDeps, wing: Wing): MiddlewareHandler<WebEnv> {
  const { cookies, isSecure } = deps.signOn
  return async (c, next) => {
    const header = c.req.header('cookie')
    const held = readCookie(header, cookies.browser)
    const browser = held ?? newSecretToken(deps.random)
    const sessionToken = readCookie(header, cookies.session)
    const signedOn = await findSignedOn(deps, sessionToken)
    const csrf = formToken(deps.signOn.formKey, signedOn?.token ?? browser)
    c.set('visitor', {
      browser,
      device: readCookie(header, cookies.device),
      sessionToken,
      signedOn,
      csrf,
      frame: makeFrame(deps, wing, signedOn, { csrf, language: languageOf(c, header, signedOn) }),
    })
    if (held === undefined) {
      const cookie = writeCookie({ name: cookies.browser, value: browser, isSecure })
      c.header('set-cookie', cookie, { append: true })
    }
    await next()
  }
}

async function findSignedOn(
  deps: WebDeps,
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

function languageOf(
  c: WebContext,
  cookie: string | undefined,
  signedOn: SignedOn | undefined,
): Language {
  const acceptLanguage = c.req.header('accept-language')
  return pickLanguage({ profile: signedOn?.profile.language, cookie, acceptLanguage })
}

const nobody = { csrf: '', language: 'en' } as const

/** What surrounds a page, for a person or for nobody in particular. */
export function makeFrame(
  deps: Pick<WebDeps, 'networkName' | 'random' | 'isSandbox' | 'clock'>,
  wing: Wing,
  signedOn: SignedOn | undefined,
  { csrf, language }: { readonly csrf: string; readonly language: Language } = nobody,
): Frame {
  const profile = signedOn?.profile
  return {
    networkName: deps.networkName,
    texts: textsOf(language),
    format: { locale: language, timeZone: profile?.timeZone ?? 'UTC' },
    nonce: Buffer.from(deps.random.bytes(16)).toString('base64'),
    wing,
    person:
      profile === undefined
        ? undefined
        : { name: `${profile.firstName} ${profile.lastName}`, csrf, wing },
    sandboxNow: deps.isSandbox ? deps.clock.now() : undefined,
  }
}
