// Another person's way in to a purchasing account, with the same rights: with a password, or by an invitation.
import { lockPurchasingAccount } from '../customers/accounts/index.ts'
import { hashSecrets, selectAccountSignOns, selectPayer } from '../customers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import type { Passwords, Tx } from '../platform/index.ts'
import { contentOf } from './add-member.ts'
import { findMade, groupCommand, lockForChange, mayChange, noteMade } from './change-group.ts'
import type { GroupChanger, GroupPorts } from './change-group.ts'
import { checkPerson } from './check-person.ts'
import type { NewPerson } from './check-person.ts'
import { findEntryRefusal, giveEntry } from './give-entry.ts'
import { signOnCountMax } from './group.ts'
import { GroupRefused, orRefused } from './group-refusal.ts'
import type { RefusedPerson } from './group-refusal.ts'
import { selectOpenInvitations } from './store-invitations.ts'

export type AddSignOnInput = {
  readonly changer: GroupChanger
  readonly purchasingAccount: string
  readonly person: NewPerson
  /** The caller's own id of this command: the same again answers `exists`. */
  readonly requestKey?: string | undefined
}

export type AddedSignOn = { readonly status: 'added' | 'exists' } | RefusedPerson

/** @throws PasswordsBusyError when too many passwords wait to be hashed. */
export async function addSignOn(
  ports: GroupPorts & { readonly passwords: Passwords },
  input: AddSignOnInput,
): Promise<AddedSignOn> {
  const { changer, purchasingAccount, person } = input
  const { paymentAccount } = changer
  const place = await ports.database.read('groups.read-payer', (tx) =>
    selectPayer(tx, paymentAccount),
  )
  if (place === undefined) return { status: 'refused', code: 'account_closed' }
  const checked = checkPerson(place, person)
  if (!checked.ok) return { status: 'refused', code: 'invalid_field', faults: checked.faults }
  const { details } = checked
  const isInvited = person.password === undefined
  const secrets = isInvited ? undefined : await hashSecrets(ports.passwords, person)
  const act = `add-sign-on ${purchasingAccount}`
  const command = groupCommand(input.requestKey, contentOf(act, details, isInvited))
  const work = async (tx: Tx): Promise<AddedSignOn> => {
    const group = await lockForChange(tx, changer)
    if (!mayChange(group, changer, purchasingAccount)) {
      throw new GroupRefused('unknown_purchasing_account')
    }
    const found = await findMade(tx, changer, command)
    if (found === 'conflict') throw new GroupRefused('idempotency_conflict')
    if (found !== undefined) return { status: 'exists' }
    const account = await lockPurchasingAccount(tx, { paymentAccount, purchasingAccount })
    if (account === undefined) throw new GroupRefused('unknown_purchasing_account')
    if (account.status === 'closed') throw new GroupRefused('account_closed')
    const own = account.purchasingAccount
    if ((await countEntries(tx, paymentAccount, own)) >= signOnCountMax) {
      throw new GroupRefused('group_full')
    }
    const refusal = await findEntryRefusal(tx, { paymentAccount, details })
    if (refusal !== undefined) throw new GroupRefused(refusal)
    const at = ports.clock.now()
    const entry = { group, changer, purchasingAccount: own, details, secrets, at }
    const signOn = await giveEntry(tx, ports, entry)
    if (signOn !== undefined) await tellOthers(tx, ports, own, signOn)
    await noteMade(tx, changer, command, { made: signOn ?? 'invitation', at })
    return { status: 'added' }
  }
  return await orRefused(() => ports.database.transaction('groups.add-sign-on', work))
}

/** Those who share the account learn that there is one more, so that nobody gets in unseen. */
export async function tellOthers(
  tx: Tx,
  sources: Pick<GroupPorts, 'clock' | 'random'>,
  purchasingAccount: string,
  signOn: string,
): Promise<void> {
  await enqueueNotice(tx, sources, {
    cause: `sign-on-added/${signOn}`,
    to: { purchasingAccount },
    kind: 'group_sign_on_added',
    facts: {},
  })
}

/** Sign-ons that work, and invitations to make one. */
async function countEntries(
  tx: Tx,
  paymentAccount: string,
  purchasingAccount: string,
): Promise<number> {
  const [signOns, invitations] = await Promise.all([
    selectAccountSignOns(tx, paymentAccount),
    selectOpenInvitations(tx, paymentAccount),
  ])
  const own = (row: { readonly purchasingAccount: string }): boolean =>
    row.purchasingAccount === purchasingAccount
  return (
    signOns.filter((row) => own(row) && row.endedAt === null).length +
    invitations.filter(own).length
  )
}
