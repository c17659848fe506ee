// Decides a provisional credit: the merchant and the operator give it back, or the customer owes it again.
import { lockTabs, recordRefund, reverseProvisional } from '../books/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import { recordGivenBack } from '../purchases/index.ts'
import { selectTabMarks } from '../tabs/index.ts'
import { returnFromClosed } from './return-from-closed.ts'
import {
  findCredit,
  findCreditedPurchase,
  selectLegsOfCredits,
  updateCreditDecided,
  upsertCreditedPurchase,
} from './store.ts'
import { insertMovement, selectLastMovements } from './store-movements.ts'
import type { LastMovement } from './store-movements.ts'
import type { Credit, CreditMovement } from './credit.ts'
import { weighDecision, withoutCredit } from './weigh-credit.ts'

export type DecidedCredit = 'decided' | 'already_granted' | 'already_refused'

/** The first decision holds: a second one changes nothing, and hears what the first one was. */
export async function decideCredit(
  tx: Tx,
  sources: IdSources,
  input: {
    readonly bucket: number
    readonly credit: string
    readonly outcome: 'granted' | 'refused'
    readonly at: Temporal.Instant
  },
): Promise<DecidedCredit> {
  const { bucket, outcome } = input
  const found = await findCredit(tx, input)
  if (found === undefined) throw new Error(`there is no credit ${input.credit}`)
  const { paymentAccount, currency, purchase } = found
  const tab = { bucket, paymentAccount, currency }
  // What was read before the lock says which tab it is, and nothing else.
  const [, credit, legs, credited, marks, last] = await Promise.all([
    lockTabs(tx, [tab]),
    findCredit(tx, input),
    selectLegsOfCredits(tx, bucket, [input.credit]),
    findCreditedPurchase(tx, { bucket, purchase }),
    selectTabMarks(tx, [tab]),
    selectLastMovements(tx, [tab]),
  ])
  if (credit === undefined || credited === undefined) {
    throw new Error(`the credit ${input.credit} is gone`)
  }
  const isPaid = credit.tabNumber <= (marks[0]?.paidThrough ?? 0n)
  const weighed = weighDecision(credit, { outcome, isPaid })
  if (weighed.status !== 'decided') return weighed.status
  // After this line the decision must succeed.
  const at = { happenedAt: input.at, recordedAt: input.at }
  const { isWithheld } = weighed
  const toRecord = { ...credit, legs }
  const decided = updateCreditDecided(tx, { ...input, isWithheld, decidedAt: input.at })
  if (outcome === 'granted') {
    await Promise.all([
      decided,
      recordRefund(tx, { ...toRecord, isProvisional: true }, at),
      recordGivenBack(tx, { ...credit, at: input.at }),
    ])
    await returnFromClosed(tx, sources, { tab, at: input.at })
    return 'decided'
  }
  const movement = movementBack(credit, last[0], input.at)
  await Promise.all([
    decided,
    upsertCreditedPurchase(tx, { bucket, purchase, ...withoutCredit(credited, legs) }),
    movement === null ? undefined : insertMovement(tx, tab, movement, input.at),
    reverseProvisional(tx, toRecord, at),
  ])
  return 'decided'
}

/** What the opening moved on the tab comes back to it, where it moved anything. */
function movementBack(
  { credit, purchasingAccount, tabMicros }: Credit,
  last: LastMovement | undefined,
  at: Temporal.Instant,
): CreditMovement | null {
  if (tabMicros === 0n) return null
  if (last === undefined) throw new Error(`the movement of ${credit} is gone`)
  return {
    number: last.number + 1n,
    kind: 'refused',
    cause: credit,
    purchasingAccount,
    amountMicros: -tabMicros,
    totalMicros: last.totalMicros - tabMicros,
    happenedAt: at,
  }
}
