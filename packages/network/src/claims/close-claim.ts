// A person decides a claim that waits in the queue: once, with a reason that the customer reads.
import { lockTabs } from '../books/index.ts'
import { decideCredit } from '../credits/index.ts'
import { findPurchase } from '../purchases/index.ts'
import type { Claim, ClaimKind } from './claim.ts'
import { findClaim } from './find-claim.ts'
import type { ClaimPorts, EndGivenBack } from './open-claim.ts'
import { updateDecided } from './store.ts'
import { tellClaim } from './tell-claim.ts'

export type ClosedClaim =
  | { readonly status: 'decided' | 'exists'; readonly claim: Claim }
  | { readonly status: 'unknown_claim' }
  /** It was decided the other way before, by a person or by the rules. */
  | { readonly status: 'already_decided'; readonly claim: Claim }

/** The same decision again answers what the first one did. The first reason stays. */
export async function closeClaim(
  ports: ClaimPorts,
  input: {
    readonly kind: ClaimKind
    readonly claim: string
    readonly grant: boolean
    readonly reason: string
    readonly end: EndGivenBack
  },
): Promise<ClosedClaim> {
  const outcome = input.grant ? 'granted' : 'refused'
  return await ports.database.transaction('claims.decide', async (tx) => {
    const found = await findClaim(tx, input)
    if (found === undefined) return { status: 'unknown_claim' }
    const { paymentAccount, currency, bucket, credit } = found
    await lockTabs(tx, [{ paymentAccount, currency }])
    // Whoever held the lock before may have decided.
    const claim = (await findClaim(tx, input)) ?? found
    if (claim.status !== 'pending') {
      return { status: claim.status === outcome ? 'exists' : 'already_decided', claim }
    }
    const at = ports.clock.now()
    const purchase = await findPurchase(tx, claim.purchase, { role: 'operator' })
    if (purchase === undefined) throw new Error(`${claim.claim} is for a purchase that is gone`)

    // After this line the decision stands.
    const moved = await decideCredit(tx, ports, { bucket, credit, outcome, at })
    if (moved !== 'decided') throw new Error(`the credit of ${claim.claim} was ${moved}`)
    const by = { decidedAt: at, decidedBy: 'operator', status: outcome } as const
    const { reason } = input
    await updateDecided(tx, { bucket, claim: claim.claim, ...by, reason })
    const decided: Claim = { ...claim, ...by, decisionReason: reason }
    if (input.grant) await input.end(tx, ports, { purchase, cause: claim.claim, at })
    await tellClaim(tx, ports, { claim: decided, purchase })
    return { status: 'decided', claim: decided }
  })
}
