// The member id of somebody who was not asked for one: what they type before the "@" anyway, else their name. Pure.
import { tidyText } from './check-label.ts'
import { findMemberIdFault } from './check-registration.ts'

/** Always one that may be kept. Whether others have it is no question: it is a label. */
export function suggestMemberId(person: {
  readonly email: string
  readonly firstName: string
}): string {
  const local = person.email.slice(0, Math.max(0, person.email.lastIndexOf('@')))
  const wishes = [local.split('+')[0] ?? '', person.firstName].map((text) =>
    tidyText(Array.from(tidyText(text).toLowerCase()).slice(0, 40).join('')),
  )
  return wishes.find((wish) => findMemberIdFault(wish) === undefined) ?? 'me'
}
