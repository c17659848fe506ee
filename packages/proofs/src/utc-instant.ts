// Instants inside claims: RFC 3339 in UTC. Not Temporal, because the SDK also runs where that is missing.

const instantPattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?Z$/
const msPerDay = 86_400_000

/**
 * The milliseconds since 1970 of a text such as `2026-12-31T00:00:00Z`, fractions of a millisecond cut
 * off; undefined when it is not such a text or no such day or time exists (nor a leap second).
 */
export function readUtcInstantMs(text: string): number | undefined {
  const match = instantPattern.exec(text)
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1, 7)
    .map(Number)
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined
  const ms = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3))
  const secondOfDay = (hours * 60 + minutes) * 60 + seconds
  return daysSince1970(year, month, day) * msPerDay + secondOfDay * 1000 + ms
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days of the proleptic Gregorian calendar; years are counted from March, so that a leap day is last. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const marchMonth = (month + 9) % 12
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + day - 1 - 719_468
}
