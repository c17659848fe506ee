// What each funding of a purchase pays of each portion, for those who give some of it back.
import type { Leg } from '../books/index.ts'
import type { Tx } from '../platform/index.ts'
import { ordinaryBreakdownOf } from './breakdown.ts'
import { decideLegs } from './decide-legs.ts'
import type { Purchase } from './purchase.ts'
import { selectBreakdowns } from './store-breakdowns.ts'

/** Decided anew: the same breakdown always gives the same legs. Nothing is read of an ordinary sale. */
export async function selectLegs(tx: Tx, purchase: Purchase): Promise<readonly Leg[]> {
  const split = await selectBreakdowns(tx, [purchase])
  const { fundings, portions } = split.get(purchase.purchase) ?? ordinaryBreakdownOf(purchase)
  return decideLegs(fundings, portions)
}
