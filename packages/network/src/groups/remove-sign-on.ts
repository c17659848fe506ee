// Takes one of several sign-ons off a purchasing account; the last one stays.
import { endSignOnRows, selectAccountSignOns } from '../customers/index.ts'
import { enqueueNotice } from '../outbox/index.ts'
import type { Tx } from '../platform/index.ts'
import { lockForChange, mayChange } from './change-group.ts'
import type { EndSignOns, GroupChanger, GroupPorts } from './change-group.ts'
import type { OpenInvitation } from './group.ts'
import { GroupRefused, orRefused } from './group-refusal.ts'
import type { RefusedChange } from './group-refusal.ts'
import { takeBackInvitations } from './take-back-invitations.ts'

export type RemoveSignOnInput = {
  readonly changer: GroupChanger
  readonly purchasingAccount: string
  readonly signOn: string
}

export async function removeSignOn(
  ports: GroupPorts & { readonly endSignOns: EndSignOns },
  { changer, purchasingAccount, signOn }: RemoveSignOnInput,
): Promise<{ readonly status: 'removed' | 'exists' } | RefusedChange> {
  const { paymentAccount } = changer
  const work = async (tx: Tx) => {
    const group = await lockForChange(tx, changer)
    if (!mayChange(group, changer, purchasingAccount)) {
      throw new GroupRefused('unknown_sign_on')
    }
    const signOns = (await selectAccountSignOns(tx, paymentAccount)).filter(
      (row) => row.purchasingAccount === purchasingAccount,
    )
    const removed = signOns.find((row) => row.signOn === signOn)
    if (removed === undefined) throw new GroupRefused('unknown_sign_on')
    if (removed.endedAt !== null) return { status: 'exists' } as const
    // Two who take each other off wait for each other here, and the second finds itself to be the last.
    if (signOns.filter(({ endedAt }) => endedAt === null).length === 1) {
      throw new GroupRefused('last_sign_on')
    }
    // After this line the removal must succeed.
    const endedAt = ports.clock.now()
    // Nobody comes back by an invitation that they sent themselves.
    const isMeant = (one: OpenInvitation): boolean => one.invitedBy === signOn
    await takeBackInvitations(tx, { paymentAccount, isMeant, endedAt })
    await endSignOnRows(tx, { paymentAccount, signOns: [removed], endedAt })
    await ports.endSignOns(tx, [signOn])
    const { email, isEmailProved, language } = removed
    if (isEmailProved) {
      await enqueueNotice(tx, ports, {
        cause: `sign-on-removed/${signOn}`,
        to: { email, language, onBehalfOf: paymentAccount },
        kind: 'group_sign_on_removed',
        facts: {},
      })
    }
    return { status: 'removed' } as const
  }
  return await orRefused(() => ports.database.transaction('groups.remove-sign-on', work))
}
