// Rich authorization requests (RFC 9396): what is checked when a purchase is pushed, and what the token answer says.
import type { AuthorizationDetail, KoaContextWithOIDC } from 'oidc-provider'
import type { Outward } from '../../outward/index.ts'
import { parsePurchaseDetails, readPurchaseDetails } from '../purchase-details.ts'
import type { SignOnHooks } from './hooks.ts'
import { purchaseResult } from './interaction-policy.ts'
import type { PurchaseResult } from './interaction-policy.ts'
import { errors } from './load-provider.ts'

interface Deps {
  readonly hooks: SignOnHooks
  readonly outward: Outward
  readonly isRegisteredAddress: (merchant: string, url: string) => Promise<boolean>
}

/** Refuses, at the push, whatever could not be bought later. */
export async function checkPushedPurchase(
  deps: Deps,
  ctx: KoaContextWithOIDC,
  detail: AuthorizationDetail,
  merchant: string,
): Promise<void> {
  // The library checks the pushed request once more when the browser comes; that it is ours is enough then.
  if (ctx.oidc.route !== 'pushed_authorization_request') return
  const { authorization_details: parameter } = ctx.oidc.params ?? {}
  const list: unknown = typeof parameter === 'string' ? JSON.parse(parameter) : undefined
  if (!Array.isArray(list) || list.length !== 1) refuse('there must be exactly one purchase')
  const read = readPurchaseDetails(detail)
  if (!read.ok) refuse(read.fault)
  const { details } = read
  if (!(await deps.isRegisteredAddress(merchant, details.return_to))) {
    refuse('return_to: does not lie under a registered address of the merchant')
  }
  const fault = await deps.hooks.checkOffer({ merchant, details })
  if (fault !== undefined) refuse(fault)
}

function refuse(fault: string): never {
  throw new errors.InvalidAuthorizationDetails(fault)
}

/** What the code stands for: the details as pushed, with what came of them, under the network's own id. */
export function answerForCode(ctx: KoaContextWithOIDC): AuthorizationDetail[] | undefined {
  const details = parsePurchaseDetails(ctx.oidc.params?.['authorization_details'])
  if (details === undefined) return undefined
  const result = purchaseResult(ctx)
  if (result === undefined) throw new errors.AccessDenied('nothing was bought')
  const { status, purchase } = result
  return [{ ...details, status, purchase }]
}

/** The same for the token answer: the purchase as this merchant knows it, with a receipt signed now. */
export async function answerForToken(
  deps: Deps,
  merchant: string,
  details: readonly AuthorizationDetail[] | undefined,
): Promise<AuthorizationDetail[] | undefined> {
  if (details === undefined) return undefined
  return await Promise.all(
    details.map(async (detail) => {
      const { purchase } = detail as unknown as PurchaseResult
      const receipt = await deps.hooks.issueReceipt({ merchant, purchase })
      const answered = { ...detail, purchase: deps.outward.idFor(merchant, purchase) }
      return receipt === undefined ? answered : { ...answered, receipt }
    }),
  )
}
