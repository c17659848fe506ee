// Cancels a subscription: all that it opens ends now, and the unused days are given back, once for ever.
import { lockTabs } from '../books/index.ts'
import type { ClaimStatus } from '../claims/index.ts'
import { newId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { endEntitlement } from '../purchases/index.ts'
import { changeSettings, lockSubscription } from './change-settings.ts'
import { previewCancellation } from './preview-cancellation.ts'
import type { CancellationPreview } from './preview-cancellation.ts'
import { findSubscription } from './read-subscriptions.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'
import { findCreditStatus, recordCredits } from './record-credits.ts'
import { insertCancellation, selectCancellations } from './store.ts'
import type { Cancellation } from './store.ts'
import { statusOf } from './subscription.ts'
import type { OwnSubscription, SubscriptionPorts } from './subscription-ports.ts'
import { tellCancellation } from './tell-customer.ts'
import { tellChange, tellEnd } from './tell-engine.ts'

export type CancelledSubscription =
  | {
      /** `exists`: by this very command; `already_cancelled`: by another one. Either way it is what happened then. */
      readonly status: 'cancelled' | 'exists' | 'already_cancelled'
      readonly cancellation: Cancellation
      /** What has become of the credit by now; null where nothing was given back. */
      readonly creditStatus: ClaimStatus | null
      readonly offered: OfferedSubscription
    }
  /** Not what the customer was shown: nothing was done, and this is what it would be now. */
  | { readonly status: 'credit_changed'; readonly creditMicros: bigint }
  | { readonly status: 'unknown_subscription' }
  | { readonly status: 'subscription_ended' }
  | { readonly status: 'idempotency_conflict' }

export interface CancellationInput extends OwnSubscription {
  /** The caller's own id, for ever. */
  readonly commandId: string
  /** What the customer was shown; undefined: whatever it is. */
  readonly expectedMicros?: bigint | undefined
}

export async function cancelSubscription(
  ports: SubscriptionPorts,
  input: CancellationInput,
): Promise<CancelledSubscription> {
  return await ports.database.transaction('subscriptions.cancel', async (tx) => {
    const found = await findSubscription(tx, input.subscription, input.purchasingAccount)
    if (found === undefined) return { status: 'unknown_subscription' }
    // First of all locks: behind it the chain stands still, and so does what was given back of it.
    await lockTabs(tx, [found.subscription])
    const offered = await lockSubscription(tx, ports, input)
    if (offered === undefined) throw new Error(`${input.subscription} lost its purchases`)
    const { subscription } = offered
    const before = await selectCancellations(tx, subscription, input)
    const sameId = before.find(({ commandId }) => commandId === input.commandId)
    if (sameId !== undefined && !isSameCommand(sameId, input)) {
      return { status: 'idempotency_conflict' }
    }
    const [earlier] = before
    const cancelled = sameId ?? earlier
    if (cancelled !== undefined) {
      const creditStatus = await findCreditStatus(tx, subscription, cancelled)
      const status = cancelled === sameId ? 'exists' : 'already_cancelled'
      return { status, cancellation: cancelled, creditStatus, offered }
    }
    const at = ports.clock.now()
    if (statusOf(subscription, at) !== 'active') return { status: 'subscription_ended' }
    const preview = await previewCancellation(tx, ports, offered, at)
    const { creditMicros } = preview
    if (input.expectedMicros !== undefined && input.expectedMicros !== creditMicros) {
      return { status: 'credit_changed', creditMicros }
    }
    // After this line the cancellation must succeed.
    const cancellation: Cancellation = {
      cancellation: newId('can', { ...ports, bucket: subscription.bucket }),
      commandId: input.commandId,
      subscription: subscription.subscription,
      expectedMicros: input.expectedMicros ?? null,
      creditMicros,
      cancelledAt: at,
    }
    return await record(tx, ports, offered, { cancellation, preview })
  })
}

function isSameCommand(
  { subscription, expectedMicros }: Cancellation,
  asked: CancellationInput,
): boolean {
  return subscription === asked.subscription && expectedMicros === (asked.expectedMicros ?? null)
}

async function record(
  tx: Tx,
  ports: SubscriptionPorts,
  offered: OfferedSubscription,
  decided: { readonly cancellation: Cancellation; readonly preview: CancellationPreview },
): Promise<CancelledSubscription> {
  const { cancellation, preview } = decided
  const { cancelledAt: at, cancellation: cause } = cancellation
  await insertCancellation(tx, offered.subscription, cancellation)
  await recordCredits(tx, ports, cancellation, preview)
  for (const { term } of preview.parts) {
    const { purchase } = term
    const { bucket } = purchase
    await endEntitlement(tx, { bucket, purchase: purchase.purchase, at, cause })
    await tellEnd(tx, ports, offered, { term, cause })
  }
  const changed = await changeSettings(tx, ports, offered, {
    isAutomatic: false,
    cancelledAt: at,
    lapsedAt: null,
    checkAt: null,
  })
  await tellChange(tx, ports, changed, { change: 'cancelled', cause: 'cancelled' })
  const creditStatus = await findCreditStatus(tx, changed.subscription, cancellation)
  await tellCancellation(tx, ports, changed, { ...cancellation, creditStatus })
  return { status: 'cancelled', cancellation, creditStatus, offered: changed }
}
