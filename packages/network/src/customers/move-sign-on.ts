// The e-mail address of a sign-on, another or the one that was given for it, in the transaction of what proved that it
// is its owner's.
import type { Tx } from '../platform/index.ts'
import { readEmailAddress } from './email-address.ts'
import { formerEnd } from './former.ts'
import { insertEmail } from './store.ts'
import { deleteClaimsOf } from './store-claims.ts'
import { upsertFormerAddress } from './store-former.ts'
import { deleteEmail, lockSecrets, updateEmail } from './store-secrets.ts'

/** `taken`: another sign-on has the address; nothing was written. The address before counts on for a while. */
export async function moveSignOn(
  tx: Tx,
  input: { readonly signOn: string; readonly email: string; readonly at: Temporal.Instant },
): Promise<'moved' | 'unchanged' | 'taken' | 'malformed'> {
  const { signOn, at } = input
  const address = readEmailAddress(input.email)
  if (address === undefined) return 'malformed'
  const before = await lockSecrets(tx, signOn)
  const present = before === undefined ? undefined : readEmailAddress(before.email)
  if (present === undefined) throw new Error(`no sign-on ${signOn}`)
  if (before?.isEmailProved === false) {
    // The address before was nobody's: its mailbox never answered.
    if (!(await insertEmail(tx, { emailKey: address.emailKey, signOn }))) return 'taken'
    await deleteClaimsOf(tx, [signOn])
  } else if (present.emailKey !== address.emailKey) {
    if (!(await insertEmail(tx, { emailKey: address.emailKey, signOn }))) return 'taken'
    await deleteEmail(tx, present.emailKey)
    await upsertFormerAddress(tx, { ...present, signOn, at, until: formerEnd(at) })
  } else if (present.email === address.email) return 'unchanged'
  await updateEmail(tx, signOn, address.email)
  return 'moved'
}
