// A session in the light of what became of its purchases since the cookie was sealed.
import type { PurchaseNews, Renewal } from '../events/purchase-news.ts'
import type { Entitlement, Session } from './session.ts'

/** More terms than anybody pays ahead; a chain that is longer is followed at the next visit. */
const renewalCountMax = 50

/** Without what has ended; a term that is over and was renewed is kept, to be asked for again at the network. */
export async function followNews(
  session: Session,
  news: PurchaseNews,
  nowSeconds: number,
): Promise<Session> {
  const entitlements: Entitlement[] = []
  for (const entitlement of session.entitlements) {
    // A store in memory answers at once, and is not waited for.
    const hasEnded = news.hasEnded(entitlement.purchase)
    if (typeof hasEnded === 'boolean' ? hasEnded : await hasEnded) continue
    const isOver = entitlement.untilSeconds !== undefined && nowSeconds >= entitlement.untilSeconds
    entitlements.push(isOver ? await followRenewals(entitlement, news, nowSeconds) : entitlement)
  }
  return { ...session, entitlements }
}

/**
 * Of a term that is over. An event opens nothing by itself: the entitlement is marked for renewal, and the receipt
 * decides.
 */
async function followRenewals(
  entitlement: Entitlement,
  news: PurchaseNews,
  nowSeconds: number,
): Promise<Entitlement> {
  let renewal: Renewal | undefined = await news.findRenewal(entitlement.purchase)
  for (let count = 0; renewal !== undefined && count < renewalCountMax; count += 1) {
    const isOver = nowSeconds >= renewal.untilSeconds || (await news.hasEnded(renewal.purchase))
    if (!isOver) return { ...entitlement, untilSeconds: renewal.untilSeconds, renewSeconds: 0 }
    renewal = await news.findRenewal(renewal.purchase)
  }
  return entitlement
}
