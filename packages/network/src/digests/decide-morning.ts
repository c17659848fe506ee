// Whose morning it is: in which time zones seven o'clock has come since the last round. Pure.

const morningHour = 7

/** The day whose seven o'clock lies after `since`, through `now`; of several the latest. Undefined: none does. */
export function findMorning(
  timeZone: string,
  { since, now }: { readonly since: Temporal.Instant; readonly now: Temporal.Instant },
): Temporal.PlainDate | undefined {
  const local = now.toZonedDateTimeISO(timeZone)
  const today = local.toPlainDate()
  // Where the clock is put forward over it, it is the moment after.
  const morningOf = (day: Temporal.PlainDate): Temporal.Instant =>
    day.toZonedDateTime({ timeZone, plainTime: { hour: morningHour } }).toInstant()
  const day =
    Temporal.Instant.compare(morningOf(today), now) <= 0 ? today : today.subtract({ days: 1 })
  return Temporal.Instant.compare(morningOf(day), since) > 0 ? day : undefined
}
