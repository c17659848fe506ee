// Access terms: how long, and how often, a purchase opens what was bought. Pure.

/** None of them: unlimited. Several: whichever ends first. */
export type AccessTerms = {
  /** Counted by the merchant's engine, not by time. */
  readonly views?: number
  readonly hours?: number
  /** Calendar days where the customer lives, so that a day in which clocks change is a day. */
  readonly days?: number
  readonly until?: Temporal.Instant
  /** One term of a subscription, such as `P1M`: whole days, months or years. Stands alone. */
  readonly term?: string
}

/** Access terms as rows and wire formats carry them. */
export type AccessTermsJson = {
  readonly views?: number
  readonly hours?: number
  readonly days?: number
  readonly until?: string
  readonly term?: string
}

/**
 * When access that begins at `from` ends: the earliest of hours, days, until and term; null: never by time.
 * @param timeZone the customer's, by its IANA name.
 * @param termDay of a renewal, the day of the month on which the subscription's terms begin.
 */
export function accessUntil(
  terms: AccessTerms,
  from: Temporal.Instant,
  timeZone: string,
  termDay?: number,
): Temporal.Instant | null {
  const ends: Temporal.Instant[] = []
  if (terms.hours !== undefined) ends.push(from.add({ hours: terms.hours }))
  if (terms.days !== undefined) {
    ends.push(from.toZonedDateTimeISO(timeZone).add({ days: terms.days }).toInstant())
  }
  if (terms.until !== undefined) ends.push(terms.until)
  if (terms.term !== undefined) {
    ends.push(termEnd(terms.term, from.toZonedDateTimeISO(timeZone), termDay))
  }
  return ends.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null
}

/**
 * A month from the 31st ends on the last day of the next, as the calendar has it, and the term after that on the
 * 31st again where there is one. A term that begins on some other day than the subscription's goes by its own.
 */
function termEnd(term: string, from: Temporal.ZonedDateTime, termDay = from.day): Temporal.Instant {
  const end = from.add(term)
  const isKept = !term.endsWith('D') && from.day === Math.min(termDay, from.daysInMonth)
  return (isKept ? end.with({ day: Math.min(termDay, end.daysInMonth) }) : end).toInstant()
}

/** Whether the fixed end of the terms has come, so that there is nothing left to sell. */
export function hasEnded(terms: AccessTerms, now: Temporal.Instant): boolean {
  return terms.until !== undefined && Temporal.Instant.compare(terms.until, now) <= 0
}

export function accessTermsJson(terms: AccessTerms): AccessTermsJson {
  const { views, hours, days, until, term } = terms
  return {
    ...(views === undefined ? {} : { views }),
    ...(hours === undefined ? {} : { hours }),
    ...(days === undefined ? {} : { days }),
    ...(until === undefined ? {} : { until: until.toString() }),
    ...(term === undefined ? {} : { term }),
  }
}

/** Reads what `accessTermsJson` wrote. */
export function accessTermsOf(json: AccessTermsJson): AccessTerms {
  const { until, ...counts } = json
  return until === undefined ? counts : { ...counts, until: Temporal.Instant.from(until) }
}
