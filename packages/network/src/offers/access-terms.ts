// Access terms: how long, and how often, a purchase opens what was bought. Pure.

/** None of them: unlimited. Several: whichever ends first. */
export type AccessTerms = {
  /** Counted by the merchant's engine, not by time. */
  readonly views?: number
  readonly hours?: number
  /** Calendar days where the customer lives, so that a day in which clocks change is a day. */
  readonly days?: number
  readonly until?: Temporal.Instant
}

/** Access terms as rows and wire formats carry them. */
export type AccessTermsJson = {
  readonly views?: number
  readonly hours?: number
  readonly days?: number
  readonly until?: string
}

/**
 * When access that begins at `from` ends: the earliest of hours, days and until; null: never by time.
 * @param timeZone the customer's, by its IANA name.
 */
export function accessUntil(
  terms: AccessTerms,
  from: Temporal.Instant,
  timeZone: string,
): Temporal.Instant | null {
  const ends: Temporal.Instant[] = []
  if (terms.hours !== undefined) ends.push(from.add({ hours: terms.hours }))
  if (terms.days !== undefined) {
    ends.push(from.toZonedDateTimeISO(timeZone).add({ days: terms.days }).toInstant())
  }
  if (terms.until !== undefined) ends.push(terms.until)
  return ends.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null
}

/** Whether the fixed end of the terms has come, so that there is nothing left to sell. */
export function hasEnded(terms: AccessTerms, now: Temporal.Instant): boolean {
  return terms.until !== undefined && Temporal.Instant.compare(terms.until, now) <= 0
}

export function accessTermsJson(terms: AccessTerms): AccessTermsJson {
  const { views, hours, days, until } = terms
  return {
    ...(views === undefined ? {} : { views }),
    ...(hours === undefined ? {} : { hours }),
    ...(days === undefined ? {} : { days }),
    ...(until === undefined ? {} : { until: until.toString() }),
  }
}

/** Reads what `accessTermsJson` wrote. */
export function accessTermsOf(json: AccessTermsJson): AccessTerms {
  const { until, ...counts } = json
  return until === undefined ? counts : { ...counts, until: Temporal.Instant.from(until) }
}
