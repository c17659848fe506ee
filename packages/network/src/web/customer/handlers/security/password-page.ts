// `GET` and `POST /profile/security/password`: with the old password, or after a second factor.
import { PasswordsBusyError } from '../../../../platform/index.ts'
import { changePassword, isSteppedUp, secretsOf } from '../../../../signon/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { originOf } from '../../../frame/request-origin.ts'
import { renderPasswordForm } from '../../pages/security-forms.ts'
import type { SecurityFormError } from '../../pages/security-forms.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { sessionCookie } from '../sign-on/open-session.ts'
import { withSignOn } from '../sign-on/require-sign-on.ts'
import { withStepUp } from '../sign-on/require-step-up.ts'
import { answerDone, withSignedForm } from './with-form.ts'

type Errors = Parameters<typeof renderPasswordForm>[1]['errors']

export async function showPassword(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const show = (signedOn: SignedOn): Promise<Response> => answerForm(deps, c, signedOn, {})
  return await withSignOn(deps, c, async (signedOn) => {
    // Where there is no old one to ask for, another factor is asked for.
    const { hasPassword } = await secretsOf(deps, signedOn.session.signOn)
    return hasPassword ? await show(signedOn) : await withStepUp(deps, c, show)
  })
}

export async function submitPassword(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignedForm(deps, c, async (signedOn, form) => {
    const { token, session, profile } = signedOn
    const { old_password: oldPassword = '', password: newPassword = '' } = form
    if (newPassword !== form['password_again']) {
      return await answerForm(deps, c, signedOn, { password_again: 'mismatch' })
    }
    try {
      const input = { token, session, profile, oldPassword, newPassword, origin: originOf(c) }
      const outcome = await changePassword(deps.signOn.security, input)
      if (outcome.status === 'ended') return answerSeeOther('/sign-on')
      if (outcome.status === 'changed') {
        await deps.signOn.tellMerchants()
        return answerDone('password', [sessionCookie(deps, outcome.token)])
      }
      const error: SecurityFormError =
        outcome.status === 'refused' ? outcome.fault : 'wrong_password'
      const field = outcome.status === 'refused' ? 'password' : 'old_password'
      return await answerForm(deps, c, signedOn, { [field]: error })
    } catch (error) {
      if (!(error instanceof PasswordsBusyError)) throw error
      return await answerError(c, { kind: 'throttled', retryAfterSeconds: 2 })
    }
  })
}

async function answerForm(
  deps: CustomerDeps,
  c: CustomerContext,
  { session }: SignedOn,
  errors: Errors,
): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const asksOld = !isSteppedUp(session, deps.clock.now())
  const markup = renderPasswordForm(frame, { csrf, asksOld, errors })
  return await answerPage(c, frame, markup, {
    status: Object.keys(errors).length === 0 ? 200 : 422,
  })
}
