// An owner changes what somebody may, or takes them off; somebody leaves. The last owner stays.
import { enqueueNotice } from '../outbox/index.ts'
import type { Tx } from '../platform/index.ts'
import { holdOrganisation } from './hold-organisation.ts'
import type { Asker, OrganisationPorts } from './hold-organisation.ts'
import type { PersonRow } from './organisation.ts'
import { OrganisationRefused, orRefused } from './organisation-refusal.ts'
import type { RefusedByOrganisation } from './organisation-refusal.ts'
import type { OrganisationRole } from './roles.ts'
import { deletePerson, selectOrganisations, selectPeople, updateRole } from './store.ts'
import { updateInvitationsOfSender } from './store-invitations.ts'
import { tellOwners } from './tell-people.ts'

export type PersonInput = {
  readonly asker: Asker
  readonly organisation: string
  /** The sign-on of the person. */
  readonly person: string
}

export async function changeRole(
  ports: OrganisationPorts,
  input: PersonInput & { readonly role: OrganisationRole },
): Promise<{ readonly status: 'changed' | 'exists' } | RefusedByOrganisation> {
  const { organisation, person: signOn, role } = input
  const work = async (tx: Tx) => {
    const { before, hasOtherOwner } = await lockPerson(tx, input, 'change_people')
    if (before.role === role) return { status: 'exists' } as const
    if (before.role === 'owner' && !hasOtherOwner) throw new OrganisationRefused('last_owner')
    const at = ports.clock.now()
    await updateRole(tx, { organisation, signOn, role })
    await enqueueNotice(tx, ports, {
      cause: `organisation-role/${organisation}/${signOn}/${at.toString()}`,
      to: { signOn },
      kind: 'organisation_role_changed',
      facts: { organisation, organisationName: await nameOf(tx, organisation), role },
    })
    return { status: 'changed' } as const
  }
  return await orRefused(() => ports.database.transaction('organisations.change-role', work))
}

/** Counts from the next request on. Whoever takes themselves off leaves; that needs no more than to belong to it. */
export async function removePerson(
  ports: OrganisationPorts,
  input: PersonInput,
): Promise<{ readonly status: 'removed' } | RefusedByOrganisation> {
  const { asker, organisation, person: signOn } = input
  const isLeaving = asker !== 'operator' && asker.signOn === signOn
  const work = async (tx: Tx) => {
    const { before, hasOtherOwner } = await lockPerson(
      tx,
      input,
      isLeaving ? 'leave' : 'change_people',
    )
    if (before.role === 'owner' && !hasOtherOwner) throw new OrganisationRefused('last_owner')
    // After this line the removal must succeed.
    const at = ports.clock.now()
    await deletePerson(tx, { organisation, signOn })
    await updateInvitationsOfSender(tx, { signOn, organisation, endedAt: at })
    const facts = { organisation, organisationName: await nameOf(tx, organisation) }
    const about = `${organisation}/${signOn}/${at.toString()}`
    if (!isLeaving) {
      const cause = `organisation-removed/${about}`
      const to = { signOn }
      await enqueueNotice(tx, ports, { cause, to, kind: 'organisation_removed', facts })
      return { status: 'removed' } as const
    }
    await tellOwners(tx, organisation, async (owner) => {
      const cause = `organisation-left/${about}/${owner}`
      const to = { signOn: owner }
      await enqueueNotice(tx, ports, { cause, to, kind: 'organisation_left', facts })
    })
    return { status: 'removed' } as const
  }
  return await orRefused(() => ports.database.transaction('organisations.remove-person', work))
}

async function lockPerson(
  tx: Tx,
  { asker, organisation, person }: PersonInput,
  act: 'change_people' | 'leave',
): Promise<{ readonly before: PersonRow; readonly hasOtherOwner: boolean }> {
  await holdOrganisation(tx, asker, { organisation, act, lock: 'alone' })
  const people = await selectPeople(tx, organisation)
  const before = people.find(({ signOn }) => signOn === person)
  if (before === undefined) throw new OrganisationRefused('unknown_person')
  const hasOtherOwner = people.some(({ signOn, role }) => role === 'owner' && signOn !== person)
  return { before, hasOtherOwner }
}

async function nameOf(tx: Tx, organisation: string): Promise<string> {
  const [found] = await selectOrganisations(tx, [organisation])
  return found?.name ?? ''
}
