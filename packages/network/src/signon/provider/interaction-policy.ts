// When the OpenID Provider stops to show a page: to sign on, to buy, or for the click that a visit needs.
import type { interactionPolicy as policies, KoaContextWithOIDC } from 'oidc-provider'
import type { Clock, Database } from '../../platform/index.ts'
import { parsePurchaseDetails } from '../purchase-details.ts'
import type { Session } from '../session.ts'
import { isClickDue } from '../visits.ts'
import type { SignOnHooks } from './hooks.ts'
import { interactionPolicy } from './load-provider.ts'

/** What our pages write into an interaction when it is done. */
export interface PurchaseResult {
  readonly status: 'purchased' | 'already_owned'
  readonly purchase: string
}

/** What one request through the provider knows beside the library's own context. */
export interface RequestState {
  /** Set by followSession. */
  networkSession?: Session | undefined
  /** Set by the policy, when no page is needed: something is delivered again, or was bought without being asked. */
  settled?: PurchaseResult | undefined
}

export function requestState(ctx: { readonly state: unknown }): RequestState {
  return ctx.state as RequestState
}

type Deps = { readonly database: Database; readonly clock: Clock; readonly hooks: SignOnHooks }

/**
 * The prompts in order; the first that has something to ask shows a page. There is no consent: nothing personal is
 * given out.
 */
export function signOnPolicy(deps: Deps): policies.DefaultPolicy {
  const { Check, Prompt } = interactionPolicy
  const policy = interactionPolicy.base()
  policy.remove('consent')
  const login = policy.get('login')
  // The library's own asks real time how old a sign-on is, whose time is the network's.
  login?.checks.remove('max_age')
  login?.checks.add(
    new Check('max_age', 'End-User authentication could not be obtained', 'login_required', (ctx) =>
      isTooOld(deps, ctx),
    ),
  )
  login?.checks.add(
    new Check('network_session', 'End-User authentication is required', 'login_required', (ctx) => {
      const session = requestState(ctx).networkSession
      return session === undefined || session.purchasingAccount !== ctx.oidc.session?.accountId
    }),
  )
  policy.add(
    new Prompt(
      { name: 'purchase' },
      new Check('undecided', 'the purchase needs the End-User', 'interaction_required', (ctx) =>
        isUndecided(deps, ctx),
      ),
    ),
  )
  policy.add(
    new Prompt(
      { name: 'visit' },
      new Check('click_due', 'a visit needs the End-User', 'interaction_required', async (ctx) => {
        const session = requestState(ctx).networkSession
        const merchant = ctx.oidc.client?.clientId
        if (session === undefined || merchant === undefined) return true
        if (ctx.oidc.result?.['clicked'] === true) return false
        return await isClickDue(deps, { signOn: session.signOn, merchant })
      }),
    ),
  )
  return policy
}

function isTooOld({ clock }: Deps, { oidc }: KoaContextWithOIDC): boolean {
  const maxAge = oidc.params?.['max_age']
  if (maxAge === undefined || oidc.result?.login !== undefined) return false
  const { loginTs } = oidc.session ?? {}
  return loginTs === undefined || clock.now().epochMilliseconds / 1000 - loginTs > Number(maxAge)
}

async function isUndecided(deps: Deps, ctx: KoaContextWithOIDC): Promise<boolean> {
  const details = parsePurchaseDetails(ctx.oidc.params?.['authorization_details'])
  if (details === undefined || purchaseResult(ctx) !== undefined) return false
  const session = requestState(ctx).networkSession
  const merchant = ctx.oidc.client?.clientId
  if (session === undefined || merchant === undefined) return true
  const { purchasingAccount, paymentAccount, signOn } = session
  // The page with the click that is due shows what is to be bought, also where nobody would be asked.
  if (await isClickDue(deps, { signOn, merchant })) return true
  const owned = await deps.hooks.findOwned({ merchant, purchasingAccount, details })
  const settled: PurchaseResult | undefined =
    owned === undefined
      ? await deps.hooks.buyUnasked({ merchant, purchasingAccount, paymentAccount, details })
      : { status: 'already_owned', purchase: owned }
  requestState(ctx).settled = settled
  return settled === undefined
}

/** What came of the purchase of this request, once that is known. */
export function purchaseResult(ctx: KoaContextWithOIDC): PurchaseResult | undefined {
  return (ctx.oidc.result?.['purchase'] as PurchaseResult | undefined) ?? requestState(ctx).settled
}
