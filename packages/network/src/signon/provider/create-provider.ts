// The OpenID Provider: the library's settings, and how it meets sessions, merchants and purchases.
import type Provider from 'oidc-provider'
import type { AccountClaims, Configuration, KoaContextWithOIDC } from 'oidc-provider'
import { findSubject } from '../../outward/index.ts'
import type { Outward } from '../../outward/index.ts'
import { readKnownAccount } from '../known-account.ts'
import { isForeignCoding } from '../../platform/api/index.ts'
import { findMomentaryFault } from '../../platform/index.ts'
import type { Clock, Database, Log, Random } from '../../platform/index.ts'
import type { CookieNames } from '../cookie-names.ts'
import type { SessionRule } from '../session.ts'
import { createAdapter } from './adapter.ts'
import { clientMetadata } from './client-metadata.ts'
import type { MerchantClient } from './client-metadata.ts'
import { followSession } from './follow-session.ts'
import type { RenderedPage, SignOnHooks } from './hooks.ts'
import { signOnPolicy } from './interaction-policy.ts'
import { retiredKeyCountClaims, retiredKeyCountProperty } from './retired-keys.ts'
import { errors, LibraryProvider } from './load-provider.ts'
import { noteArrival } from './note-arrival.ts'
import { providerSessionSeconds } from './provider-sessions.ts'
import { answerForCode, answerForToken, checkPushedPurchase } from './purchase-answers.ts'
import { signingKey } from './signing-keys.ts'
import { beginTransaction, findReturn } from './transactions.ts'

