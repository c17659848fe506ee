// `GET` and `POST /profile/security/code`, behind a second factor: the answer itself shows the code, once.
import { renewCode } from '../../../../signon/index.ts'
import { answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { originOf } from '../../../frame/request-origin.ts'
import { renderSecurityCode } from '../../pages/security-code.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withStepUp } from '../../../frame/require-step-up.ts'
import { withStepUpForm } from './with-form.ts'

export async function showCode(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUp(deps, c, 'renew_code', async () => {
    const { frame, csrf } = c.get('visitor')
    return await answerPage(c, frame, renderSecurityCode(frame, { step: 'ask', csrf }))
  })
}

export async function submitCode(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUpForm(deps, c, 'renew_code', async ({ session, profile }) => {
    const { frame } = c.get('visitor')
    const code = await renewCode(deps.signOn.security, { session, origin: originOf(c) })
    if (code === undefined) return answerSeeOther('/sign-on')
    const { memberId } = profile
    return await answerPage(c, frame, renderSecurityCode(frame, { step: 'shown', code, memberId }))
  })
}
