// Forgets whom invitations were for, when a person or a whole payment account is erased.
import type { Erasure } from '../contract/index.ts'
import { updateUnusedAccountClosed } from '../customers/accounts/index.ts'
import { readEmailAddress } from '../customers/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { blankInvitationsOf, blankInvitationsTo } from './store-invitations.ts'

/** Twice is once. Invitations to the person's address end with the accounts that were kept for them, in any group. */
export async function eraseInvitations(tx: Tx, { person, scope, at }: Erasure): Promise<void> {
  const { paymentAccount } = person
  const address = readEmailAddress(person.email ?? '')
  const purchasingAccounts =
    address === undefined ? [] : await blankInvitationsTo(tx, { ...address, at })
  // Ids begin with their bucket: so its rows are locked in the one order of all.
  for (const purchasingAccount of purchasingAccounts.toSorted()) {
    await updateUnusedAccountClosed(tx, { purchasingAccount, closedAt: at })
  }
  if (scope !== 'payment_account') return
  await blankInvitationsOf(tx, { bucket: bucketOf(paymentAccount), paymentAccount, at })
}
