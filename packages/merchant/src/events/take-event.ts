// Takes an event to heart, whichever way it came: told by the network, or read from its list.
import type { Parts } from '../parts.ts'
import { parseSeconds } from '../platform/clock.ts'
import type { NetworkEvent } from './event.ts'

/** The same event again, an older one behind a newer one, one that is not known: all lead to the same end. */
export async function takeEvent(
  parts: Pick<Parts, 'news' | 'settings'>,
  event: NetworkEvent,
): Promise<void> {
  const { type, purchase, data } = event
  if (type === 'entitlement.ended') await parts.news.end(purchase)
  if (type === 'entitlement.renewed') {
    const { renews, access_until: until } = data
    const untilSeconds = typeof until === 'string' ? parseSeconds(until) : NaN
    if (typeof renews === 'string' && Number.isFinite(untilSeconds)) {
      await parts.news.renew({ renews, purchase, untilSeconds })
    }
  }
  await parts.settings.onEvent?.(event)
}
