// Signing on with a link that was mailed: it works once, also when it is used twice at the same time.
import { getProfile, selectSecrets } from '../customers/index.ts'
import { hashSecretToken } from '../platform/index.ts'
import type { CheckedSignOn } from './candidate/check-sign-on.ts'
import type { SecurityPorts } from './security-ports.ts'
import { selectLink, updateLinkEnded } from './store-links.ts'

export async function signOnWithLink(
  ports: Pick<SecurityPorts, 'database' | 'clock'>,
  input: { readonly token: string },
): Promise<CheckedSignOn> {
  const tokenHash = hashSecretToken(input.token)
  const now = ports.clock.now()
  return await ports.database.transaction('signon.sign-on-with-link', async (tx) => {
    const link = await selectLink(tx, tokenHash, now)
    if (link?.kind !== 'sign_on') return { ok: false }
    if ((await updateLinkEnded(tx, { tokenHash, now })) === undefined) return { ok: false }
    const profile = await getProfile(tx, link.signOn)
    // Whoever ends the link waits for this transaction: the version is the one with which it was still good.
    const secrets = await selectSecrets(tx, link.signOn)
    if (secrets === undefined || profile.accountStatus === 'closed') return { ok: false }
    return { ok: true, profile, secretsVersion: secrets.secretsVersion }
  })
}
