// `GET` and `POST /profile/security/member-id`, behind a second factor. The answer shows the new personal code, once.
import { changeOwnMemberId } from '../../../../signon/index.ts'
import { answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { originOf } from '../../../frame/request-origin.ts'
import { renderMemberIdForm } from '../../pages/security-forms.ts'
import type { SecurityFormError } from '../../pages/security-forms.ts'
import { renderSecurityCode } from '../../pages/security-code.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withStepUp } from '../../../frame/require-step-up.ts'
import { withStepUpForm } from './with-form.ts'

export async function showMemberId(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUp(deps, c, 'change_member_id', ({ profile }) =>
    answerForm(c, profile.memberId),
  )
}

export async function submitMemberId(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUpForm(deps, c, 'change_member_id', async ({ session }, form) => {
    const memberId = form['member_id'] ?? ''
    const input = { session, memberId, origin: originOf(c) }
    const outcome = await changeOwnMemberId(deps.signOn.security, input)
    if (outcome.status === 'ended') return answerSeeOther('/sign-on')
    if (outcome.status === 'unchanged') return await answerForm(c, memberId, 'unchanged')
    if (outcome.status === 'refused') return await answerForm(c, memberId, outcome.fault)
    const { frame } = c.get('visitor')
    const shown = { code: outcome.personalCode, memberId: outcome.memberId }
    return await answerPage(c, frame, renderSecurityCode(frame, { step: 'shown', ...shown }))
  })
}

async function answerForm(
  c: CustomerContext,
  memberId: string,
  error?: SecurityFormError,
): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const markup = renderMemberIdForm(frame, { csrf, memberId, error })
  return await answerPage(c, frame, markup, { status: error === undefined ? 200 : 422 })
}
