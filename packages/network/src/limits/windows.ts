// Where a day, a week, a month begin and end on somebody's wall. Days have 23 or 25 hours where clocks change. Pure.
import type { Span } from './limit.ts'

/** From `startsAt` until just before `endsAt`. */
export interface Window {
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

/** @param timeZone IANA name */
export function windowOf(span: Span, at: Temporal.Instant, timeZone: string): Window {
  const today = at.toZonedDateTimeISO(timeZone).toPlainDate()
  const first = firstDayOf(span, today)
  const next = first.add(lengths[span])
  return { startsAt: startOf(first, timeZone), endsAt: startOf(next, timeZone) }
}

const lengths = { day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 } } as const

function firstDayOf(span: Span, today: Temporal.PlainDate): Temporal.PlainDate {
  switch (span) {
    case 'day':
      return today
    case 'week':
      // Monday is the first day of the week (ISO 8601).
      return today.subtract({ days: today.dayOfWeek - 1 })
    case 'month':
      return today.with({ day: 1 })
  }
}

/** The first moment of a day, which is not midnight where clocks jump over it. */
function startOf(day: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone }).toInstant()
}
