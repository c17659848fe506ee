// The forms that change a group: remove, take a sign-on off, send an invitation again or take it back.
import {
  removeMember,
  removeSignOn,
  resendInvitation,
  withdrawInvitation,
} from '../../../../groups/index.ts'
import type { EndSignOns, GroupChanger, GroupRefusalCode } from '../../../../groups/index.ts'
import { endSignOns, holdSession } from '../../../../signon/index.ts'
import { answerError, answerNotFound, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { shownRefusals } from './group-views.ts'

/** What the rooms need, with the end of sessions filled in. */
function portsOf(deps: CustomerDeps): CustomerDeps & { readonly endSignOns: EndSignOns } {
  return { ...deps, endSignOns: (tx, signOns) => endSignOns(tx, deps, signOns) }
}

export function changerOf({ profile, session }: SignedOn): GroupChanger {
  const { paymentAccount, purchasingAccount, signOn } = profile
  const holds: GroupChanger['holds'] = (tx) => holdSession(tx, session)
  return { paymentAccount, purchasingAccount, signOn, holds }
}

async function withForm(
  deps: CustomerDeps,
  c: CustomerContext,
  change: (signedOn: SignedOn, form: Form) => Promise<Response>,
): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    return await change(signedOn, form)
  })
}

async function answerRefused(
  c: CustomerContext,
  code: GroupRefusalCode,
  page: string,
): Promise<Response> {
  if (code === 'unauthenticated') return answerSeeOther('/sign-on')
  const shown = shownRefusals[code]
  return shown === undefined ? await answerNotFound(c) : answerSeeOther(`${page}?refused=${shown}`)
}

/** The payer removes a member, or a member leaves; then nobody is signed on here any more. */
export async function submitRemoval(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withForm(deps, c, async (signedOn) => {
    const purchasingAccount = c.req.param('account') ?? ''
    const changer = changerOf(signedOn)
    const removed = await removeMember(portsOf(deps), { changer, purchasingAccount })
    if (removed.status === 'refused') return await answerRefused(c, removed.code, '/group')
    if (purchasingAccount === changer.purchasingAccount) return answerSeeOther('/sign-off/done')
    return answerSeeOther(removed.status === 'removed' ? '/group?done=removed' : '/group')
  })
}

export async function submitSignOnRemoval(
  deps: CustomerDeps,
  c: CustomerContext,
): Promise<Response> {
  return await withForm(deps, c, async (signedOn) => {
    const purchasingAccount = c.req.param('account') ?? ''
    const signOn = c.req.param('signOn') ?? ''
    const page = `/group/${encodeURIComponent(purchasingAccount)}`
    const changer = changerOf(signedOn)
    const removed = await removeSignOn(portsOf(deps), { changer, purchasingAccount, signOn })
    if (removed.status === 'refused') return await answerRefused(c, removed.code, page)
    if (signOn === changer.signOn) return answerSeeOther('/sign-off/done')
    return answerSeeOther(`${pageOf(signedOn, page)}?done=sign_on_removed`)
  })
}

export async function submitResending(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withForm(deps, c, async (signedOn, form) => {
    const invitation = c.req.param('invitation') ?? ''
    const page = `/group/${encodeURIComponent(c.req.param('account') ?? '')}`
    const sentCount = Number(/^\d{1,3}$/.exec(form['sent_count'] ?? '')?.[0] ?? Number.NaN)
    const changer = changerOf(signedOn)
    const sent = await resendInvitation(deps, { changer, invitation, sentCount })
    if (sent.status === 'refused') return await answerRefused(c, sent.code, page)
    return answerSeeOther(`${pageOf(signedOn, page)}?done=sent`)
  })
}

export async function submitWithdrawal(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withForm(deps, c, async (signedOn) => {
    const invitation = c.req.param('invitation') ?? ''
    const withdrawn = await withdrawInvitation(deps, { changer: changerOf(signedOn), invitation })
    if (withdrawn.status === 'refused') return await answerRefused(c, withdrawn.code, '/group')
    return answerSeeOther('/group?done=withdrawn')
  })
}

// A member's account has no page of its own beside the group's.
function pageOf({ profile }: SignedOn, page: string): string {
  return profile.role === 'payer' ? page : '/group'
}
