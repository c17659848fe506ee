// `GET` and `POST /profile/security/password`, behind a second factor.
import { PasswordsBusyError } from '../../../../platform/index.ts'
import { changePassword } from '../../../../signon/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { originOf } from '../../../frame/request-origin.ts'
import { renderPasswordForm } from '../../pages/security-forms.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { sessionCookie } from '../sign-on/open-session.ts'
import { withStepUp } from '../../../frame/require-step-up.ts'
import { answerDone, securityPath, withStepUpForm } from './with-form.ts'

type Errors = Parameters<typeof renderPasswordForm>[1]['errors']

export async function showPassword(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUp(deps, c, 'change_password', () => answerForm(c, {}))
}

export async function submitPassword(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUpForm(deps, c, 'change_password', async (signedOn, form) => {
    const { token, session, profile } = signedOn
    const { password: newPassword = '' } = form
    if (newPassword !== form['password_again']) {
      return await answerForm(c, { password_again: 'mismatch' })
    }
    try {
      const input = { token, session, profile, newPassword, origin: originOf(c) }
      const outcome = await changePassword(deps.signOn.security, input)
      if (outcome.status === 'ended') return answerSeeOther('/sign-on')
      if (outcome.status === 'changed') {
        await deps.signOn.tellMerchants()
        return answerDone('password', [sessionCookie(deps, outcome.token)])
      }
      if (outcome.status === 'refused') return await answerForm(c, { password: outcome.fault })
      // It was shown a moment too long ago, between the page's look and the change.
      return answerSeeOther(`${securityPath}/password`)
    } catch (error) {
      if (!(error instanceof PasswordsBusyError)) throw error
      return await answerError(c, { kind: 'throttled', retryAfterSeconds: 2 })
    }
  })
}

async function answerForm(c: CustomerContext, errors: Errors): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const markup = renderPasswordForm(frame, { csrf, errors })
  return await answerPage(c, frame, markup, {
    status: Object.keys(errors).length === 0 ? 200 : 422,
  })
}
