// Which accounts are billed on a date: each month has every billing day, short months on their last. Pure.

/** The billing days that fall on a date; on the last of a month also those the month does not have. */
export function billingDaysOn(date: Temporal.PlainDate): {
  readonly first: number
  readonly last: number
} {
  return { first: date.day, last: date.day === date.daysInMonth ? 31 : date.day }
}

/** The first date after `date` on which an account with this billing day is billed. */
export function nextBillingDate(date: Temporal.PlainDate, billingDay: number): Temporal.PlainDate {
  const inMonth = (month: Temporal.PlainDate): Temporal.PlainDate =>
    month.with({ day: Math.min(billingDay, month.daysInMonth) })
  const firstOfMonth = date.with({ day: 1 })
  const thisMonth = inMonth(firstOfMonth)
  if (Temporal.PlainDate.compare(thisMonth, date) > 0) return thisMonth
  return inMonth(firstOfMonth.add({ months: 1 }))
}

/** The billing day that the customer chose, or the day on which they registered, where they live. */
export function billingDayOf(
  chosen: { readonly billingDay?: number | undefined; readonly timeZone: string },
  at: Temporal.Instant,
): number {
  return chosen.billingDay ?? at.toZonedDateTimeISO(chosen.timeZone).day
}
