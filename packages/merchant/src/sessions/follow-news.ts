// A session in the light of what became of its purchases since the cookie was sealed.
import type { PurchaseNews, Renewal } from '../events/purchase-news.ts'
import type { Soon } from '../platform/soon.ts'
import type { Entitlement, Session } from './session.ts'

/** More terms than anybody pays ahead; a chain that is longer is followed at the next visit. */
const renewalCountMax = 50

/** Without what has ended; a term that is over and was renewed is kept, to be asked for again at the network. */
export function followNews(
  session: Session,
  news: PurchaseNews,
  nowSeconds: number,
): Soon<Session> {
  // Nearly always nothing has happened, and a store in memory says so at once.
  const isAsBefore = session.entitlements.every(
    (owned) => !isOver(owned, nowSeconds) && news.hasEnded(owned.purchase) === false,
  )
  return isAsBefore ? session : followEach(session, news, nowSeconds)
}

async function followEach(
  session: Session,
  news: PurchaseNews,
  nowSeconds: number,
): Promise<Session> {
  const entitlements: Entitlement[] = []
  for (const owned of session.entitlements) {
    if (await news.hasEnded(owned.purchase)) continue
    const isToFollow = isOver(owned, nowSeconds)
    entitlements.push(isToFollow ? await followRenewals(owned, news, nowSeconds) : owned)
  }
  return { ...session, entitlements }
}

function isOver({ untilSeconds }: Entitlement, nowSeconds: number): boolean {
  return untilSeconds !== undefined && nowSeconds >= untilSeconds
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
    const hasEnded = nowSeconds >= renewal.untilSeconds || (await news.hasEnded(renewal.purchase))
    if (!hasEnded) return { ...entitlement, untilSeconds: renewal.untilSeconds, renewSeconds: 0 }
    renewal = await news.findRenewal(renewal.purchase)
  }
  return entitlement
}
