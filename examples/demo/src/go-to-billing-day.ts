// Walks the network's clock to the next day on which somebody has something to pay, and bills each day on the way.
import { billDay, hasBilled } from './bill-day.ts'
import type { BilledDay } from './bill-day.ts'
import type { NetworkClock } from './desk.ts'
import type { NetworkApi } from './network-api.ts'

// Every account has one billing day in any 31 days.
const daysMax = 31

/** Undefined when nobody owes anything: the clock then stands a month later. */
export async function goToBillingDay({
  api,
  clock,
}: {
  readonly api: NetworkApi
  readonly clock: NetworkClock
}): Promise<BilledDay | undefined> {
  const today = clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  for (let days = 1; days <= daysMax; days += 1) {
    const date = today.add({ days }).toString()
    await api.call('POST', '/api/v1/sandbox/clock', { body: { now: `${date}T09:00:00Z` } })
    const billed = await billDay(api, date)
    if (hasBilled(billed)) return billed
  }
  return undefined
}
