// What a range of a tab comes to, in all and for each account: from the totals that purchases carry.
import { selectPurchasingAccounts } from '../customers/accounts/index.ts'
import type { PurchasingAccount } from '../customers/accounts/index.ts'
import type { Tx } from '../platform/index.ts'
import type { TabRange } from './store-lists.ts'
import { lastNumberMax, selectMembersThrough, selectTabTotals } from './store-totals.ts'
import type { TotalThrough } from './store-totals.ts'

export interface PurchaseSum {
  readonly count: bigint
  /** What they put on the tab. */
  readonly tabMicros: bigint
}

/** How many purchases there are in a range, and what they put on the tab: of all, or of one account. */
export async function sumPurchases(
  tx: Tx,
  { purchasingAccount, ...range }: TabRange & { readonly purchasingAccount?: string | undefined },
): Promise<PurchaseSum> {
  if (purchasingAccount === undefined) {
    return between(await selectTabTotals(tx, range, numbersOf(range)))
  }
  const sums = await sumByAccount(tx, range)
  const own = sums.find((sum) => sum.purchasingAccount === purchasingAccount)
  return { count: own?.count ?? 0n, tabMicros: own?.tabMicros ?? 0n }
}

/** The same of each account of the payment account. The payer's part is what the members leave. */
export async function sumByAccount(
  tx: Tx,
  range: TabRange,
): Promise<readonly (PurchaseSum & Pick<PurchasingAccount, 'purchasingAccount' | 'role'>)[]> {
  const accounts = await selectPurchasingAccounts(tx, range.paymentAccount)
  const members = accounts.flatMap(({ role, purchasingAccount }) =>
    role === 'member' ? purchasingAccount : [],
  )
  const numbers = numbersOf(range)
  const [tab, totals] = await Promise.all([
    selectTabTotals(tx, range, numbers),
    selectMembersThrough(tx, members, numbers),
  ])
  const ofMembers = [...totals.values()].map(between)
  const whole = between(tab)
  const payers = ofMembers.reduce(minus, whole)
  return accounts.map(({ purchasingAccount, role }) => {
    const own = totals.get(purchasingAccount)
    const sum = role === 'payer' ? payers : own === undefined ? nothing : between(own)
    return { purchasingAccount, role, ...sum }
  })
}

const nothing: PurchaseSum = { count: 0n, tabMicros: 0n }

function numbersOf({ afterNumber = 0n, throughNumber }: TabRange): readonly [bigint, bigint] {
  return [afterNumber, throughNumber ?? lastNumberMax]
}

function between([after, through]: readonly [TotalThrough, TotalThrough]): PurchaseSum {
  return minus(through, after)
}

function minus(one: PurchaseSum, other: PurchaseSum): PurchaseSum {
  return { count: one.count - other.count, tabMicros: one.tabMicros - other.tabMicros }
}
