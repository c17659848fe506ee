// A link by which the mailbox of a sign-on answers: only then does the address count, and is anything else mailed
// there.
import { hashSecretToken, newSecretToken } from '../platform/index.ts'
import type { IdSources, Tx } from '../platform/index.ts'
import type { EmailAddress } from './email-address.ts'
import { upsertEmailChange } from './store-profile.ts'

/** As long as an invitation. */
const lasts = Temporal.Duration.from({ hours: 14 * 24 })

/** The path of the link, for the one mail that goes there; of several the last one works. */
export async function askEmailProof(
  tx: Tx,
  sources: IdSources,
  { signOn, email, emailKey }: EmailAddress & { readonly signOn: string },
): Promise<{ readonly path: string; readonly expiresAt: Temporal.Instant }> {
  const token = newSecretToken(sources.random)
  const askedAt = sources.clock.now()
  const expiresAt = askedAt.add(lasts)
  const tokenHash = hashSecretToken(token)
  await upsertEmailChange(tx, {
    signOn,
    email,
    emailKey,
    tokenHash,
    askedAt,
    expiresAt,
    // Each asking makes a link of its own.
    sameSince: askedAt.add({ milliseconds: 1 }),
  })
  return { path: `/profile/email/${token}`, expiresAt }
}
