// Bearer tokens of the API: for a merchant, or in a sandbox for a customer. Shown once, stored hashed.
import { hashSecretToken, newId, newSecretToken } from '../platform/index.ts'
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import type { SignOnAccounts } from './session.ts'
import { insertAccessToken } from './store.ts'

export type TokenHolder =
  | { readonly role: 'merchant'; readonly merchant: string }
  | ({ readonly role: 'customer' } & SignOnAccounts)

/** What is told of a new token, this once. */
export interface NewToken {
  /** Its id, which opens nothing. */
  readonly token: string
  readonly secret: string
}

type Ports = { readonly clock: Clock; readonly random: Random }

/** @param input.expiresAt by the network's clock; absent: until it is revoked. */
export async function issueAccessToken(
  ports: Ports & { readonly database: Database },
  input: { readonly holder: TokenHolder; readonly expiresAt?: Temporal.Instant | undefined },
): Promise<string> {
  const { secret } = await ports.database.transaction('signon.issue-access-token', (tx) =>
    recordAccessToken(tx, ports, input),
  )
  return secret
}

export async function recordAccessToken(
  tx: Tx,
  ports: Ports,
  input: { readonly holder: TokenHolder; readonly expiresAt?: Temporal.Instant | undefined },
): Promise<NewToken> {
  const { holder } = input
  // The prefix lets secret scanners find a token that was committed or posted.
  const secret = `tally_${newSecretToken(ports.random)}`
  const token = newId('tok', ports)
  const accounts =
    holder.role === 'customer'
      ? { ...holder, subject: holder.signOn }
      : { subject: holder.merchant, customer: null, purchasingAccount: null, paymentAccount: null }
  await insertAccessToken(tx, {
    token,
    role: holder.role,
    subject: accounts.subject,
    customer: accounts.customer,
    purchasingAccount: accounts.purchasingAccount,
    paymentAccount: accounts.paymentAccount,
    tokenHash: hashSecretToken(secret),
    createdAt: ports.clock.now(),
    expiresAt: input.expiresAt ?? null,
  })
  return { token, secret }
}
