// Purchases and credits as lines for people: with the titles that were sold, and the names of who sold them.
import { selectClaimsOfPurchases } from '../claims/index.ts'
import type { Claim } from '../claims/index.ts'
import type { Credit, ListedMovement } from '../credits/index.ts'
import { selectMerchants } from '../merchants/index.ts'
import { selectOfferVersions } from '../offers/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { selectPurchasesByIds } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { refusingRule } from '../disputes/index.ts'
import type { DisputeRule } from '../disputes/index.ts'
import type { CreditLine, PurchaseLine, ReturnLine } from './statement.ts'
import { selectExpensesAmong } from './store.ts'

interface Described {
  readonly title: string
  readonly merchantName: string
  readonly isBusiness: boolean
}

/** What a purchase put on the tab: the amount of its line on a statement. */
export function onTab({ tabMicros }: Purchase): bigint {
  return tabMicros
}

/** @param amountOf what a line says of its purchase: the price, or what of it is on the tab. */
export async function describePurchaseLines(
  tx: Tx,
  purchases: readonly Purchase[],
  amountOf: (purchase: Purchase) => bigint,
): Promise<readonly PurchaseLine[]> {
  const describe = await describer(tx, purchases)
  return purchases.map((purchase) => ({
    kind: 'purchase',
    at: purchase.happenedAt,
    micros: amountOf(purchase),
    purchase: purchase.purchase,
    purchasingAccount: purchase.purchasingAccount,
    merchant: purchase.merchant,
    offer: purchase.offer,
    quantity: purchase.quantity,
    cappedMicros: purchase.cappedMicros,
    ...describe(purchase),
  }))
}

/** Credits name the purchase that they give back, which is mostly of an earlier day. */
export async function describeCreditLines(
  tx: Tx,
  movements: readonly ListedMovement[],
): Promise<readonly (CreditLine | ReturnLine)[]> {
  const keys = movements.flatMap(({ credit }) => (credit === null ? [] : [credit]))
  const ids = [...new Set<string>(keys.map(({ purchase }) => purchase))]
  const [purchases, reasons] = await Promise.all([
    selectPurchasesByIds(tx, ids),
    findReasons(tx, keys),
  ])
  const describe = await describer(tx, purchases)
  const byId = new Map<string, Purchase>(purchases.map((found) => [found.purchase, found]))
  return movements.map(({ credit, cause, happenedAt: at, amountMicros: micros }) => {
    if (credit === null) return { kind: 'return', at, micros, cause }
    const purchase = byId.get(credit.purchase)
    if (purchase === undefined) throw new Error(`${credit.credit} gives back no purchase`)
    return {
      kind: 'credit',
      at,
      micros,
      credit: credit.credit,
      creditKind: credit.kind,
      state: credit.status,
      purchase: purchase.purchase,
      purchasingAccount: purchase.purchasingAccount,
      merchant: purchase.merchant,
      reason: reasons.get(credit.credit)?.reason,
      rule: reasons.get(credit.credit)?.rule,
      ...describe(purchase),
    }
  })
}

interface Refusal {
  readonly reason: string | undefined
  readonly rule: DisputeRule | undefined
}

/** Why credits were refused, by the credit's id. */
async function findReasons(
  tx: Tx,
  credits: readonly Credit[],
): Promise<ReadonlyMap<string, Refusal>> {
  const refused = credits.filter(({ status }) => status === 'refused')
  if (refused.length === 0) return new Map()
  const claims = await selectClaimsOfPurchases(tx, null, refused)
  return new Map<string, Refusal>(claims.map((claim) => [claim.credit, refusalOf(claim)]))
}

function refusalOf(claim: Claim): Refusal {
  return { reason: claim.decisionReason ?? undefined, rule: refusingRule(claim) }
}

async function describer(
  tx: Tx,
  purchases: readonly Purchase[],
): Promise<(purchase: Purchase) => Described> {
  const [first] = purchases
  if (first === undefined) return () => ({ title: '', merchantName: '', isBusiness: false })
  const distinct = (ids: readonly string[]): string[] => [...new Set(ids)]
  const [versions, merchants, expenses] = await Promise.all([
    selectOfferVersions(tx, distinct(purchases.map(({ offerVersion }) => offerVersion))),
    selectMerchants(tx, distinct(purchases.map(({ merchant }) => merchant))),
    selectExpensesAmong(
      tx,
      bucketOf(first.purchase),
      purchases.map(({ purchase }) => purchase),
    ),
  ])
  const titles = new Map<string, string>(
    versions.map(({ offerVersion, title }) => [offerVersion, title]),
  )
  const names = new Map<string, string>(merchants.map(({ merchant, name }) => [merchant, name]))
  return (purchase) => {
    const title = titles.get(purchase.offerVersion) ?? purchase.offerVersion
    return {
      title: purchase.quantity === 1 ? title : `${purchase.quantity} × ${title}`,
      merchantName: names.get(purchase.merchant) ?? purchase.merchant,
      isBusiness: expenses.has(purchase.purchase),
    }
  }
}
