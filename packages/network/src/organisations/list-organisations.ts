// What people see of their organisations.
import { findProfile, fullName } from '../customers/index.ts'
import { selectMerchants } from '../merchants/index.ts'
import type { Merchant } from '../merchants/index.ts'
import type { Tx } from '../platform/index.ts'
import { checkMember } from './hold-organisation.ts'
import type { Asker, OrganisationPorts } from './hold-organisation.ts'
import type { OpenInvitation, Organisation, PersonRow } from './organisation.ts'
import { OrganisationRefused, orRefused } from './organisation-refusal.ts'
import type { RefusedByOrganisation } from './organisation-refusal.ts'
import type { OrganisationRole } from './roles.ts'
import {
  selectMerchantsOf,
  selectOrganisations,
  selectOrganisationsOf,
  selectPeople,
} from './store.ts'
import { selectOpenInvitations } from './store-invitations.ts'

export type ShownPerson = PersonRow & { readonly name: string; readonly email: string }

export type ShownOrganisation = Organisation & {
  readonly merchants: readonly Merchant[]
  readonly people: readonly ShownPerson[]
  readonly invitations: readonly OpenInvitation[]
}

/** Those that somebody belongs to, with what they are there: a few, so there are no pages. */
export async function listOwnOrganisations(
  { database }: Pick<OrganisationPorts, 'database'>,
  signOn: string,
): Promise<readonly (Organisation & { readonly role: OrganisationRole })[]> {
  return await database.read('organisations.list-own', (tx) => selectOrganisationsOf(tx, signOn))
}

export async function showOrganisation(
  ports: OrganisationPorts,
  { asker, organisation }: { readonly asker: Asker; readonly organisation: string },
): Promise<
  { readonly status: 'found'; readonly organisation: ShownOrganisation } | RefusedByOrganisation
> {
  return await orRefused(() =>
    ports.database.read('organisations.show', async (tx) => {
      await checkMember(tx, asker, { organisation, act: 'see_organisation' })
      const [found] = await selectOrganisations(tx, [organisation])
      if (found === undefined) throw new OrganisationRefused('unknown_organisation')
      const [merchantIds, people, invitations] = await Promise.all([
        selectMerchantsOf(tx, organisation),
        selectPeople(tx, organisation),
        selectOpenInvitations(tx, { organisation, now: ports.clock.now() }),
      ])
      const rows = await selectMerchants(tx, merchantIds)
      const merchants = merchantIds.flatMap((id) => rows.find((row) => row.merchant === id) ?? [])
      const shown = { ...found, merchants, people: await namePeople(tx, people), invitations }
      return { status: 'found', organisation: shown } as const
    }),
  )
}

/** At most fifty, each in a bucket of its own. */
async function namePeople(tx: Tx, people: readonly PersonRow[]): Promise<readonly ShownPerson[]> {
  return await Promise.all(
    people.map(async (person) => {
      const profile = await findProfile(tx, person.signOn)
      const { email = '' } = profile ?? {}
      return { ...person, email, name: profile === undefined ? '' : fullName(profile) }
    }),
  )
}
