// A link by which the mailbox of a sign-on answers: only then does the address count, and is anything else mailed
// there.
import { hashSecretToken, newSecretToken } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import type { EmailAddress } from './email-address.ts'
import { upsertEmailChange } from './store-profile.ts'

/** As long as an invitation. */
const lasts = Temporal.Duration.from({ hours: 14 * 24 })

export interface EmailProof {
  readonly token: string
  /** Of the link, for the one mail that goes there. */
  readonly path: string
  readonly askedAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
}

/** Made before the transaction where the mail is composed before it. It opens nothing until it is asked. */
export function newEmailProof(sources: IdSources): EmailProof {
  const token = newSecretToken(sources.random)
  const askedAt = sources.clock.now()
  return { token, path: `/profile/email/${token}`, askedAt, expiresAt: askedAt.add(lasts) }
}

/** Of several the last one works. */
export async function askEmailProof(
  tx: Tx,
  { token, askedAt, expiresAt }: EmailProof,
  { signOn, email, emailKey }: EmailAddress & { readonly signOn: string },
): Promise<void> {
  await upsertEmailChange(tx, {
    signOn,
    email,
    emailKey,
    tokenHash: hashSecretToken(token),
    askedAt,
    expiresAt,
    // Each asking makes a link of its own.
    sameSince: askedAt.add({ milliseconds: 1 }),
  })
}
