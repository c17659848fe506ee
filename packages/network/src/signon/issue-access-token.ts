// Bearer tokens of the API: for a merchant, or in a sandbox for a customer. Shown once, stored hashed.
import { hashSecretToken, newSecretToken } from '../platform/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import type { SignOnAccounts } from './session.ts'
import { insertAccessToken } from './store.ts'

export type TokenHolder =
  | { readonly role: 'merchant'; readonly merchant: string }
  | ({ readonly role: 'customer' } & SignOnAccounts)

/** @param input.expiresAt by the network's clock; absent: until it is revoked. */
export async function issueAccessToken(
  ports: { readonly database: Database; readonly clock: Clock; readonly random: Random },
  input: { readonly holder: TokenHolder; readonly expiresAt?: Temporal.Instant | undefined },
): Promise<string> {
  const { holder } = input
  // The prefix lets secret scanners find a token that was committed or posted.
  const token = `tally_${newSecretToken(ports.random)}`
  const accounts =
    holder.role === 'customer'
      ? { ...holder, subject: holder.signOn }
      : { subject: holder.merchant, customer: null, purchasingAccount: null, paymentAccount: null }
  await ports.database.transaction('signon.issue-access-token', (tx) =>
    insertAccessToken(tx, {
      role: holder.role,
      subject: accounts.subject,
      customer: accounts.customer,
      purchasingAccount: accounts.purchasingAccount,
      paymentAccount: accounts.paymentAccount,
      tokenHash: hashSecretToken(token),
      createdAt: ports.clock.now(),
      expiresAt: input.expiresAt ?? null,
    }),
  )
  return token
}
