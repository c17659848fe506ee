// An owner invites somebody by mail, or takes an invitation back. Whether the address is known to the network makes no
// difference, to whoever invites and in the mail.
import { findProfile, readEmailAddress } from '../customers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { newId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { holdOrganisation } from './hold-organisation.ts'
import type { Asker, OrganisationPorts } from './hold-organisation.ts'
import {
  invitationEnd,
  invitationsPerDayMax,
  newInvitationToken,
  personCountMax,
} from './organisation.ts'
import type { OrganisationInvitationId } from './organisation.ts'
import { OrganisationRefused, orRefused } from './organisation-refusal.ts'
import type { RefusedByOrganisation } from './organisation-refusal.ts'
import type { OrganisationRole } from './roles.ts'
import { selectOrganisations, selectPeople } from './store.ts'
import {
  countInvitationsSince,
  deleteExpiredInvitation,
  insertInvitation,
  selectInvitationStatus,
  selectOpenInvitations,
  updateInvitationEnded,
} from './store-invitations.ts'

export type InvitedPerson =
  | {
      readonly status: 'invited'
      readonly invitation: OrganisationInvitationId
      readonly expiresAt: Temporal.Instant
    }
  | { readonly status: 'refused'; readonly code: 'invalid_field'; readonly pointer: string }
  | RefusedByOrganisation

export async function invitePerson(
  ports: OrganisationPorts,
  input: {
    readonly asker: Asker
    readonly organisation: string
    readonly email: string
    readonly role: OrganisationRole
    /** Of the mail; that of whoever invites, unless told. */
    readonly language?: string | undefined
  },
): Promise<InvitedPerson> {
  const address = readEmailAddress(input.email)
  if (address === undefined) {
    return { status: 'refused', code: 'invalid_field', pointer: '/email' }
  }
  const { asker, role } = input
  const work = async (tx: Tx): Promise<InvitedPerson> => {
    const want = { organisation: input.organisation, act: 'change_people', lock: 'alone' } as const
    const organisation = await holdOrganisation(tx, asker, want)
    const invitedAt = ports.clock.now()
    await refuseTooMany(tx, { organisation, at: invitedAt })
    const { emailKey } = address
    await deleteExpiredInvitation(tx, { organisation, emailKey, now: invitedAt })
    const link = newInvitationToken(ports, newId('oin', ports))
    const expiresAt = invitationEnd(invitedAt)
    const invitedBy = asker === 'operator' ? null : asker.signOn
    const row = { ...link, ...address, organisation, role, invitedBy, invitedAt, expiresAt }
    if (!(await insertInvitation(tx, row))) throw new OrganisationRefused('already_invited')
    const [found] = await selectOrganisations(tx, [organisation])
    const language = input.language ?? (await findLanguage(tx, asker))
    await enqueueNotice(tx, ports, {
      cause: `organisation-invited/${link.invitation}`,
      to: { email: address.email, language, onBehalfOf: organisation },
      kind: 'organisation_invited',
      facts: {
        organisationName: found?.name ?? '',
        role,
        path: `/console/join/${link.token}`,
        expiresAt: expiresAt.toString(),
      },
    })
    return { status: 'invited', invitation: link.invitation, expiresAt }
  }
  return await orRefused(() => ports.database.transaction('organisations.invite-person', work))
}

/** Each is a mail to somebody who did not ask for it. */
async function refuseTooMany(
  tx: Tx,
  { organisation, at }: { readonly organisation: string; readonly at: Temporal.Instant },
): Promise<void> {
  const since = at.subtract({ hours: 24 })
  const sentCount = await countInvitationsSince(tx, { organisation, since })
  if (sentCount >= invitationsPerDayMax) throw new OrganisationRefused('too_many_invitations')
  const people = await selectPeople(tx, organisation)
  const open = await selectOpenInvitations(tx, { organisation, now: at })
  if (people.length + open.length >= personCountMax) {
    throw new OrganisationRefused('organisation_full')
  }
}

async function findLanguage(tx: Tx, asker: Asker): Promise<string> {
  if (asker === 'operator') return 'en'
  return (await findProfile(tx, asker.signOn))?.language ?? 'en'
}

/** Its link stops working, and whom it was for is forgotten. */
export async function withdrawInvitation(
  ports: OrganisationPorts,
  input: { readonly asker: Asker; readonly organisation: string; readonly invitation: string },
): Promise<{ readonly status: 'withdrawn' | 'exists' } | RefusedByOrganisation> {
  const { asker, organisation, invitation } = input
  const work = async (tx: Tx) => {
    const lock = 'alone'
    await holdOrganisation(tx, asker, { organisation, act: 'change_people', lock })
    const status = await selectInvitationStatus(tx, { organisation, invitation })
    if (status === undefined || status === 'accepted') {
      throw new OrganisationRefused('unknown_invitation')
    }
    if (status === 'withdrawn') return { status: 'exists' } as const
    const endedAt = ports.clock.now()
    await updateInvitationEnded(tx, { invitation, status: 'withdrawn', endedAt })
    return { status: 'withdrawn' } as const
  }
  return await orRefused(() =>
    ports.database.transaction('organisations.withdraw-invitation', work),
  )
}
