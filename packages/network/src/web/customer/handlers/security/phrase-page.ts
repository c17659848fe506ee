// `GET` and `POST /profile/security/phrase`, behind a second factor.
import { PasswordsBusyError } from '../../../../platform/index.ts'
import { changePhrase } from '../../../../signon/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { originOf } from '../../../frame/request-origin.ts'
import { renderPhraseForm } from '../../pages/security-forms.ts'
import type { SecurityFormError } from '../../pages/security-forms.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withStepUp } from '../../../frame/require-step-up.ts'
import { answerDone, withStepUpForm } from './with-form.ts'

export async function showPhrase(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUp(deps, c, 'change_phrase', () => answerForm(c))
}

export async function submitPhrase(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUpForm(deps, c, 'change_phrase', async ({ session }, form) => {
    try {
      const input = { session, phrase: form['phrase'] ?? '', origin: originOf(c) }
      const fault = await changePhrase(deps.signOn.security, input)
      if (fault === 'ended') return answerSeeOther('/sign-on')
      return fault === undefined ? answerDone('phrase') : await answerForm(c, fault)
    } catch (error) {
      if (!(error instanceof PasswordsBusyError)) throw error
      return await answerError(c, { kind: 'throttled', retryAfterSeconds: 2 })
    }
  })
}

async function answerForm(c: CustomerContext, error?: SecurityFormError): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const markup = renderPhraseForm(frame, { csrf, error })
  return await answerPage(c, frame, markup, { status: error === undefined ? 200 : 422 })
}
