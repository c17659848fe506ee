// Somebody asks for a mail with a link. Nobody learns whether the address is known.
import { findSignOnByEmail, getProfile, lockSecrets } from '../customers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { hashSecretToken, newId, newSecretToken } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { SecurityPorts } from './security-ports.ts'
import { insertLink } from './store-links.ts'

// How long a mail may take, and how long a link may lie about.
const lasts = {
  sign_on: Temporal.Duration.from({ minutes: 15 }),
  recovery: Temporal.Duration.from({ minutes: 30 }),
} as const
const triesMax = 5

type Ports = Pick<SecurityPorts, 'database' | 'clock' | 'random' | 'limits'>

/**
 * Returns nothing: the answer is the same for an address that is unknown, closed, or asked for too often, and so
 * is the work, but for the mail itself.
 */
export async function requestLink(
  ports: Ports,
  input: {
    readonly kind: 'sign_on' | 'recovery'
    /** As typed. */
    readonly email: string
    /** The caller's IP address. */
    readonly address: string | undefined
    /** Goes behind the address of the link, such as `?transaction=…`. */
    readonly query?: string
  },
): Promise<void> {
  const { kind, email, query = '' } = input
  const isAllowed = await ports.limits.takeMail({ label: email, address: input.address })
  if (!isAllowed) return
  const token = newSecretToken(ports.random)
  await ports.database.transaction('signon.request-link', async (tx) => {
    const signOn = await findOpenSignOn(tx, email)
    // Whoever ends links waits, and ends this one too. An address that nobody has costs the same.
    await lockSecrets(tx, signOn ?? '')
    const now = ports.clock.now()
    await insertLink(tx, {
      tokenHash: hashSecretToken(token),
      kind,
      // A link that opens nothing, so that an unknown address costs the same.
      signOn: signOn ?? '',
      newEmail: null,
      madeAt: now,
      validFrom: now,
      expiresAt: now.add(lasts[kind]),
      triesLeft: signOn === undefined ? 0 : triesMax,
    })
    if (signOn === undefined) return
    const id = newId('lnk', ports)
    const to = { signOn }
    if (kind === 'sign_on') {
      const path = `/sign-on/link/${token}${query}`
      await enqueueNotice(tx, ports, {
        cause: `link/${id}`,
        to,
        kind: 'sign_on_link',
        facts: { path },
      })
    } else {
      const path = `/recover/${token}`
      await enqueueNotice(tx, ports, {
        cause: `link/${id}`,
        to,
        kind: 'recovery_link',
        facts: { path },
      })
    }
  })
}

async function findOpenSignOn(tx: Tx, email: string): Promise<string | undefined> {
  const signOn = await findSignOnByEmail(tx, email)
  if (signOn === undefined) return undefined
  const { accountStatus } = await getProfile(tx, signOn)
  return accountStatus === 'closed' ? undefined : signOn
}
