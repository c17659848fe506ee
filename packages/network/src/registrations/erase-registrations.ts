// Forgets what people typed who registered, when a person is erased.
import type { Erasure } from '../contract/index.ts'
import { readEmailAddress } from '../customers/index.ts'
import type { Tx } from '../platform/index.ts'
import { blankRegistrations } from './store.ts'

/** Twice is once. */
export async function eraseRegistrations(tx: Tx, { person, scope }: Erasure): Promise<void> {
  const { paymentAccount, purchasingAccount } = person
  await blankRegistrations(tx, {
    emailKey: readEmailAddress(person.email ?? '')?.emailKey ?? '',
    purchasingAccount: scope === 'sign_on' ? null : purchasingAccount,
    paymentAccount: scope === 'payment_account' ? paymentAccount : null,
  })
}
