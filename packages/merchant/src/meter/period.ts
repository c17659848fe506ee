// The week or month that a meter counts in, on the wall of its time zone. Pure.
import { countDays, createCalendar, mondayOf, monthOf } from '../platform/calendar.ts'

export type PeriodKind = 'week' | 'month'

export type Period = {
  /** Names it among all periods of a meter. */
  readonly name: string
  readonly beginsSeconds: number
  /** When the next one begins. */
  readonly endsSeconds: number
}

/** Weeks begin on Monday, months on the first. @throws RangeError for a time zone that does not exist. */
export function createPeriods(kind: PeriodKind, timeZone: string): (nowSeconds: number) => Period {
  const calendar = createCalendar(timeZone)
  let latest: Period | undefined
  return (nowSeconds) => {
    // Nearly every visit falls into the same one.
    if (latest !== undefined && isWithin(latest, nowSeconds)) return latest
    const { first, next } = findDays(kind, calendar.dayOf(nowSeconds))
    latest = {
      name: `${kind} ${first}`,
      beginsSeconds: calendar.beginningOf(first),
      endsSeconds: calendar.beginningOf(next),
    }
    return latest
  }
}

function isWithin({ beginsSeconds, endsSeconds }: Period, seconds: number): boolean {
  return beginsSeconds <= seconds && seconds < endsSeconds
}

function findDays(
  kind: PeriodKind,
  day: number,
): { readonly first: number; readonly next: number } {
  if (kind === 'week') {
    const first = mondayOf(day)
    return { first, next: first + 7 }
  }
  const { year, month } = monthOf(day)
  return { first: countDays(year, month, 1), next: countDays(year, month + 1, 1) }
}
