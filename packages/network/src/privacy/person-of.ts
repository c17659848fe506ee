// Of whom something is kept, from the profile of a sign-on. Pure.
import type { Person } from '../contract/index.ts'
import type { Profile } from '../customers/index.ts'

/** An address that was only typed is no way to what others sent there, or wrote from there. */
export function personOf(profile: Profile): Person {
  return { ...profile, email: profile.isEmailProved ? profile.email : null }
}
