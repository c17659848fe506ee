// What orders may be paid with beside the tab, and who receives of them beside the merchant and the operator. Rooms
// that issue lots, or agree on royalties, rewards and taxes, hand in how these are read. Until then the tab pays for
// everything.
import type { Tx } from '../platform/index.ts'
import type { PurchaseState } from './decide-purchase.ts'
import type { KnownAccount } from './lasting-facts.ts'
import type { ResolvedOrder } from './resolve-orders.ts'

export interface DealPorts {
  /** The lots of payment accounts. Their tabs are locked, and lots stand still under that lock. */
  readonly selectLots?:
    ((tx: Tx, accounts: readonly KnownAccount[]) => Promise<PurchaseState['lots']>) | undefined
  /** By `latestKeyOf` of the orders. */
  readonly selectSplits?:
    ((tx: Tx, orders: readonly ResolvedOrder[]) => Promise<PurchaseState['splits']>) | undefined
}

type Deals = Pick<PurchaseState, 'lots' | 'splits'>

const ordinaryDeals: Deals = { lots: new Map(), splits: new Map() }

/** No round trip where nobody has handed anything in. */
export async function loadDeals(
  tx: Tx,
  { selectLots, selectSplits }: DealPorts,
  orders: readonly ResolvedOrder[],
): Promise<Deals> {
  if (selectLots === undefined && selectSplits === undefined) return ordinaryDeals
  const accounts = new Map(
    orders.flatMap(({ account }) =>
      account === undefined ? [] : [[account.paymentAccount, account] as const],
    ),
  )
  const [lots, splits] = await Promise.all([
    selectLots?.(tx, [...accounts.values()]),
    selectSplits?.(tx, orders),
  ])
  return { lots: lots ?? ordinaryDeals.lots, splits: splits ?? ordinaryDeals.splits }
}
