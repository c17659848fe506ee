// Whoever has the mailed link, and is signed on, belongs to the organisation: the link works once.
import { enqueueNotice } from '../outbox/index.ts'
import type { Tx } from '../platform/index.ts'
import type { OrganisationPorts, PersonAsking } from './hold-organisation.ts'
import { readInvitationToken } from './organisation.ts'
import type { OpenInvitation, OrganisationId } from './organisation.ts'
import { OrganisationRefused, orRefused } from './organisation-refusal.ts'
import type { RefusedByOrganisation } from './organisation-refusal.ts'
import type { OrganisationRole } from './roles.ts'
import { insertPerson, lockOrganisation, selectOrganisations } from './store.ts'
import { selectInvitationOfToken, updateInvitationEnded } from './store-invitations.ts'
import { tellOwners } from './tell-people.ts'

export type FoundInvitation = OpenInvitation & { readonly organisationName: string }

/** What a link is for, while it can be taken. Wrong, used, withdrawn and expired are not told apart. */
export async function findInvitation(
  ports: Pick<OrganisationPorts, 'database' | 'clock'>,
  token: string,
): Promise<FoundInvitation | undefined> {
  const link = readInvitationToken(token)
  if (link === undefined) return undefined
  const now = ports.clock.now()
  return await ports.database.read('organisations.find-invitation', async (tx) => {
    const found = await selectInvitationOfToken(tx, { ...link, now })
    if (found === undefined) return undefined
    const [organisation] = await selectOrganisations(tx, [found.organisation])
    return { ...found, organisationName: organisation?.name ?? '' }
  })
}

export type AcceptedInvitation =
  | {
      /** `exists`: they belonged to it before, and stay what they were. */
      readonly status: 'joined' | 'exists'
      readonly organisation: OrganisationId
      readonly role: OrganisationRole
    }
  | RefusedByOrganisation

export async function acceptInvitation(
  ports: OrganisationPorts,
  { asker, token }: { readonly asker: PersonAsking; readonly token: string },
): Promise<AcceptedInvitation> {
  const link = readInvitationToken(token)
  if (link === undefined) return { status: 'refused', code: 'invitation_ended' }
  const work = async (tx: Tx): Promise<AcceptedInvitation> => {
    if (!(await asker.holds(tx))) throw new OrganisationRefused('unauthenticated')
    const now = ports.clock.now()
    const first = await selectInvitationOfToken(tx, { ...link, now })
    if (first === undefined) throw new OrganisationRefused('invitation_ended')
    const { organisation } = first
    await lockOrganisation(tx, { organisation, lock: 'alone' })
    // Only now does it stand still: it may have been taken or withdrawn while the lock was waited for.
    const found = await selectInvitationOfToken(tx, { ...link, now })
    if (found === undefined) throw new OrganisationRefused('invitation_ended')
    const { invitation, role } = found
    const { signOn } = asker
    const isNew = await insertPerson(tx, { organisation, signOn, role, joinedAt: now })
    await updateInvitationEnded(tx, { invitation, status: 'accepted', endedAt: now })
    if (isNew) await tellJoined(tx, ports, { ...found, signOn })
    return { status: isNew ? 'joined' : 'exists', organisation, role }
  }
  return await orRefused(() => ports.database.transaction('organisations.accept-invitation', work))
}

async function tellJoined(
  tx: Tx,
  ports: OrganisationPorts,
  { invitation, organisation, signOn, role }: OpenInvitation & { readonly signOn: string },
): Promise<void> {
  const [found] = await selectOrganisations(tx, [organisation])
  const facts = { organisation, organisationName: found?.name ?? '', role }
  const tell = async (owner: string): Promise<void> => {
    const cause = `organisation-joined/${invitation}/${owner}`
    await enqueueNotice(tx, ports, {
      cause,
      to: { signOn: owner },
      kind: 'organisation_joined',
      facts,
    })
  }
  await tellOwners(tx, organisation, tell, signOn)
}
