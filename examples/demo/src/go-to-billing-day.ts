// Walks the network's clock to the next day on which somebody has something to pay, and bills each day on the way.
import type { FollowedClock } from './follow-clock.ts'
import type { NetworkApi } from './network-api.ts'

/** A billing run as the network's API lists it. */
export interface BillingRun {
  readonly date: string
  readonly requests: number
  readonly totals: readonly { readonly amount: string; readonly currency: string }[]
  readonly below_threshold: number
}

export type MadeRun = BillingRun & {
  /** The same date again answers with the run that it had. */
  readonly status: 'made' | 'exists'
}

// Every account has one billing day in any 31 days.
const daysMax = 31

/** Undefined when nobody owes anything: the clock then stands a month later. */
export async function goToBillingDay({
  api,
  clock,
}: {
  readonly api: NetworkApi
  readonly clock: FollowedClock
}): Promise<MadeRun | undefined> {
  const today = clock.now().toZonedDateTimeISO('UTC').toPlainDate()
  for (let days = 1; days <= daysMax; days += 1) {
    const date = today.add({ days })
    await api.call('POST', '/api/v1/sandbox/clock', {
      body: { now: `${date.toString()}T09:00:00Z` },
    })
    await clock.refresh()
    const run = await billDay(api, date.toString())
    if (hasBilled(run)) return run
  }
  return undefined
}

export async function billDay(api: NetworkApi, date: string): Promise<MadeRun> {
  return await api.call<MadeRun>('POST', '/api/v1/billing/runs', { body: { date } })
}

/** Whether anybody owed anything on that day. */
export function hasBilled(run: BillingRun): boolean {
  return run.requests + run.below_threshold > 0
}
