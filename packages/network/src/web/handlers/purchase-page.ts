// `GET /purchases/:id`: one purchase. Somebody else's answers like one that does not exist.
import { selectRequestsOfAccount, selectTabs } from '../../billing/index.ts'
import type { PaymentRequest } from '../../billing/index.ts'
import type { Profile } from '../../customers/index.ts'
import { findMerchant } from '../../merchants/index.ts'
import { selectOfferVersions } from '../../offers/index.ts'
import { bucketOf } from '../../platform/index.ts'
import type { Tx } from '../../platform/index.ts'
import { findPurchase } from '../../purchases/index.ts'
import type { Purchase } from '../../purchases/index.ts'
import { renderPurchase } from '../pages.ts'
import type { PurchaseView } from '../pages.ts'
import { answerNotFound, answerPage } from './answer-page.ts'
import { nextBillingOf } from './confirm-views.ts'
import { brandOf } from './find-brand.ts'
import { withSignOn } from './require-sign-on.ts'
import type { WebContext } from './visitor.ts'
import type { WebDeps } from './web-deps.ts'

// A purchase is asked for at most a few times before it is paid.
const requestCountMax = 100

export async function showPurchase(deps: WebDeps, c: WebContext): Promise<Response> {
  return await withSignOn(c, async ({ profile }) => {
    const { frame } = c.get('visitor')
    const id = c.req.param('id') ?? ''
    const found = await deps.database.read('web.read-purchase', (tx) =>
      readPurchase(tx, profile, id),
    )
    if (found === undefined) return await answerNotFound(c)
    const { purchase, version, merchant, payment } = found
    const { accessUntil } = purchase
    const isOver =
      accessUntil !== null && Temporal.Instant.compare(accessUntil, deps.clock.now()) <= 0
    const view: PurchaseView = {
      purchaseId: purchase.purchase,
      title: purchase.quantity === 1 ? version.title : `${purchase.quantity} × ${version.title}`,
      description: version.description === '' ? undefined : version.description,
      brand: brandOf(merchant),
      price: { micros: purchase.priceMicros, currency: purchase.currency },
      purchasedAt: purchase.happenedAt,
      payment: payment ?? { state: 'outstanding', at: nextBillingOf(deps, profile) },
      access: { until: accessUntil ?? undefined, hasEnded: isOver },
      openUrl: version.url === '' ? merchant.site : version.url,
      accountName: `${profile.firstName} ${profile.lastName}`,
      merchantReference: purchase.orderId,
    }
    return await answerPage(c, frame, renderPurchase(frame, view))
  })
}

async function readPurchase(tx: Tx, profile: Profile, id: string) {
  const { purchasingAccount } = profile
  const purchase = await findPurchase(tx, id, { role: 'customer', purchasingAccount })
  if (purchase === undefined) return undefined
  const { paymentAccount, currency } = purchase
  const bucket = bucketOf(paymentAccount)
  const [versions, merchant, tabs, requests] = await Promise.all([
    selectOfferVersions(tx, [purchase.offerVersion]),
    findMerchant(tx, purchase.merchant),
    selectTabs(tx, [{ bucket, paymentAccount, currency }]),
    selectRequestsOfAccount(tx, { bucket, paymentAccount, limit: requestCountMax }),
  ])
  const [version] = versions
  if (version === undefined || merchant === undefined) {
    throw new Error(`${id} names an offer or merchant that is gone`)
  }
  const payment = paymentOf(purchase, tabs[0]?.paidThrough ?? 0n, requests)
  return { purchase, version, merchant, payment }
}

/** How far the payment of a purchase is; undefined while nobody was asked for it. */
function paymentOf(
  purchase: Purchase,
  paidThrough: bigint,
  requests: readonly PaymentRequest[],
): PurchaseView['payment'] | undefined {
  // Newest first; each asked for everything on the tab up to a number.
  const covering = requests.filter(
    ({ currency, throughNumber }) =>
      currency === purchase.currency && throughNumber >= purchase.tabNumber,
  )
  if (purchase.tabNumber <= paidThrough) {
    const paid = covering.findLast(({ status }) => status === 'paid')
    return paid === undefined
      ? undefined
      : { state: 'paid', at: paid.answeredAt ?? paid.requestedAt }
  }
  const [latest] = covering
  if (latest === undefined || latest.status === 'paid') return undefined
  return latest.status === 'declined'
    ? { state: 'declined', at: latest.answeredAt ?? latest.requestedAt }
    : { state: 'requested', at: latest.requestedAt }
}
