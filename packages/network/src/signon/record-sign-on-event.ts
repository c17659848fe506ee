// Writes down what was done with a sign-on, in the transaction that does it.
import { bucketOf, newId } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import type { SignOnOrigin } from './session.ts'
import type { SignOnEventKind } from './sign-on-event.ts'
import { insertSignOnEvent } from './store-events.ts'

export async function recordSignOnEvent(
  tx: Tx,
  sources: IdSources,
  event: {
    readonly signOn: string
    readonly purchasingAccount: string
    readonly kind: SignOnEventKind
    readonly origin: SignOnOrigin
  },
): Promise<void> {
  const bucket = bucketOf(event.purchasingAccount)
  const { signOn, purchasingAccount, kind, origin } = event
  await insertSignOnEvent(tx, {
    bucket,
    id: newId('soe', { ...sources, bucket }),
    purchasingAccount,
    signOn,
    kind,
    device: origin.device,
    network: origin.network,
    at: sources.clock.now(),
  })
}
