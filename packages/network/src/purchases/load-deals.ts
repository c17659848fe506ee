// What orders may be paid with beside the tab, and who receives of them beside the merchant and the operator. Royalties
// stand in the terms that are sold. Rooms that issue lots, or charge taxes, hand in how these are read.
import type { Tx } from '../platform/index.ts'
import type { OfferForSale, PurchaseState } from './decide-purchase.ts'
import type { KnownAccount } from './lasting-facts.ts'
import type { Splits } from './portion.ts'
import type { ResolvedOrder } from './resolve-orders.ts'

export interface DealPorts {
  /** The lots of payment accounts. Their tabs are locked, and lots stand still under that lock. */
  readonly selectLots?:
    ((tx: Tx, accounts: readonly KnownAccount[]) => Promise<PurchaseState['lots']>) | undefined
  /** By `latestKeyOf` of the orders: what others receive beside those whom terms name. */
  readonly selectSplits?:
    | ((tx: Tx, orders: readonly ResolvedOrder[]) => Promise<ReadonlyMap<string, Partial<Splits>>>)
    | undefined
}

type Deals = Pick<PurchaseState, 'lots' | 'splits'>

const noLots: Deals['lots'] = new Map()
const noSplits: Deals['splits'] = new Map()

/** No round trip where nobody has handed anything in; of an ordinary sale nothing is made. */
export async function loadDeals(
  tx: Tx,
  { selectLots, selectSplits }: DealPorts,
  { orders, offers }: { readonly orders: readonly ResolvedOrder[] } & Pick<PurchaseState, 'offers'>,
): Promise<Deals> {
  const agreed = agreedSplits(orders, offers)
  if (selectLots === undefined && selectSplits === undefined) {
    return { lots: noLots, splits: agreed }
  }
  const accounts = new Map(
    orders.flatMap(({ account }) =>
      account === undefined ? [] : [[account.paymentAccount, account] as const],
    ),
  )
  const [lots, handedIn] = await Promise.all([
    selectLots?.(tx, [...accounts.values()]),
    selectSplits?.(tx, orders),
  ])
  const splits = [...(handedIn ?? [])].map(
    ([key, others]) => [key, { royalties: [], ...agreed.get(key), ...others }] as const,
  )
  return { lots: lots ?? noLots, splits: new Map([...agreed, ...splits]) }
}

/** By `latestKeyOf`; nothing for the many that only merchant and operator receive of. */
function agreedSplits(
  orders: readonly ResolvedOrder[],
  offers: ReadonlyMap<string, OfferForSale>,
): Deals['splits'] {
  let found: Map<string, Splits> | undefined
  for (const { offer, latestKey } of orders) {
    const royalties = offer === undefined ? undefined : offers.get(offer)?.terms.royalties
    if (royalties === undefined || royalties.length === 0) continue
    found ??= new Map()
    found.set(latestKey, { royalties })
  }
  return found ?? noSplits
}
