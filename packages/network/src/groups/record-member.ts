// Writes a further account of a group, inside the transaction of the caller and while the group is locked.
import {
  insertPurchasingAccount,
  selectPurchasingAccounts,
  updateAccountReopened,
} from '../customers/accounts/index.ts'
import type { PurchasingAccountId } from '../customers/accounts/index.ts'
import { fullName, readEmailAddress, selectAccountSignOns } from '../customers/index.ts'
import type { RegistrationDetails, Secrets, SignOnId } from '../customers/index.ts'
import { bucketOf, newId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { GroupActor, GroupPorts, LockedGroup } from './change-group.ts'
import { findEntryRefusal, giveEntry } from './give-entry.ts'
import { accountCountMax } from './group.ts'
import { GroupRefused } from './group-refusal.ts'

export type MemberToRecord = {
  readonly group: LockedGroup
  readonly changer: GroupActor
  readonly details: RegistrationDetails
  /** Undefined: the person is invited. */
  readonly secrets: Secrets | undefined
  readonly at: Temporal.Instant
  /** As in `Entry`. */
  readonly isVouched?: boolean
}

export type RecordedMember = {
  readonly purchasingAccount: PurchasingAccountId
  /** Undefined for somebody who was invited. */
  readonly signOn: SignOnId | undefined
}

/** @throws GroupRefused */
export async function recordMember(
  tx: Tx,
  sources: Pick<GroupPorts, 'clock' | 'random'>,
  member: MemberToRecord,
): Promise<RecordedMember> {
  const { paymentAccount } = member.changer
  const accounts = await selectPurchasingAccounts(tx, paymentAccount)
  if (accounts.filter(({ status }) => status === 'active').length >= accountCountMax) {
    throw new GroupRefused('group_full')
  }
  const { details } = member
  const refusal = await findEntryRefusal(tx, { paymentAccount, details })
  if (refusal !== undefined) throw new GroupRefused(refusal)
  // After this line only too many mails can refuse it, and to an operator a stranger's e-mail address.
  const purchasingAccount = await openAccount(tx, sources, member)
  const signOn = await giveEntry(tx, sources, { ...member, purchasingAccount })
  return { purchasingAccount, signOn }
}

/** A new account, or the one that this person had before: then all that it bought is theirs again. */
async function openAccount(
  tx: Tx,
  sources: Pick<GroupPorts, 'clock' | 'random'>,
  member: MemberToRecord,
): Promise<PurchasingAccountId> {
  const { paymentAccount } = member.changer
  const bucket = bucketOf(paymentAccount)
  const name = fullName(member.details)
  const former = await findFormerAccount(tx, member)
  if (former !== undefined) {
    await updateAccountReopened(tx, { bucket, purchasingAccount: former, name })
    return former
  }
  const purchasingAccount = newId('pac', { ...sources, bucket })
  const account = { bucket, purchasingAccount, paymentAccount, name, openedAt: member.at }
  await insertPurchasingAccount(tx, { ...account, role: 'member' })
  return purchasingAccount
}

// Only for an invitation: the mailed link shows that it is the same person. A password that the payer types would
// open what a former member owns to whoever typed it.
async function findFormerAccount(
  tx: Tx,
  { changer, details, secrets }: MemberToRecord,
): Promise<PurchasingAccountId | undefined> {
  if (secrets !== undefined) return undefined
  const { paymentAccount } = changer
  const [accounts, signOns] = await Promise.all([
    selectPurchasingAccounts(tx, paymentAccount),
    selectAccountSignOns(tx, paymentAccount),
  ])
  const closed = new Set(
    accounts
      .filter(({ status, role }) => status === 'closed' && role === 'member')
      .map((account) => account.purchasingAccount),
  )
  return signOns.findLast(
    ({ email, purchasingAccount }) =>
      closed.has(purchasingAccount) && readEmailAddress(email)?.emailKey === details.emailKey,
  )?.purchasingAccount
}
