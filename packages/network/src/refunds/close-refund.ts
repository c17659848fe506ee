// A person decides a request that waits in the queue: once, with a reason that the customer reads.
import { lockTabs } from '../books/index.ts'
import { decideCredit, endIfGivenBack } from '../credits/index.ts'
import { findPurchase } from '../purchases/index.ts'
import { findRefund } from './find-refund.ts'
import type { Refund } from './refund.ts'
import type { RefundPorts } from './request-refund.ts'
import { updateDecided } from './store.ts'
import { tellRefund } from './tell-refund.ts'

export type ClosedRefund =
  | { readonly status: 'decided' | 'exists'; readonly refund: Refund }
  | { readonly status: 'unknown_refund' }
  /** It was decided the other way before, by a person or by the rules. */
  | { readonly status: 'already_decided'; readonly refund: Refund }

/** The same decision again answers what the first one did. The first reason stays. */
export async function closeRefund(
  ports: RefundPorts,
  input: { readonly refund: string; readonly grant: boolean; readonly reason: string },
): Promise<ClosedRefund> {
  const outcome = input.grant ? 'granted' : 'refused'
  return await ports.database.transaction('refunds.decide', async (tx) => {
    const found = await findRefund(tx, input.refund)
    if (found === undefined) return { status: 'unknown_refund' }
    const { paymentAccount, currency, bucket, credit } = found
    await lockTabs(tx, [{ paymentAccount, currency }])
    // Whoever held the lock before may have decided.
    const refund = (await findRefund(tx, input.refund)) ?? found
    if (refund.status !== 'pending') {
      return { status: refund.status === outcome ? 'exists' : 'already_decided', refund }
    }
    const at = ports.clock.now()
    const purchase = await findPurchase(tx, refund.purchase, { role: 'operator' })
    if (purchase === undefined) throw new Error(`${refund.refund} is for a purchase that is gone`)

    // After this line the decision stands.
    const moved = await decideCredit(tx, { bucket, credit, outcome, at })
    if (moved !== 'decided') throw new Error(`the credit of ${refund.refund} was ${moved}`)
    const by = { decidedAt: at, decidedBy: 'operator', status: outcome } as const
    await updateDecided(tx, { bucket, refund: refund.refund, ...by, reason: input.reason })
    const decided: Refund = { ...refund, ...by, decisionReason: input.reason }
    if (input.grant) await endIfGivenBack(tx, ports, { purchase, cause: refund.refund, at })
    await tellRefund(tx, ports, { refund: decided, purchase })
    return { status: 'decided', refund: decided }
  })
}
