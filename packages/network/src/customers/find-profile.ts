// Who somebody is, by their sign-on or by their e-mail address.
import type { Tx } from '../platform/index.ts'
import type { Profile, SignOnId } from './customer.ts'
import { readEmailAddress } from './email-address.ts'
import { selectSignOn, selectSignOnByEmail } from './store.ts'

/** No such sign-on exists, but looking for it, or telling it something, takes as long as with one that does. */
export const nobodysSignOn = `sgn_${'0'.repeat(28)}`

/** The person behind a sign-on, or undefined. */
export async function findProfile(tx: Tx, signOn: string): Promise<Profile | undefined> {
  return await selectSignOn(tx, signOn)
}

/** The same where there must be one. @throws Error when there is none. */
export async function getProfile(tx: Tx, signOn: string): Promise<Profile> {
  const profile = await findProfile(tx, signOn)
  if (profile === undefined) throw new Error(`no sign-on ${signOn}`)
  return profile
}

/** The sign-on of an e-mail address as somebody typed it. */
export async function findSignOnByEmail(tx: Tx, email: string): Promise<SignOnId | undefined> {
  const address = readEmailAddress(email)
  return address === undefined ? undefined : await selectSignOnByEmail(tx, address.emailKey)
}
