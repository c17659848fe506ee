// Fills what the pages of groups show: how an account stands, who signs on to it, what it bought.
import { getCurrentStatement } from '../../../../billing/index.ts'
import type { Profile } from '../../../../customers/index.ts'
import type { GroupRefusalCode, ViewedAccount } from '../../../../groups/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { sumByAccount } from '../../../../purchases/index.ts'
import type { Amount } from '../../../frame/format.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { GroupOutcomeView, GroupRefusal, GroupState } from '../../pages/group.ts'
import type { SignOnsView } from '../../pages/group-sign-ons.ts'
import { periodStart } from '../statements/period-start.ts'

/** What was bought in the present period: by each account, and by all of them together. */
export async function readPeriod(
  tx: Tx,
  profile: Profile,
): Promise<{
  readonly since: Temporal.Instant
  readonly together: Amount
  readonly boughtBy: (purchasingAccount: string) => Amount
}> {
  const { paymentAccount, currency } = profile
  const statement = await getCurrentStatement(tx, { paymentAccount, currency })
  const range = { paymentAccount, currency, afterNumber: statement.sinceNumber }
  const sums = await sumByAccount(tx, range)
  const micros = new Map<string, bigint>(
    sums.map(({ purchasingAccount, tabMicros }) => [purchasingAccount, tabMicros]),
  )
  return {
    since: periodStart(profile, statement),
    together: { micros: [...micros.values()].reduce((sum, one) => sum + one, 0n), currency },
    boughtBy: (purchasingAccount) => ({ micros: micros.get(purchasingAccount) ?? 0n, currency }),
  }
}

export function stateOf(account: ViewedAccount, now: Temporal.Instant): GroupState {
  if (account.status === 'closed') return 'closed'
  if (account.role === 'payer') return 'payer'
  if (account.signOns.length > 0) return 'active'
  return account.invitations.some((invitation) => !isOver(invitation.expiresAt, now))
    ? 'invited'
    : 'invitation_over'
}

export function emailsOf(account: ViewedAccount): readonly string[] {
  const { signOns, invitations } = account
  return (signOns.length > 0 ? signOns : invitations).map(({ email }) => email)
}

export function signOnsView(
  account: ViewedAccount,
  { csrf, now }: { readonly csrf: string; readonly now: Temporal.Instant },
): SignOnsView {
  const base = `/group/${account.purchasingAccount}`
  const isSeveral = account.signOns.length > 1
  return {
    csrf,
    signOns: account.signOns.map(({ signOn, email, memberId }) => ({
      email,
      memberId,
      removeAction: isSeveral ? `${base}/sign-ons/${signOn}/remove` : undefined,
    })),
    invitations: account.invitations.map(({ invitation, email, sentCount, expiresAt }) => ({
      email,
      expiresAt,
      isOver: isOver(expiresAt, now),
      sentCount,
      resendAction: `${base}/invitations/${invitation}/resend`,
      withdrawAction: `${base}/invitations/${invitation}/withdraw`,
    })),
    addUrl: account.signOns.length === 0 ? undefined : `${base}/sign-ons/add`,
  }
}

function isOver(expiresAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(expiresAt, now) <= 0
}

const dones = ['invited', 'added', 'sent', 'withdrawn', 'removed', 'sign_on_removed'] as const

/** Refusals that a person can do something about are told on the page; others are about nothing of theirs. */
export const shownRefusals: Readonly<Record<GroupRefusalCode, GroupRefusal | undefined>> = {
  group_full: 'group_full',
  too_many_invitations: 'too_many_invitations',
  last_sign_on: 'last_sign_on',
  unknown_invitation: 'unknown_invitation',
  unauthenticated: undefined,
  account_closed: undefined,
  payer_only: undefined,
  payer_stays: undefined,
  unknown_purchasing_account: undefined,
  unknown_sign_on: undefined,
  // Of adding somebody, which has a page of its own.
  email_taken: undefined,
  already_invited: undefined,
  idempotency_conflict: undefined,
}

/** What the form before led to, from the address that it led on to. */
export function readOutcome(c: CustomerContext): GroupOutcomeView {
  const done = c.req.query('done')
  const refused = c.req.query('refused')
  return {
    done: dones.find((known) => known === done),
    refused: Object.values(shownRefusals).find((known) => known === refused),
  }
}
