// The noun: a billing run, one a day, over the accounts whose billing day it is. Pure.
import type { CurrencyCode } from '@tallystick/money'

export interface RunTotal {
  readonly currency: CurrencyCode
  readonly requestCount: bigint
  readonly amountMicros: bigint
}

export interface BillingRun {
  readonly run: string
  readonly billedOn: Temporal.PlainDate
  readonly status: 'started' | 'finished'
  readonly requestCount: bigint
  readonly belowThresholdCount: bigint
  readonly stillOpenCount: bigint
  readonly withoutMethodCount: bigint
  readonly totals: readonly RunTotal[]
  readonly startedAt: Temporal.Instant
  readonly finishedAt: Temporal.Instant | null
}

/** The network's day: the date of an instant in UTC, one for all customers, so that a run is one date. */
export function billingDateOf(now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO('UTC').toPlainDate()
}

/** How far back dates are made up for: every billing day has come again since. */
export const catchUpDaysMax = 31

/**
 * The dates to run today: every date of the last `catchUpDaysMax` days, today included, that was not run to its
 * end, so that a network that was down bills late and not never. Dates before the first run of all do
 * not count; a network that never ran begins today.
 */
export function datesToBill(
  today: Temporal.PlainDate,
  runs: {
    readonly firstOn: Temporal.PlainDate | undefined
    /** At least those of the window. */
    readonly finishedOn: readonly Temporal.PlainDate[]
  },
): readonly Temporal.PlainDate[] {
  const first = runs.firstOn ?? today
  const finished = new Set(runs.finishedOn.map(String))
  return Array.from({ length: catchUpDaysMax }, (_, index) =>
    today.subtract({ days: catchUpDaysMax - 1 - index }),
  ).filter((date) => Temporal.PlainDate.compare(date, first) >= 0 && !finished.has(date.toString()))
}
