// Who asks for something of an organisation, and whether they may: looked at in the transaction of what they ask for,
// under the lock of whoever would take their right away.
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import type { OrganisationId } from './organisation.ts'
import { OrganisationRefused } from './organisation-refusal.ts'
import { decideOrganisationAct } from './roles.ts'
import type { OrganisationActName, OrganisationRole } from './roles.ts'
import { lockOrganisation, selectMerchantOwner, selectRole } from './store.ts'

export type OrganisationPorts = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
}

export type PersonAsking = {
  readonly signOn: string
  /** A token of the API stands for one, as everywhere: programs show none. */
  readonly hasSecondFactor: boolean
  /** Whether what they proved themselves with lives still. Sessions and tokens belong to a room above. */
  readonly holds: (tx: Tx) => Promise<boolean>
}

/** The operator invites the first people of organisations that it made. */
export type Asker = PersonAsking | 'operator'

/**
 * For a change of people the organisation is locked alone; for all else it is shared, so that a removal waits.
 * @throws OrganisationRefused
 */
export async function holdOrganisation(
  tx: Tx,
  asker: Asker,
  want: {
    readonly organisation: string
    readonly act: OrganisationActName
    readonly lock?: 'alone' | 'shared'
  },
): Promise<OrganisationId> {
  const { organisation, act, lock = 'shared' } = want
  // In the order of whoever ends sign-ons: what proves them first, then what they may.
  if (asker !== 'operator' && !(await asker.holds(tx))) {
    throw new OrganisationRefused('unauthenticated')
  }
  const found = await lockOrganisation(tx, { organisation, lock })
  if (found === undefined) throw new OrganisationRefused('unknown_organisation')
  if (asker === 'operator') return found
  checkRole(await selectRole(tx, { organisation, signOn: asker.signOn }), { act, asker })
  return found
}

/** The same for what only looks. @throws OrganisationRefused */
export async function checkMember(
  tx: Tx,
  asker: Asker,
  { organisation, act }: { readonly organisation: string; readonly act: OrganisationActName },
): Promise<void> {
  if (asker === 'operator') return
  checkRole(await selectRole(tx, { organisation, signOn: asker.signOn }), { act, asker })
}

/** A merchant of an organisation, held for a change by one of its people. @throws OrganisationRefused */
export async function holdMerchant(
  tx: Tx,
  asker: Asker,
  want: {
    readonly organisation: string
    readonly merchant: string
    readonly act: OrganisationActName
  },
): Promise<void> {
  await holdOrganisation(tx, asker, want)
  await checkOwned(tx, want)
}

/** @throws OrganisationRefused */
export async function checkOwned(
  tx: Tx,
  { organisation, merchant }: { readonly organisation: string; readonly merchant: string },
): Promise<void> {
  const owner = await selectMerchantOwner(tx, merchant)
  if (owner !== organisation) throw new OrganisationRefused('unknown_merchant')
}

function checkRole(
  role: OrganisationRole | undefined,
  { act, asker }: { readonly act: OrganisationActName; readonly asker: PersonAsking },
): void {
  if (role === undefined) throw new OrganisationRefused('unknown_organisation')
  const refusal = decideOrganisationAct(act, { role, hasSecondFactor: asker.hasSecondFactor })
  if (refusal !== undefined) throw new OrganisationRefused(refusal)
}
