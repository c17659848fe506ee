// Takes invitations back, while the group is locked: their links stop working, and whom they were for is forgotten.
import { lockPurchasingAccount, updateAccountClosed } from '../customers/accounts/index.ts'
import { selectAccountSignOns } from '../customers/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { OpenInvitation } from './group.ts'
import { selectOpenInvitations, updateInvitationsEnded } from './store-invitations.ts'

/** A member's account that nobody can sign on to any more goes with it. */
export async function takeBackInvitations(
  tx: Tx,
  of: {
    readonly paymentAccount: string
    readonly isMeant: (invitation: OpenInvitation) => boolean
    readonly endedAt: Temporal.Instant
  },
): Promise<void> {
  const { paymentAccount, endedAt } = of
  const bucket = bucketOf(paymentAccount)
  const meant = (await selectOpenInvitations(tx, paymentAccount)).filter(of.isMeant)
  const invitations = meant.map(({ invitation }) => invitation)
  await updateInvitationsEnded(tx, { bucket, invitations, status: 'withdrawn', endedAt })
  for (const purchasingAccount of new Set(meant.map((one) => one.purchasingAccount))) {
    if (await isDeserted(tx, { paymentAccount, purchasingAccount })) {
      await updateAccountClosed(tx, { bucket, purchasingAccount, closedAt: endedAt })
    }
  }
}

async function isDeserted(
  tx: Tx,
  of: { readonly paymentAccount: string; readonly purchasingAccount: string },
): Promise<boolean> {
  const [account, signOns, invitations] = await Promise.all([
    lockPurchasingAccount(tx, of),
    selectAccountSignOns(tx, of.paymentAccount),
    selectOpenInvitations(tx, of.paymentAccount),
  ])
  const isOwn = (row: { readonly purchasingAccount: string }): boolean =>
    row.purchasingAccount === of.purchasingAccount
  return (
    account?.role === 'member' &&
    account.status === 'active' &&
    !signOns.some((row) => isOwn(row) && row.endedAt === null) &&
    !invitations.some(isOwn)
  )
}
