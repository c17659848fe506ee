// When a period began and ends on the customer's wall.
import type { Profile } from '../../../../customers/index.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { nextBillingOf } from '../confirm/confirm-views.ts'

/** At the billing day before, or with the account. */
export function periodStart(
  profile: Profile,
  { since }: { readonly since: Temporal.PlainDate | null },
): Temporal.Instant {
  return since === null ? profile.registeredAt : startOfDay(since, profile)
}

/** At the billing day that closed it, or will. */
export function periodEnd(
  deps: CustomerDeps,
  profile: Profile,
  { closedOn }: { readonly closedOn: Temporal.PlainDate | null },
): Temporal.Instant {
  return closedOn === null ? nextBillingOf(deps, profile) : startOfDay(closedOn, profile)
}

export function startOfDay(
  date: Temporal.PlainDate,
  { timeZone }: { readonly timeZone: string },
): Temporal.Instant {
  return date.toZonedDateTime({ timeZone }).toInstant()
}
