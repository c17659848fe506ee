// Browsers delete the cookies of sites that only bounce people on. So the first visit to each merchant, and
// one every 30 days, shows a page of the network's own on which the person clicks.
import type { Clock, Database } from '../platform/index.ts'
import { selectVisit, upsertVisit } from './store.ts'

const clickLasts = Temporal.Duration.from({ hours: 30 * 24 })

/** Whether a page with a real click is due before this person is sent on to the merchant. */
export async function isClickDue(
  ports: { readonly database: Database; readonly clock: Clock },
  input: { readonly signOn: string; readonly merchant: string },
): Promise<boolean> {
  const clickedAt = await ports.database.read('signon.find-visit', (tx) =>
    selectVisit(tx, input.signOn, input.merchant),
  )
  if (clickedAt === undefined) return true
  return Temporal.Instant.compare(ports.clock.now(), clickedAt.add(clickLasts)) >= 0
}

/** Records that the person just clicked on a page of the network on the way to this merchant. */
export async function recordClick(
  ports: { readonly database: Database; readonly clock: Clock },
  input: { readonly signOn: string; readonly merchant: string },
): Promise<void> {
  await ports.database.transaction('signon.record-click', (tx) =>
    upsertVisit(tx, { ...input, clickedAt: ports.clock.now() }),
  )
}
