// Writes down what follows from terms that were bought: engine and customer are told, once, and the next look is set.
import type { Tx } from '../platform/index.ts'
import { changeSettings } from './change-settings.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'
import { latestTerm } from './subscription.ts'
import type { SubscriptionPorts } from './subscription-ports.ts'
import { tellRenewed } from './tell-customer.ts'
import { tellRenewal } from './tell-engine.ts'

/** Its settings are locked. Terms that were told of already are left out, so it may run again at any time. */
export async function recordTerms(
  tx: Tx,
  ports: Pick<SubscriptionPorts, 'clock' | 'random' | 'outward'>,
  offered: OfferedSubscription,
  { agreedPriceMicros }: { readonly agreedPriceMicros?: bigint | undefined } = {},
): Promise<OfferedSubscription> {
  const { terms, settings } = offered.subscription
  for (const [index, term] of terms.entries()) {
    const before = terms[index - 1]
    if (before === undefined || term.purchase.tabNumber <= settings.announcedNumber) continue
    await tellRenewal(tx, ports, offered, { before, term })
    await tellRenewed(tx, ports, offered, term)
  }
  return await changeSettings(tx, ports, offered, {
    announcedNumber: latestTerm(offered.subscription).purchase.tabNumber,
    ...(agreedPriceMicros === undefined ? {} : { agreedPriceMicros }),
    failingSince: null,
    lapsedAt: null,
    renewingUntil: null,
    // The worker finds out itself when the new term wants something.
    checkAt: settings.isAutomatic ? ports.clock.now() : null,
  })
}
