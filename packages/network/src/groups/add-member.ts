// A payer adds a purchasing account to the group: with a password, or by an invitation.
import { hashSecrets, selectPayer } from '../customers/index.ts'
import type { RegistrationDetails } from '../customers/index.ts'
import type { Passwords, Tx } from '../platform/index.ts'
import { findMade, groupCommand, lockForChange, noteMade } from './change-group.ts'
import type { GroupChanger, GroupPorts } from './change-group.ts'
import { checkPerson } from './check-person.ts'
import type { NewPerson } from './check-person.ts'
import { GroupRefused, orRefused } from './group-refusal.ts'
import type { RefusedPerson } from './group-refusal.ts'
import { recordMember } from './record-member.ts'

export type AddMemberInput = {
  readonly changer: GroupChanger
  readonly person: NewPerson
  /** The caller's own id of this command: the same again answers `exists`. */
  readonly requestKey?: string | undefined
}

export type AddedMember =
  { readonly status: 'added' | 'exists'; readonly purchasingAccount: string } | RefusedPerson

/** @throws PasswordsBusyError when too many passwords wait to be hashed. */
export async function addMember(
  ports: GroupPorts & { readonly passwords: Passwords },
  { changer, person, requestKey }: AddMemberInput,
): Promise<AddedMember> {
  const place = await ports.database.read('groups.read-payer', (tx) =>
    selectPayer(tx, changer.paymentAccount),
  )
  if (place === undefined) return { status: 'refused', code: 'account_closed' }
  const checked = checkPerson(place, person)
  if (!checked.ok) return { status: 'refused', code: 'invalid_field', faults: checked.faults }
  const { details } = checked
  const isInvited = person.password === undefined
  const secrets = isInvited ? undefined : await hashSecrets(ports.passwords, person)
  const command = groupCommand(requestKey, contentOf('add-member', details, isInvited))
  const work = async (tx: Tx): Promise<AddedMember> => {
    const group = await lockForChange(tx, changer)
    if (group.changerRole !== 'payer') throw new GroupRefused('payer_only')
    const found = await findMade(tx, changer, command)
    if (found === 'conflict') throw new GroupRefused('idempotency_conflict')
    if (found !== undefined) return { status: 'exists', purchasingAccount: found.made }
    const at = ports.clock.now()
    const member = { group, changer, details, secrets, at }
    const { purchasingAccount } = await recordMember(tx, ports, member)
    await noteMade(tx, changer, command, { made: purchasingAccount, at })
    return { status: 'added', purchasingAccount }
  }
  return await orRefused(() => ports.database.transaction('groups.add-member', work))
}

/** What makes two commands the same; no secrets. */
export function contentOf(
  act: string,
  { emailKey, memberId, firstName, lastName }: RegistrationDetails,
  isInvited: boolean,
): Readonly<Record<string, string | boolean>> {
  return { act, emailKey, memberId, firstName, lastName, isInvited }
}
