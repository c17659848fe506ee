// Takes a member off the payment account: by the payer, or by the member who leaves.
import { lockTabs } from '../books/index.ts'
import { lockPurchasingAccount, updateAccountClosed } from '../customers/accounts/index.ts'
import { endSignOnRows, selectAccountSignOns, selectPayer } from '../customers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { lockForChange, mayChange } from './change-group.ts'
import type { EndSignOns, GroupChanger, GroupPorts } from './change-group.ts'
import type { OpenInvitation } from './group.ts'
import { GroupRefused, orRefused } from './group-refusal.ts'
import type { RefusedChange } from './group-refusal.ts'
import { takeBackInvitations } from './take-back-invitations.ts'

export type RemoveMemberInput = {
  readonly changer: GroupChanger
  readonly purchasingAccount: string
}

/**
 * Nothing is lost: purchases stay on the payer's statement, what was bought on the member's account. The member buys
 * nothing more, their sessions and tokens end, and their e-mail addresses are free again. Adding undoes it.
 */
export async function removeMember(
  ports: GroupPorts & { readonly endSignOns: EndSignOns },
  { changer, purchasingAccount }: RemoveMemberInput,
): Promise<{ readonly status: 'removed' | 'exists' } | RefusedChange> {
  const { paymentAccount } = changer
  const work = async (tx: Tx) => {
    // A purchase of this moment has its place on the tab before this, or is refused after it.
    await lockOwnTab(tx, paymentAccount)
    const group = await lockForChange(tx, changer)
    if (!mayChange(group, changer, purchasingAccount)) {
      throw new GroupRefused('unknown_purchasing_account')
    }
    const account = await lockPurchasingAccount(tx, { paymentAccount, purchasingAccount })
    if (account === undefined) throw new GroupRefused('unknown_purchasing_account')
    if (account.role === 'payer') throw new GroupRefused('payer_stays')
    if (account.status === 'closed') return { status: 'exists' } as const
    // After this line the removal must succeed.
    const closedAt = ports.clock.now()
    await updateAccountClosed(tx, { bucket: bucketOf(paymentAccount), purchasingAccount, closedAt })
    const signOns = (await selectAccountSignOns(tx, paymentAccount)).filter(
      (row) => row.purchasingAccount === purchasingAccount && row.endedAt === null,
    )
    const ended = new Set<string>(signOns.map(({ signOn }) => signOn))
    // Those to the account, and those that its people sent: nobody comes back by a link of their own.
    const isMeant = (one: OpenInvitation): boolean =>
      one.purchasingAccount === purchasingAccount || ended.has(one.invitedBy)
    await takeBackInvitations(tx, { paymentAccount, isMeant, endedAt: closedAt })
    await endSignOnRows(tx, { paymentAccount, signOns, endedAt: closedAt })
    await ports.endSignOns(
      tx,
      signOns.map(({ signOn }) => signOn),
    )
    const isLeaving = changer.purchasingAccount === purchasingAccount
    for (const { signOn, email, isEmailProved, language } of signOns) {
      if (!isEmailProved) continue
      await enqueueNotice(tx, ports, {
        cause: `group-removed/${signOn}`,
        to: { email, language, onBehalfOf: paymentAccount },
        kind: isLeaving ? 'group_left' : 'group_removed',
        facts: {},
      })
    }
    if (isLeaving) await tellPayer(tx, ports, { paymentAccount, purchasingAccount, at: closedAt })
    return { status: 'removed' } as const
  }
  return await orRefused(() => ports.database.transaction('groups.remove-member', work))
}

async function lockOwnTab(tx: Tx, paymentAccount: string): Promise<void> {
  const group = await selectPayer(tx, paymentAccount)
  if (group !== undefined) await lockTabs(tx, [{ paymentAccount, currency: group.currency }])
}

async function tellPayer(
  tx: Tx,
  ports: GroupPorts,
  left: {
    readonly paymentAccount: string
    readonly purchasingAccount: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { paymentAccount, purchasingAccount: account, at } = left
  await enqueueNotice(tx, ports, {
    // Somebody who came back may leave again.
    cause: `group-member-left/${account}/${at.toString()}`,
    to: { paymentAccount },
    kind: 'group_member_left',
    facts: { account },
  })
}
