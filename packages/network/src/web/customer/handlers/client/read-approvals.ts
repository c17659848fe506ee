// What waits for a customer's decision, in a transaction of the caller.
import { selectRequestsOfAccount } from '../../../../billing/index.ts'
import type { Profile } from '../../../../customers/index.ts'
import { bucketOf } from '../../../../platform/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { endsAt, readAutomatic } from '../../../../subscriptions/index.ts'
import type { ApprovalView } from '../../pages/approvals.ts'
import { subscriptionState } from '../subscriptions/subscription-state.ts'

export async function readApprovals(
  tx: Tx,
  profile: Profile,
  now: Temporal.Instant,
): Promise<readonly ApprovalView[]> {
  const { paymentAccount, purchasingAccount, currency } = profile
  const [subscriptions, [latest]] = await Promise.all([
    readAutomatic(tx, purchasingAccount),
    selectRequestsOfAccount(tx, {
      bucket: bucketOf(paymentAccount),
      paymentAccount,
      currency,
      limit: 1,
    }),
  ])
  const approvals: ApprovalView[] = subscriptions.flatMap((offered) => {
    const { subscription, sold, priceMicros } = offered
    if (priceMicros === undefined || subscriptionState(offered, now) !== 'decide') return []
    return {
      kind: 'new_price',
      item: sold.title,
      price: { micros: priceMicros, currency: subscription.currency },
      endsAt: endsAt(subscription),
      url: `/subscriptions/${subscription.subscription}`,
    }
  })
  // What becomes of the bill is nobody's business but the payer's.
  if (profile.role === 'payer' && latest?.status === 'declined') {
    const amount = { micros: latest.amountMicros, currency: latest.currency }
    approvals.push({ kind: 'declined', amount })
  }
  if (profile.accountStatus === 'suspended') approvals.push({ kind: 'suspended' })
  return approvals
}
