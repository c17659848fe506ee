// Ends rights of a sign-on, in the transaction of what makes it necessary. Whatever ends rights comes through here.
import { deleteEmailChangeOf, updateSecretsVersion } from '../customers/index.ts'
import { endRolesOf } from '../organisations/index.ts'
import type { Clock, Tx } from '../platform/index.ts'
import { deleteSubscriptionsOf } from '../push/index.ts'
import { forgetDevices } from './candidate/devices.ts'
import { endSessionsOf } from './end-sessions-of.ts'
import { revocations } from './revocations.ts'
import type { Revocation, Right } from './revocations.ts'
import { updateTokensRevoked } from './store.ts'
import { deleteApp, deleteStepUpCodesOf, deleteUnconfirmedApp } from './store-factors.ts'
import { updateLinksEnded } from './store-links.ts'
import { deletePasskeysOf } from './store-passkeys.ts'

export interface RightsOf {
  readonly signOn: string
  readonly cause: Revocation
  /** The session that goes on, where `cause` leaves the one that asks. */
  readonly session?: string
}

/**
 * Merchants that were visited are told by a job (or at once by `tellMerchants` of sign-on), since no call leaves a
 * transaction.
 * @returns how many sessions were ended; none on a second call.
 */
export async function revokeRights(
  tx: Tx,
  ports: { readonly clock: Clock },
  { signOn, cause, session }: RightsOf,
): Promise<number> {
  // First: every right is given under this row's lock, so none is given that is not ended below, or refused after.
  await updateSecretsVersion(tx, signOn)
  const ends: ReadonlySet<Right> = new Set(revocations[cause])
  let endedCount = 0
  if (ends.has('other_sessions')) {
    const isKept = !ends.has('this_session') && session !== undefined
    const whose = { signOn, ...(isKept ? { except: session } : {}) }
    endedCount = (await endSessionsOf(tx, ports, whose)).length
  }
  for (const [right, end] of endings) if (ends.has(right)) await end(tx, signOn, ports.clock.now())
  return endedCount
}

type End = (tx: Tx, signOn: string, now: Temporal.Instant) => Promise<unknown>

const endings: readonly (readonly [Right, End])[] = [
  ['sign_on_links', (tx, signOn, now) => updateLinksEnded(tx, { signOn, kinds: ['sign_on'], now })],
  [
    'recoveries',
    (tx, signOn, now) => updateLinksEnded(tx, { signOn, kinds: ['recovery', 'new_address'], now }),
  ],
  ['address_change', deleteEmailChangeOf],
  ['app_setup', deleteUnconfirmedApp],
  ['app', deleteApp],
  ['step_up_codes', deleteStepUpCodesOf],
  ['passkeys', deletePasskeysOf],
  ['access_tokens', updateTokensRevoked],
  ['known_browsers', forgetDevices],
  ['told_browsers', deleteSubscriptionsOf],
  ['roles', endRolesOf],
]
