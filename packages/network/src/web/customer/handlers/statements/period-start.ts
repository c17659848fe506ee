// When a period began on the customer's wall.
import type { Profile } from '../../../../customers/index.ts'

/** At the billing day before, or with the account. */
export function periodStart(
  profile: Profile,
  { since }: { readonly since: Temporal.PlainDate | null },
): Temporal.Instant {
  return since === null ? profile.registeredAt : startOfDay(since, profile)
}

export function startOfDay(
  date: Temporal.PlainDate,
  { timeZone }: { readonly timeZone: string },
): Temporal.Instant {
  return date.toZonedDateTime({ timeZone }).toInstant()
}
