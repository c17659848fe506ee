// Everything that the page of one purchase, and its receipt, say of it.
import { selectRequestsOfAccount, selectTabMarks } from '../../../../billing/index.ts'
import type { PaymentRequest } from '../../../../billing/index.ts'
import { selectClaimsOfPurchases } from '../../../../claims/index.ts'
import type { Claim } from '../../../../claims/index.ts'
import { selectCreditsOfPurchases } from '../../../../credits/index.ts'
import type { Profile } from '../../../../customers/index.ts'
import { refusingRule } from '../../../../disputes/index.ts'
import { listPurchasingAccounts } from '../../../../groups/index.ts'
import { findMerchant } from '../../../../merchants/index.ts'
import { selectOfferVersions } from '../../../../offers/index.ts'
import { bucketOf } from '../../../../platform/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { customerViewer, findPurchase } from '../../../../purchases/index.ts'
import type { Purchase } from '../../../../purchases/index.ts'
import { selectExpensesAmong } from '../../../../statements/index.ts'
import type { PurchaseView } from '../../pages/purchase.ts'

// A purchase is asked for at most a few times before it is paid.
const requestCountMax = 100

export type FoundPurchase = Exclude<Awaited<ReturnType<typeof findPurchasePage>>, undefined>

/** Undefined for one that does not exist, and for somebody else's. */
export async function findPurchasePage(tx: Tx, profile: Profile, id: string) {
  const purchase = await findPurchase(tx, id, await customerViewer(tx, profile))
  if (purchase === undefined) return undefined
  const { paymentAccount, purchasingAccount, currency, bucket } = purchase
  const key = { bucket: bucketOf(paymentAccount), paymentAccount, currency }
  const [versions, merchant, tabs, requests, credits, claims, accounts, expenses] =
    await Promise.all([
      selectOfferVersions(tx, [purchase.offerVersion]),
      findMerchant(tx, purchase.merchant),
      selectTabMarks(tx, [key]),
      selectRequestsOfAccount(tx, { ...key, limit: requestCountMax }),
      selectCreditsOfPurchases(tx, [purchase]),
      selectClaimsOfPurchases(tx, null, [purchase]),
      listPurchasingAccounts(tx, paymentAccount),
      selectExpensesAmong(tx, bucket, [id]),
    ])
  const [version] = versions
  if (version === undefined || merchant === undefined) {
    throw new Error(`${id} names an offer or merchant that is gone`)
  }
  const claimOf = new Map(claims.map((claim) => [claim.credit, claim]))
  const buyer = accounts.find((account) => account.purchasingAccount === purchasingAccount)
  const isOwn = purchasingAccount === profile.purchasingAccount
  return {
    purchase,
    version,
    merchant,
    isOwn,
    buyerName: isOwn ? undefined : buyer?.name,
    payment: paymentOf(purchase, tabs[0]?.paidThrough ?? 0n, requests),
    credits: credits.map((credit) => ({
      kind: credit.kind,
      state: credit.status,
      credit: { micros: credit.amountMicros, currency },
      at: credit.decidedAt ?? credit.requestedAt,
      ...(credit.status === 'refused' ? whyRefused(claimOf.get(credit.credit)) : {}),
    })),
    isBusiness: expenses.has(id),
  }
}

function whyRefused(claim: Claim | undefined) {
  if (claim === undefined) return {}
  return { reason: claim.decisionReason ?? undefined, rule: refusingRule(claim) }
}

/** How far the payment of a purchase is; undefined while nobody was asked for it. */
function paymentOf(
  purchase: Purchase,
  paidThrough: bigint,
  requests: readonly PaymentRequest[],
): (PurchaseView['payment'] & { readonly method: string | undefined }) | undefined {
  if (purchase.priceMicros === 0n)
    return { state: 'free', at: purchase.happenedAt, method: undefined }
  // What was paid with something else than the tab waits for no bill.
  if (purchase.tabMicros === 0n)
    return { state: 'paid', at: purchase.happenedAt, method: undefined }
  // Newest first; each asked for everything on the tab up to a number.
  const covering = requests.filter(
    ({ currency, throughNumber }) =>
      currency === purchase.currency && throughNumber >= purchase.tabNumber,
  )
  if (purchase.tabNumber <= paidThrough) {
    const paid = covering.findLast(({ status }) => status === 'paid')
    return paid === undefined
      ? undefined
      : { state: 'paid', at: paid.answeredAt ?? paid.requestedAt, method: paid.method.label }
  }
  const [latest] = covering
  if (latest === undefined || latest.status === 'paid') return undefined
  return latest.status === 'declined'
    ? { state: 'declined', at: latest.answeredAt ?? latest.requestedAt, method: undefined }
    : { state: 'requested', at: latest.requestedAt, method: undefined }
}