export interface ProviderDeps {
  readonly database: Database
  readonly clock: Clock
  /** What tokens say of time: the library knows no other, and merchants judge them by it. */
  readonly realClock: Clock
  readonly random: Random
  readonly log: Log
  /** The public base URL without a slash at its end: the issuer. */
  readonly publicUrl: string
  readonly isSecure: boolean
  readonly isSandbox: boolean
  readonly cookies: CookieNames
  readonly rule: SessionRule
  /** 32 secret bytes each. */
  readonly signingSeed: Buffer
  readonly cookieKey: Buffer
  readonly hooks: SignOnHooks
  readonly findMerchant: (merchant: string) => Promise<MerchantClient | undefined>
  readonly isRegisteredAddress: (merchant: string, url: string) => Promise<boolean>
  readonly outward: Outward
  /** Calls to merchants: guarded, with a timeout. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
}

const codeSeconds = 60
const accessTokenSeconds = 600
const interactionSeconds = 3600

export function createProvider(deps: ProviderDeps): Provider {
  const provider = new LibraryProvider(deps.publicUrl, configure(deps))
  // Headers that name the public address are set by the server itself, never taken from outside.
  provider.proxy = true
  const showSignedOff = async (ctx: KoaContextWithOIDC): Promise<void> => {
    // An error page of the library's stands as it is.
    if (ctx.status !== 200) return
    send(ctx, await deps.hooks.pages.askSignOff({ ...signOffForm(ctx), isSignedOn: false }))
  }
  const follow = followSession({ ...deps, provider, showSignedOff })
  provider.use((ctx, next) => refuseForeignCodings(ctx as KoaContextWithOIDC, next))
  provider.use((ctx, next) => follow(ctx as KoaContextWithOIDC, next))
  provider.on('server_error', (ctx, error) => {
    deps.log.error({ err: error, path: ctx.path }, 'the OpenID Provider failed')
    const momentary = findMomentaryFault(error)
    if (momentary === undefined) return
    // Its answer is made and not sent yet: whoever asked may ask again.
    ctx.status = 503
    ctx.set('retry-after', String(momentary.retryAfterSeconds))
  })
  provider.on('grant.error', nameTooLarge)
  provider.on('pushed_authorization_request.error', nameTooLarge)
  provider.on('userinfo.error', nameTooLarge)
  return provider
}

/** The library takes a form that is too large for one that cannot be read. */
function nameTooLarge(ctx: KoaContextWithOIDC, { cause }: Error): void {
  if (cause instanceof Error && cause.message === 'request entity too large') ctx.status = 413
}

/** The library would unravel other alphabets, as nobody else here does. */
async function refuseForeignCodings(
  ctx: KoaContextWithOIDC,
  next: () => Promise<void>,
): Promise<void> {
  const { 'content-encoding': contentEncoding, 'content-type': contentType } = ctx.headers
  if (isForeignCoding({ contentEncoding, contentType })) {
    const description = 'forms are read in UTF-8, and not packed'
    ctx.status = 415
    ctx.body = { error: 'invalid_request', error_description: description }
    return
  }
  await next()
}

function configure(deps: ProviderDeps): Configuration {
  const { hooks } = deps
  return {
    adapter: createAdapter({
      database: deps.database,
      clock: deps.clock,
      findClient: async (id) => {
        const merchant = await deps.findMerchant(id)
        return merchant === undefined ? undefined : clientMetadata(merchant)
      },
    }),
    jwks: { keys: [signingKey(deps.signingSeed)] },
    cookies: configureCookies(deps),
    routes: {
      authorization: '/oauth/auth',
      end_session: '/oauth/session/end',
      jwks: '/oauth/jwks',
      pushed_authorization_request: '/oauth/request',
      token: '/oauth/token',
      userinfo: '/oauth/me',
    },
    // Engines of merchants follow the clock of a network that says so, and of no other.
    discovery: deps.isSandbox ? { tallystick_sandbox: true } : {},
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub', priceCapsClaim] },
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_ctx, account, client) => subjectOf(deps, client.clientId, account),
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: {
      clientAuthSigningAlgValues: ['EdDSA', 'Ed25519', 'ES256'],
      idTokenSigningAlgValues: ['EdDSA'],
    },
    extraClientMetadata: { properties: [retiredKeyCountProperty] },
    extraTokenClaims: retiredKeyCountClaims,
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    clientBasedCORS: () => false,
    allowOmittingSingleRegisteredRedirectUri: false,
    pkce: { required: () => true },
    ttl: {
      AccessToken: accessTokenSeconds,
      AuthorizationCode: codeSeconds,
      ClientCredentials: accessTokenSeconds,
      Grant: providerSessionSeconds,
      IdToken: 3600,
      Interaction: interactionSeconds,
      Session: providerSessionSeconds,
    },
    interactions: {
      policy: signOnPolicy(deps),
      url: (ctx, interaction) => beginTransaction(deps, ctx, interaction),
    },
    findAccount: (ctx, id) => ({ accountId: id, claims: () => claimsOf(deps, ctx, id) }),
    loadExistingGrant: (ctx) => {
      noteArrival(deps, ctx)
      return loadGrant(ctx)
    },
    issueRefreshToken: () => false,
    renderError: async (ctx, out, error) => {
      const known = await findReturn(deps, ctx)
      const { status } = ctx
      const isOver =
        error instanceof errors.SessionNotFound || error instanceof errors.InvalidRequestUri
      send(ctx, await hooks.pages.showError({ status, error: out.error, isOver, ...known }))
    },
    fetch: (input, init) =>
      deps.fetch(input instanceof Request ? input.url : input.toString(), init ?? {}),
    features: configureFeatures(deps),
  }
}

/** By what name the merchant knows the account now, or, in what it is told of a parting, knew it until then. */
async function subjectOf(
  { database, outward }: ProviderDeps,
  merchant: string,
  account: string,
): Promise<string> {
  const { purchasingAccount, partingCount } = readKnownAccount(account)
  if (partingCount !== undefined) {
    return outward.subjectFor(merchant, purchasingAccount, partingCount)
  }
  return await database.read('signon.find-subject', (tx) =>
    findSubject(tx, outward, { merchant, purchasingAccount }),
  )
}

const priceCapsClaim = 'price_caps'

