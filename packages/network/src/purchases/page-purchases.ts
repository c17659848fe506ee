// One page of the purchases on a tab: of everybody, of one account, of one merchant.
import { selectPurchasingAccounts } from '../customers/accounts/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Purchase } from './purchase.ts'
import { findEndOfWindow, listAmong, listPurchases } from './store-lists.ts'
import type { ListWindow, TabRange } from './store-lists.ts'

/** Of a range of a tab, only these. */
export interface PurchaseFilter extends TabRange {
  readonly purchasingAccount?: string | undefined
  readonly merchant?: string | undefined
}

export interface PurchasePage {
  readonly purchases: readonly Purchase[]
  /** The number behind which the next page begins; undefined: there is nothing more. */
  readonly next: bigint | undefined
}

// What no index picks out is looked for among so many purchases, and the next page goes on behind them. So a page may
// show fewer than it has room for, also none, and none reads more than this.
const windowSize = 1_000

export async function pagePurchases(
  tx: Tx,
  { purchasingAccount, merchant, ...input }: PurchaseFilter & ListWindow,
): Promise<PurchasePage> {
  const { limit } = input
  const whose = await findOwner(tx, { paymentAccount: input.paymentAccount, purchasingAccount })
  const list = { ...input, member: whose.member, limit: limit + 1 }
  const isIndexed = whose.among === undefined && merchant === undefined
  const among = { ...list, purchasingAccount: whose.among, merchant, windowSize }
  const [found, end] = isIndexed
    ? [await listPurchases(tx, list), undefined]
    : await Promise.all([listAmong(tx, among), findEndOfWindow(tx, among)])
  const purchases = found.slice(0, limit)
  return { purchases, next: found.length > limit ? purchases.at(-1)?.tabNumber : end }
}

/**
 * Where the purchases of an account stand: a member's have an index of their own; who pays for nobody else has all of
 * the tab; a payer's are `among` those of the members.
 */
async function findOwner(
  tx: Tx,
  of: { readonly paymentAccount: string; readonly purchasingAccount: string | undefined },
): Promise<{ readonly member?: string; readonly among?: string }> {
  const { paymentAccount, purchasingAccount } = of
  if (purchasingAccount === undefined) return {}
  const accounts = await selectPurchasingAccounts(tx, paymentAccount)
  const own = accounts.find((account) => account.purchasingAccount === purchasingAccount)
  if (own?.role === 'member') return { member: purchasingAccount }
  return own !== undefined && accounts.length === 1 ? {} : { among: purchasingAccount }
}
