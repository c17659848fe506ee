// Gives back what a cancellation gives back: a claim for each term, granted at once or decided by a person.
import { recordClaim, selectClaimsOfPurchases } from '../claims/index.ts'
import type { Claim, ClaimStatus } from '../claims/index.ts'
import type { Tx } from '../platform/index.ts'
import type { TermCredit } from './decide-cancellation.ts'
import type { CancellationPreview } from './preview-cancellation.ts'
import type { Cancellation } from './store.ts'
import type { Subscription } from './subscription.ts'
import type { SubscriptionPorts } from './subscription-ports.ts'

/** All of it waits, or none: what is one wish is decided as one. */
export async function recordCredits(
  tx: Tx,
  ports: SubscriptionPorts,
  { cancellation, cancelledAt: at }: Cancellation,
  { parts, decision }: Pick<CancellationPreview, 'parts' | 'decision'>,
): Promise<void> {
  for (const { term, creditMicros } of parts.filter(isCredited)) {
    const { purchase } = term
    await recordClaim(tx, ports, {
      kind: 'cancellation',
      made: {
        purchase,
        askedBy: purchase.purchasingAccount,
        request: {
          requestId: `${cancellation}/${purchase.purchase}`,
          reason: null,
          explanation: '',
        },
        at,
      },
      decision: { ...decision, amountMicros: creditMicros, facts: null },
    })
  }
}

function isCredited({ creditMicros }: TermCredit): boolean {
  return creditMicros > 0n
}

/** What became of the credit of a cancellation; null where it gave nothing back. */
export async function findCreditStatus(
  tx: Tx,
  { bucket, terms }: Subscription,
  { cancellation }: Pick<Cancellation, 'cancellation'>,
): Promise<ClaimStatus | null> {
  const purchases = terms.map(({ purchase }) => ({ bucket, purchase: purchase.purchase }))
  const claims = await selectClaimsOfPurchases(tx, 'cancellation', purchases)
  return statusOfAll(claims.filter(({ requestId }) => requestId.startsWith(`${cancellation}/`)))
}

/** Pending while one of them is; refused where nothing of it was granted. */
function statusOfAll(claims: readonly Claim[]): ClaimStatus | null {
  if (claims.length === 0) return null
  const statuses = new Set(claims.map(({ status }) => status))
  if (statuses.has('pending')) return 'pending'
  return statuses.has('granted') ? 'granted' : 'refused'
}
