// What every form of these pages has in common: who posts it, and that one of our pages showed it.
import type { ActName } from '../../../../signon/index.ts'
import { answerError, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import type { Form } from '../../../frame/read-form.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { SecurityDone } from '../../pages/security.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { withStepUp } from '../../../frame/require-step-up.ts'

export const securityPath = '/profile/security'

type Submit = (signedOn: SignedOn, form: Form) => Promise<Response>

export async function withSignedForm(
  deps: CustomerDeps,
  c: CustomerContext,
  submit: Submit,
): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    const form = await readForm(deps, c)
    return form === undefined ? await answerError(c, { kind: 'forbidden' }) : submit(signedOn, form)
  })
}

/** The same where the act may ask for a second factor first. @param next the page that shows the form. */
export async function withStepUpForm(
  deps: CustomerDeps,
  c: CustomerContext,
  act: ActName,
  submit: Submit,
  next = new URL(c.req.url).pathname,
): Promise<Response> {
  return await withSignedForm(deps, c, (_, form) =>
    withStepUp(deps, c, act, (signedOn) => submit(signedOn, form), next),
  )
}

/** Back to the security page, which says what was done. */
export function answerDone(done: SecurityDone, cookies: readonly string[] = []): Response {
  return answerSeeOther(`${securityPath}?done=${done}`, cookies)
}
