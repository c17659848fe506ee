// A person decides a dispute that waits in the queue: once, with a reason that the customer reads.
import { lockTabs } from '../books/index.ts'
import { decideCredit, endIfGivenBack } from '../credits/index.ts'
import { findPurchase } from '../purchases/index.ts'
import type { Dispute } from './dispute.ts'
import { findDispute } from './find-dispute.ts'
import type { DisputePorts } from './open-dispute.ts'
import { updateDecided } from './store.ts'
import { tellDispute } from './tell-dispute.ts'

export type ClosedDispute =
  | { readonly status: 'decided' | 'exists'; readonly dispute: Dispute }
  | { readonly status: 'unknown_dispute' }
  /** It was decided the other way before, by a person or by the rules. */
  | { readonly status: 'already_decided'; readonly dispute: Dispute }

/** The same decision again answers what the first one did. The first reason stays. */
export async function closeDispute(
  ports: DisputePorts,
  input: { readonly dispute: string; readonly grant: boolean; readonly reason: string },
): Promise<ClosedDispute> {
  const outcome = input.grant ? 'granted' : 'refused'
  return await ports.database.transaction('disputes.decide', async (tx) => {
    const found = await findDispute(tx, input.dispute)
    if (found === undefined) return { status: 'unknown_dispute' }
    const { paymentAccount, currency, bucket, credit } = found
    await lockTabs(tx, [{ paymentAccount, currency }])
    // Whoever held the lock before may have decided.
    const dispute = (await findDispute(tx, input.dispute)) ?? found
    if (dispute.status !== 'pending') {
      return { status: dispute.status === outcome ? 'exists' : 'already_decided', dispute }
    }
    const at = ports.clock.now()
    const purchase = await findPurchase(tx, dispute.purchase, { role: 'operator' })
    if (purchase === undefined) throw new Error(`${dispute.dispute} is of a purchase that is gone`)

    // After this line the decision stands.
    const moved = await decideCredit(tx, { bucket, credit, outcome, at })
    if (moved !== 'decided') throw new Error(`the credit of ${dispute.dispute} was ${moved}`)
    const by = { decidedAt: at, decidedBy: 'operator', status: outcome } as const
    const { reason } = input
    await updateDecided(tx, { bucket, dispute: dispute.dispute, ...by, reason })
    const decided: Dispute = { ...dispute, ...by, decisionReason: reason }
    if (input.grant) await endIfGivenBack(tx, ports, { purchase, cause: dispute.dispute, at })
    await tellDispute(tx, ports, { dispute: decided, purchase })
    return { status: 'decided', dispute: decided }
  })
}
