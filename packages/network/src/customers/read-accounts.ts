// Reads of this room that other rooms use inside their own transactions.
import type { Tx } from '../platform/index.ts'
import { billingDaysOn } from './billing-days.ts'
import type { DueAccount, Profile, SignOnId } from './customer.ts'
import { readEmailAddress } from './email-address.ts'
import { selectDueRows, selectSignOn, selectSignOnByEmail } from './store.ts'
import { selectRole } from './store-accounts.ts'

/** The payment accounts whose billing day a date is, by id; `after` is the last id of the page before, or ''. */
export async function selectDueAccounts(
  tx: Tx,
  input: {
    readonly billedOn: Temporal.PlainDate
    readonly after: string
    readonly limit: number
  },
): Promise<readonly DueAccount[]> {
  const { after, limit } = input
  return await selectDueRows(tx, { ...billingDaysOn(input.billedOn), after, limit })
}

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

/** Whether the account is the one that pays; false for one that does not exist. */
export async function isPayer(tx: Tx, purchasingAccount: string): Promise<boolean> {
  return (await selectRole(tx, purchasingAccount)) === 'payer'
}
