// Makes the OpenID Provider's own session follow ours: ours says who is signed on, and for how long.
import type Provider from 'oidc-provider'
import type { KoaContextWithOIDC } from 'oidc-provider'
import type { Outward } from '../../outward/index.ts'
import { readCookie, writeCookie } from '../../platform/api/index.ts'
import type { Clock, Database, Random } from '../../platform/index.ts'
import type { CookieNames } from '../cookie-names.ts'
import { findSession } from '../find-session.ts'
import { notePurchase } from '../note-purchase.ts'
import { signedOnSeconds } from '../session.ts'
import type { Session, SessionRule } from '../session.ts'
import {
  replaceSessionProvider,
  updateSessionProvider,
  updateSessionsEndedByProvider,
} from '../store-sessions.ts'
import { requestState } from './interaction-policy.ts'
import { endProviderSession, providerSessionSeconds } from './provider-sessions.ts'
import { authorizationPath, isUsedUp, resumedTransaction } from './transactions.ts'

export interface FollowDeps {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly provider: Provider
  readonly outward: Outward
  readonly rule: SessionRule
  readonly cookies: CookieNames
  readonly isSecure: boolean
  /** Where nobody is signed on the library would send a bare form by script; this puts our page in its place. */
  readonly showSignedOff: (ctx: KoaContextWithOIDC) => Promise<void>
}

const endSessionPath = '/oauth/session/end'

type Next = () => Promise<void>

/** Middleware around the provider's own handling of the two paths that a browser comes to. */
export function followSession(deps: FollowDeps) {
  return async (ctx: KoaContextWithOIDC, next: Next): Promise<void> => {
    if (!ctx.path.startsWith(authorizationPath) && !ctx.path.startsWith(endSessionPath)) {
      await next()
      return
    }
    // In two tabs both lead on here, and the merchant takes one answer: the other is told what came of it.
    const resumed = resumedTransaction(ctx)
    if (resumed !== undefined && (await isUsedUp(deps.provider, resumed))) {
      ctx.status = 303
      ctx.redirect(`/confirm/${encodeURIComponent(resumed)}`)
      return
    }
    const token = readCookie(ctx.get('cookie'), deps.cookies.session)
    const session = await findSession(deps, { token, rule: deps.rule })
    requestState(ctx).networkSession = session
    if (session !== undefined && ctx.method === 'GET' && (await alignSession(deps, ctx, session))) {
      return
    }
    await next()
    // What was bought without a page prolongs the sign-on like any purchase.
    const isBought = requestState(ctx).settled?.status === 'purchased'
    if (isBought && token !== undefined) await notePurchase(deps, { token })
    await recordOutcome(deps, ctx, { session })
  }
}

/**
 * One session of the provider's belongs to one of ours. Any other that the browser holds is of a sign-on before this
 * one, whose end would take along what was done in it since.
 *
 * @returns true where the browser is sent here again, with the session that belongs to ours.
 */
async function alignSession(
  deps: FollowDeps,
  ctx: KoaContextWithOIDC,
  session: Session,
): Promise<boolean> {
  const theirs = await deps.provider.Session.get(ctx)
  const accountId = session.purchasingAccount
  const loginTs = signedOnSeconds(session)
  if (theirs.accountId === accountId && theirs.uid === session.providerSession) {
    if (theirs.loginTs !== loginTs) {
      theirs.loginAccount({ accountId, loginTs })
      await theirs.persist()
    }
    return false
  }
  if (theirs.accountId !== undefined) await endProviderSession(deps, theirs.uid)
  await forgetOrigin(deps.provider, ctx, session)
  const { providerSession } = session
  const known =
    providerSession === null ? undefined : await deps.provider.Session.findByUid(providerSession)
  // A transaction on its way back brings its own sign-on along.
  if (known === undefined && resumedTransaction(ctx) !== undefined) return false
  const ours = known ?? (await openProviderSession(deps, session))
  if (ours !== undefined) {
    ctx.cookies.set(deps.cookies.provider, ours.jti, {
      httpOnly: true,
      sameSite: 'lax',
      secure: deps.isSecure,
      path: '/',
      overwrite: true,
    })
  }
  ctx.status = 303
  ctx.redirect(ctx.url)
  return true
}

/** Undefined where another tab was first, or the sign-on has ended: what is to be done then is found out anew. */
async function openProviderSession(
  deps: FollowDeps,
  session: Session,
): Promise<InstanceType<Provider['Session']> | undefined> {
  const fresh = new deps.provider.Session()
  fresh.loginAccount({
    accountId: session.purchasingAccount,
    loginTs: signedOnSeconds(session),
  })
  await fresh.save(providerSessionSeconds)
  const isLinked = await deps.database.transaction('signon.open-provider-session', (tx) =>
    replaceSessionProvider(tx, session, fresh.uid),
  )
  if (isLinked) return fresh
  await endProviderSession(deps, fresh.uid)
  return undefined
}

// A transaction may only resume in the session that it began in; when somebody signed on since, it must not remember
// another, or the library refuses to go on.
async function forgetOrigin(
  provider: Provider,
  ctx: KoaContextWithOIDC,
  { providerSession }: Session,
): Promise<void> {
  const id = resumedTransaction(ctx)
  if (id === undefined) return
  const interaction = await provider.Interaction.find(id)
  const origin = interaction?.session?.uid
  if (interaction === undefined || origin === undefined || origin === providerSession) return
  interaction.session = undefined
  await interaction.persist()
}

async function recordOutcome(
  deps: FollowDeps,
  ctx: KoaContextWithOIDC,
  ours: { readonly session: Session | undefined },
): Promise<void> {
  const theirs = (ctx as Partial<KoaContextWithOIDC>).oidc?.session
  if (theirs === undefined) return
  if ((theirs as { destroyed?: boolean }).destroyed === true) {
    await deps.database.transaction('signon.end-with-provider', (tx) =>
      updateSessionsEndedByProvider(tx, theirs.uid, deps.clock.now()),
    )
    const { isSecure, cookies } = deps
    ctx.append(
      'set-cookie',
      writeCookie({ name: cookies.session, value: '', isSecure, maxAgeSeconds: 0 }),
    )
    return
  }
  const { session } = ours
  if (ctx.path === endSessionPath && ctx.method === 'GET' && theirs.accountId === undefined) {
    await deps.showSignedOff(ctx)
    return
  }
  if (session === undefined || theirs.accountId !== session.purchasingAccount) return
  const isStillSignedOn = await deps.database.transaction('signon.link-provider-session', (tx) =>
    updateSessionProvider(tx, session, theirs.uid),
  )
  if (isStillSignedOn) return
  // Signed off while this was answered: the code that is in the answer is not handed over, and opens nothing.
  await endProviderSession(deps, theirs.uid)
  ctx.status = 303
  ctx.redirect('/sign-on')
}
