// Which dates a caller may have billed: what is bought is charged for the day on which it is, and no other. Pure.
import { catchUpDaysMax } from './billing-run.ts'

/** A sandbox bills days to come, but none so far ahead that nothing could be billed after it. */
const sandboxAheadDaysMax = 400

/** Undefined for a date that may be run. One that was run before answers as it did, and is not asked about. */
export function decideBillingDate(
  date: Temporal.PlainDate,
  {
    today,
    lastClosedOn,
    isSandbox,
  }: {
    readonly today: Temporal.PlainDate
    /** The latest date that was run; undefined for a network that never billed. */
    readonly lastClosedOn: Temporal.PlainDate | undefined
    readonly isSandbox: boolean
  },
):
  | { readonly code: 'billing_date_ahead' | 'billing_date_past'; readonly detail: string }
  | undefined {
  // A day too early, customers would be asked for what they still may buy on it.
  const latest = isSandbox ? today.add({ days: sandboxAheadDaysMax }) : today
  if (isBefore(latest, date)) {
    return { code: 'billing_date_ahead', detail: `the latest is ${latest.toString()}` }
  }
  // Longer ago every billing day has come again, and what was bought since is not that day's.
  const oldest = today.subtract({ days: catchUpDaysMax })
  const earliest =
    lastClosedOn !== undefined && isBefore(oldest, lastClosedOn) ? lastClosedOn : oldest
  if (isBefore(date, earliest)) {
    return { code: 'billing_date_past', detail: `the earliest is ${earliest.toString()}` }
  }
  return undefined
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}
