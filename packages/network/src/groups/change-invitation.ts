// Sends an invitation again, or takes it back.
import type { Tx } from '../platform/index.ts'
import { lockForChange, mayChange } from './change-group.ts'
import type { GroupChanger, GroupPorts } from './change-group.ts'
import { mailInvitation } from './give-entry.ts'
import { invitationEnd, invitationsPerDayMax, newInvitationToken, sendingsMax } from './group.ts'
import type { OpenInvitation } from './group.ts'
import { GroupRefused, orRefused } from './group-refusal.ts'
import type { RefusedChange } from './group-refusal.ts'
import {
  countInvitationsSent,
  selectInvitationStatus,
  selectOpenInvitations,
  updateInvitationSent,
} from './store-invitations.ts'
import { takeBackInvitations } from './take-back-invitations.ts'

export type InvitationInput = {
  readonly changer: GroupChanger
  readonly invitation: string
}

/**
 * A new link for another fourteen days; the one before stops working.
 * @param input.sentCount how often the changer saw that it had gone out: two clicks at once send one mail.
 */
export async function resendInvitation(
  ports: GroupPorts,
  input: InvitationInput & { readonly sentCount?: number | undefined },
): Promise<{ readonly status: 'sent'; readonly expiresAt: Temporal.Instant } | RefusedChange> {
  const work = async (tx: Tx) => {
    const { paymentAccount } = input.changer
    const { group, open } = await lockInvitation(tx, input)
    if (open === undefined) throw new GroupRefused('unknown_invitation')
    if (input.sentCount !== undefined && input.sentCount !== open.sentCount) {
      return { status: 'sent', expiresAt: open.expiresAt } as const
    }
    const sentAt = ports.clock.now()
    const since = sentAt.subtract({ hours: 24 })
    const sentCount = await countInvitationsSent(tx, { paymentAccount, since })
    if (open.sentCount >= sendingsMax || sentCount >= invitationsPerDayMax) {
      throw new GroupRefused('too_many_invitations')
    }
    const expiresAt = invitationEnd(sentAt)
    const { invitation, token, tokenHash } = newInvitationToken(ports, open.invitation)
    await updateInvitationSent(tx, { invitation, tokenHash, sentAt, expiresAt })
    const { email } = open
    const { language } = group
    const number = open.sentCount + 1
    const mail = { invitation, paymentAccount, token, email, language, expiresAt, number }
    await mailInvitation(tx, ports, mail)
    return { status: 'sent', expiresAt } as const
  }
  return await orRefused(() => ports.database.transaction('groups.resend-invitation', work))
}

/**
 * The link stops working, and who it was for is forgotten. A member's account that nobody can sign on to any more
 * goes with it.
 */
export async function withdrawInvitation(
  ports: GroupPorts,
  input: InvitationInput,
): Promise<{ readonly status: 'withdrawn' | 'exists' } | RefusedChange> {
  const work = async (tx: Tx) => {
    const { paymentAccount } = input.changer
    const { status, open } = await lockInvitation(tx, input)
    if (status === 'accepted') throw new GroupRefused('unknown_invitation')
    if (open === undefined) return { status: 'exists' } as const
    const endedAt = ports.clock.now()
    const isMeant = ({ invitation }: OpenInvitation): boolean => invitation === open.invitation
    await takeBackInvitations(tx, { paymentAccount, isMeant, endedAt })
    return { status: 'withdrawn' } as const
  }
  return await orRefused(() => ports.database.transaction('groups.withdraw-invitation', work))
}

async function lockInvitation(tx: Tx, { changer, invitation }: InvitationInput) {
  const { paymentAccount } = changer
  const group = await lockForChange(tx, changer)
  const found = await selectInvitationStatus(tx, { paymentAccount, invitation })
  if (found === undefined || !mayChange(group, changer, found.purchasingAccount)) {
    throw new GroupRefused('unknown_invitation')
  }
  const invitations = await selectOpenInvitations(tx, paymentAccount)
  const open = invitations.find((row: OpenInvitation) => row.invitation === invitation)
  return { group, status: found.status, open }
}
