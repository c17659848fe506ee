// Where somebody works: a merchant, its organisation, and what they are there. What the pages of merchants begin with.
import { findMerchant, selectMerchants } from '../merchants/index.ts'
import type { Merchant } from '../merchants/index.ts'
import type { OrganisationPorts } from './hold-organisation.ts'
import type { Organisation } from './organisation.ts'
import type { OrganisationRole } from './roles.ts'
import {
  selectMerchantOwner,
  selectMerchantsOf,
  selectOrganisations,
  selectOrganisationsOf,
  selectRole,
} from './store.ts'

export type Place = {
  readonly organisation: Organisation
  readonly merchant: Merchant
  readonly role: OrganisationRole
}

type Ports = Pick<OrganisationPorts, 'database'>

/** Undefined where there is no such merchant, and for who is none of its people: the two are not told apart. */
export async function findPlace(
  { database }: Ports,
  of: { readonly signOn: string; readonly merchant: string },
): Promise<Place | undefined> {
  return await database.read('organisations.find-place', async (tx) => {
    const owner = await selectMerchantOwner(tx, of.merchant)
    const role = owner && (await selectRole(tx, { organisation: owner, signOn: of.signOn }))
    if (owner === undefined || role === undefined) return undefined
    const [[organisation], merchant] = await Promise.all([
      selectOrganisations(tx, [owner]),
      findMerchant(tx, of.merchant),
    ])
    if (organisation === undefined || merchant === undefined) return undefined
    return { organisation, merchant, role }
  })
}

/** Every merchant of every organisation that they belong to, the organisation first joined first. */
export async function listPlaces({ database }: Ports, signOn: string): Promise<readonly Place[]> {
  return await database.read('organisations.list-places', async (tx) => {
    const organisations = await selectOrganisationsOf(tx, signOn)
    const places = await Promise.all(
      organisations.map(async ({ role, ...organisation }) => {
        const ids = await selectMerchantsOf(tx, organisation.organisation)
        const rows = await selectMerchants(tx, ids)
        const merchants = ids.flatMap((id) => rows.find(({ merchant }) => merchant === id) ?? [])
        return merchants.map((merchant): Place => ({ organisation, merchant, role }))
      }),
    )
    return places.flat()
  })
}
