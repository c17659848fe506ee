// Counts who bought in which week, each person once: for the first time at a merchant, or again.
import { bucketFor } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { weekOf } from './sale.ts'
import type { Week } from './sale.ts'
import { insertBuyers, updateBuyersSeen } from './store-totals.ts'

/** Of new purchases of one bucket of customers, in any order. Weeks are gone through in theirs. */
export async function countWeeks(
  tx: Tx,
  { bucket, purchases }: { readonly bucket: number; readonly purchases: readonly Purchase[] },
): Promise<readonly Week[]> {
  const byWeek = Map.groupBy(purchases, ({ happenedAt }) => weekOf(happenedAt).toString())
  const weeks: Week[] = []
  for (const [text, bought] of [...byWeek].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const startsOn = Temporal.PlainDate.from(text)
    const buyers = [
      ...new Set(
        bought.map(({ purchasingAccount, merchant }) => `${purchasingAccount} ${merchant}`),
      ),
    ]
      .toSorted()
      .map((pair) => {
        const [purchasingAccount = '', merchant = ''] = pair.split(' ')
        return { purchasingAccount, merchant }
      })
    const fresh = await insertBuyers(tx, { bucket, week: startsOn, buyers })
    const seen = await updateBuyersSeen(tx, { bucket, week: startsOn, buyers })
    for (const [merchant, sold] of Map.groupBy(bought, (purchase) => purchase.merchant)) {
      weeks.push({
        bucket: bucketFor(merchant),
        merchant,
        startsOn,
        saleCount: BigInt(sold.length),
        newCount: countOf(fresh, merchant),
        returningCount: countOf(seen, merchant),
      })
    }
  }
  return weeks
}

function countOf(merchants: readonly string[], merchant: string): bigint {
  return BigInt(merchants.filter((one) => one === merchant).length)
}
