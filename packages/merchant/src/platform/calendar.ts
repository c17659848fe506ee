// Days on the wall of a time zone, for Node versions without Temporal.

/** A day as the number of days since 1970-01-01. */
export type Calendar = {
  readonly dayOf: (seconds: number) => number
  /** The first second at which the wall shows the day; clocks may jump over its midnight. */
  readonly beginningOf: (day: number) => number
}

const daySeconds = 86_400
/** No wall is further from UTC than that. */
const offsetSecondsMax = 16 * 3600

/** @throws RangeError for a time zone that does not exist. */
export function createCalendar(timeZone: string): Calendar {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const dayOf = (seconds: number): number => {
    const parts = format.formatToParts(seconds * 1000)
    const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
    return countDays(read('year'), read('month'), read('day'))
  }
  return {
    dayOf,
    beginningOf: (day) => {
      let before = day * daySeconds - offsetSecondsMax
      let within = day * daySeconds + offsetSecondsMax
      while (within - before > 1) {
        const middle = Math.floor((before + within) / 2)
        if (dayOf(middle) < day) before = middle
        else within = middle
      }
      return within
    },
  }
}

/** The Monday on or before a day: 1970-01-01 was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7)
}

/** Days since 1970-01-01 of a date in the Gregorian calendar; months may run over the end of a year. */
export function countDays(year: number, month: number, day: number): number {
  // Counted from March: what is irregular, the end of February, comes last.
  const monthsSinceMarch = year * 12 + (month - 3)
  const marchYear = Math.floor(monthsSinceMarch / 12)
  const monthOfYear = monthsSinceMarch - marchYear * 12
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  const daysBeforeMonth = Math.floor((153 * monthOfYear + 2) / 5)
  const march1970 = 719_468
  return marchYear * 365 + leapDays + daysBeforeMonth + day - 1 - march1970
}

/** Year and month of a day. */
export function monthOf(day: number): { readonly year: number; readonly month: number } {
  let year = 1970 + Math.floor(day / 365.25)
  if (countDays(year, 1, 1) > day) year -= 1
  if (countDays(year + 1, 1, 1) <= day) year += 1
  let month = 12
  while (countDays(year, month, 1) > day) month -= 1
  return { year, month }
}

const dayLocales: Readonly<Record<string, string>> = { en: 'en-GB', de: 'de', fr: 'fr', es: 'es' }

/** `Monday 30 November`, as the language writes it. */
export function formatDay(seconds: number, timeZone: string, language: string): string {
  const how = { timeZone, weekday: 'long', day: 'numeric', month: 'long' } as const
  return new Intl.DateTimeFormat(dayLocales[language] ?? language, how).format(seconds * 1000)
}
