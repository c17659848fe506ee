// `/confirm/:transaction` of one that is over. All that it says about money is looked up for who is signed on.
import type { EndedTransaction } from '../../../../signon/index.ts'
import { selectOfferVersions } from '../../../../offers/index.ts'
import { customerViewer, findPurchase } from '../../../../purchases/index.ts'
import type { Purchase } from '../../../../purchases/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import { findBrand } from '../../../frame/find-brand.ts'
import { renderConfirmEnded } from '../../pages/confirm-ended.ts'
import type { BoughtView, ConfirmEndedView } from '../../pages/confirm-ended.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { findBought } from './find-bought.ts'

export async function answerEndedPage(
  deps: CustomerDeps,
  c: CustomerContext,
  ended: EndedTransaction,
): Promise<Response> {
  const branded = await findBrand(deps, ended.merchant)
  if (branded === undefined) return await answerNotFound(c)
  const { frame, signedOn } = c.get('visitor')
  const { brand, merchant } = branded
  const came = await findOutcome(deps, ended, signedOn)
  const view: ConfirmEndedView = { ...came, brand, backUrl: ended.returnTo ?? merchant.site }
  const isGone = view.kind === 'expired' || view.kind === 'unknown'
  return await answerPage(c, frame, renderConfirmEnded(frame, view), { status: isGone ? 410 : 200 })
}

type Came =
  | ({ readonly kind: 'bought' | 'owned' } & BoughtView)
  | { readonly kind: 'cancelled' | 'signedOn' | 'expired' | 'unknown' }

async function findOutcome(
  deps: CustomerDeps,
  { merchant, orderId, outcome }: EndedTransaction,
  signedOn: SignedOn | undefined,
): Promise<Came> {
  // Whoever sits at the browser now may be somebody else.
  if (signedOn === undefined) return { kind: 'unknown' }
  if (outcome !== undefined && 'purchase' in outcome) {
    const purchase = await findOwn(deps, signedOn, outcome.purchase)
    if (purchase === undefined) return { kind: 'unknown' }
    const kind = outcome.outcome === 'purchased' ? 'bought' : 'owned'
    return { kind, ...(await viewBought(deps, purchase)) }
  }
  // Another tab may have bought it since, or a process may have died before it could say so.
  const bought =
    orderId === undefined ? undefined : await findBought(deps, signedOn, { merchant, orderId })
  if (bought !== undefined) return { kind: 'bought', ...(await viewBought(deps, bought)) }
  if (outcome === undefined) return { kind: 'expired' }
  return { kind: outcome.outcome === 'cancelled' ? 'cancelled' : 'signedOn' }
}

async function findOwn(
  deps: CustomerDeps,
  { profile }: SignedOn,
  purchase: string,
): Promise<Purchase | undefined> {
  return await deps.database.read('web.find-own-purchase', async (tx) =>
    findPurchase(tx, purchase, await customerViewer(tx, profile)),
  )
}

async function viewBought(deps: CustomerDeps, bought: Purchase): Promise<BoughtView> {
  const { purchase, offerVersion, quantity, priceMicros, currency, happenedAt } = bought
  const [version] = await deps.database.read('web.find-bought-version', (tx) =>
    selectOfferVersions(tx, [offerVersion]),
  )
  if (version === undefined) throw new Error(`${purchase} names an offer that is gone`)
  return {
    itemTitle: quantity === 1 ? version.title : `${quantity} × ${version.title}`,
    price: { micros: priceMicros, currency },
    boughtAt: happenedAt,
    purchaseUrl: `/purchases/${purchase}`,
  }
}
