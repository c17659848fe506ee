// What an account bought since it was last told: some lines of it, and what all of it comes to.
import { selectBuyers } from '../customers/accounts/index.ts'
import type { Buyer } from '../customers/accounts/index.ts'
import { selectAddressees } from '../customers/index.ts'
import type { Tx } from '../platform/index.ts'
import { listPurchases, pagePurchases, sumPurchases } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { describePurchaseLines, onTab } from '../statements/index.ts'
import type { Digest } from './digest.ts'
import { selectToldThrough } from './store.ts'

export interface FoundDigest {
  readonly from: bigint
  readonly through: bigint
  /** Undefined where there is nothing to tell, or nobody who wants to know: that, too, need not be looked at again. */
  readonly digest: Digest | undefined
}

const lineCountMax = 30
// Of a payer with busy members the own purchases lie far apart: some are listed, all are counted.
const pageCountMax = 5

/** Undefined where nothing was bought on the tab since, or where there is no such account. */
export async function readDigest(
  tx: Tx,
  purchasingAccount: string,
): Promise<FoundDigest | undefined> {
  const [buyer] = await selectBuyers(tx, [purchasingAccount])
  if (buyer === undefined) return undefined
  const { bucket, paymentAccount, currency } = buyer
  const [told, [last]] = await Promise.all([
    selectToldThrough(tx, bucket, [purchasingAccount]),
    listPurchases(tx, { paymentAccount, currency, first: 'newest', limit: 1 }),
  ])
  const from = told.get(purchasingAccount) ?? 0n
  const through = last?.tabNumber ?? 0n
  if (through <= from) return undefined
  const range = { paymentAccount, currency, afterNumber: from, throughNumber: through }
  return { from, through, digest: await readRange(tx, buyer, range) }
}

type Range = Pick<Buyer, 'paymentAccount' | 'currency'> & {
  readonly afterNumber: bigint
  readonly throughNumber: bigint
}

async function readRange(tx: Tx, buyer: Buyer, range: Range): Promise<Digest | undefined> {
  const { purchasingAccount, currency, purchaseMails } = buyer
  if (purchaseMails === 'none') return undefined
  const { count, tabMicros: sumMicros } = await sumPurchases(tx, { ...range, purchasingAccount })
  const people = count === 0n ? [] : await selectAddressees(tx, { purchasingAccount })
  const readers = people.filter(({ isEmailProved }) => isEmailProved)
  if (readers.length === 0) return undefined
  const purchases = await readFirst(tx, { ...range, purchasingAccount })
  const lines = await describePurchaseLines(tx, purchases, onTab)
  return { purchasingAccount, currency, readers, lines, count, sumMicros }
}

async function readFirst(
  tx: Tx,
  range: Range & { readonly purchasingAccount: string },
): Promise<readonly Purchase[]> {
  const found: Purchase[] = []
  let next: bigint | undefined = range.afterNumber
  for (let page = 0; page < pageCountMax && next !== undefined; page += 1) {
    const limit = lineCountMax - found.length
    if (limit === 0) break
    const read = await pagePurchases(tx, { ...range, afterNumber: next, first: 'oldest', limit })
    found.push(...read.purchases)
    next = read.next
  }
  return found
}
