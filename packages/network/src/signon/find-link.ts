// A link that somebody opened: what for, and whose. Looking at it uses nothing up: mail programs look at links too.
import { getProfile } from '../customers/index.ts'
import type { Profile } from '../customers/index.ts'
import { hashSecretToken } from '../platform/index.ts'
import type { SecurityPorts } from './security-ports.ts'
import { selectLink } from './store-links.ts'
import type { LinkKind } from './store-links.ts'

export interface FoundLink {
  readonly kind: LinkKind
  readonly profile: Profile
  /** It works from then on. */
  readonly validFrom: Temporal.Instant
  readonly isValid: boolean
}

/** Undefined for what is unknown, used, over, or for a closed account: never told apart. */
export async function findLink(
  ports: Pick<SecurityPorts, 'database' | 'clock'>,
  input: { readonly token: string; readonly kinds: readonly LinkKind[] },
): Promise<FoundLink | undefined> {
  const now = ports.clock.now()
  return await ports.database.read('signon.find-link', async (tx) => {
    const link = await selectLink(tx, hashSecretToken(input.token), now)
    if (link === undefined || !input.kinds.includes(link.kind)) return undefined
    const profile = await getProfile(tx, link.signOn)
    if (profile.accountStatus === 'closed') return undefined
    const isValid = Temporal.Instant.compare(link.validFrom, now) <= 0
    return { kind: link.kind, profile, validFrom: link.validFrom, isValid }
  })
}