/** Nothing of the person. What is left under the merchant's own caps, where it set any, is a page's to say. */
async function claimsOf(
  { hooks }: ProviderDeps,
  ctx: KoaContextWithOIDC,
  account: string,
): Promise<AccountClaims> {
  const merchant = ctx.oidc.client?.clientId
  const caps =
    merchant === undefined ? [] : await hooks.readCaps({ merchant, purchasingAccount: account })
  return { sub: account, ...(caps.length === 0 ? {} : { [priceCapsClaim]: caps }) }
}

function configureCookies(deps: ProviderDeps): NonNullable<Configuration['cookies']> {
  const { provider, interaction, resume } = deps.cookies
  const options = { httpOnly: true, sameSite: 'lax', secure: deps.isSecure, signed: true } as const
  return {
    names: { session: provider, interaction, resume },
    long: { ...options, path: '/' },
    short: options,
    keys: [deps.cookieKey],
  }
}

function configureFeatures(deps: ProviderDeps): NonNullable<Configuration['features']> {
  const { pages } = deps.hooks
  const api = `${deps.publicUrl}/api/v1`
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    backchannelLogout: { enabled: true },
    clientCredentials: { enabled: true },
    pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
    richAuthorizationRequests: {
      enabled: true,
      types: {
        purchase: {
          validate: (ctx, detail, client) =>
            checkPushedPurchase(deps, ctx, detail, client.clientId),
        },
      },
      authorizationDetailsForGrantSource: (ctx) => answerForCode(ctx),
      authorizationDetailsForAccessToken: (ctx, _token, source) =>
        answerForToken(deps, ctx.oidc.client?.clientId ?? '', source?.rar),
    },
    // Details come back in the token answer only where the access token is for a resource server.
    resourceIndicators: {
      enabled: true,
      defaultResource: (ctx, _client, oneOf) => {
        const { authorization_details: details, grant_type: grant } = ctx.oidc.params ?? {}
        const isForApi = details !== undefined || grant === 'client_credentials'
        return isForApi ? api : (oneOf ?? [])
      },
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx, resource) => {
        if (resource !== api) throw new errors.InvalidTarget()
        return { scope: '', audience: api, accessTokenFormat: 'opaque' }
      },
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: async (ctx) => {
        send(ctx, await pages.askSignOff({ ...signOffForm(ctx), isSignedOn: true }))
      },
      postLogoutSuccessSource: async (ctx) => {
        send(ctx, await pages.showSignedOff({ merchant: ctx.oidc.client?.clientId }))
      },
    },
    userinfo: { enabled: true },
  }
}

/** What the page that asks about signing off needs; the library keeps it in its session. */
function signOffForm(ctx: KoaContextWithOIDC): {
  readonly action: string
  readonly xsrf: string
  readonly merchant: string | undefined
  readonly returnTo: string | undefined
} {
  const state = ctx.oidc.session?.state as
    { secret: string; clientId?: string; postLogoutRedirectUri?: string } | undefined
  return {
    action: '/oauth/session/end/confirm',
    xsrf: state?.secret ?? '',
    merchant: state?.clientId,
    returnTo: state?.postLogoutRedirectUri,
  }
}

// All merchants of the network may know that someone is signed on, and nothing more: no consent is asked.
async function loadGrant(
  ctx: KoaContextWithOIDC,
): Promise<InstanceType<Provider['Grant']> | undefined> {
  const { client, session, provider } = ctx.oidc
  if (client === undefined || session?.accountId === undefined) return undefined
  const known = session.grantIdFor(client.clientId)
  const existing = known === undefined ? undefined : await provider.Grant.find(known)
  if (existing?.accountId === session.accountId) return existing
  const { accountId } = session
  const grant = new provider.Grant({ accountId, clientId: client.clientId })
  grant.addOIDCScope('openid')
  await grant.save()
  return grant
}

function send(ctx: KoaContextWithOIDC, page: RenderedPage): void {
  ctx.status = page.status
  ctx.set({ ...page.headers })
  ctx.type = 'html'
  ctx.body = page.html
}
