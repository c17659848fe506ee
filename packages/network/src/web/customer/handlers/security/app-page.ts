// `GET` and `POST /profile/security/app`, and removing it: behind a second factor.
import { confirmApp, removeApp, startApp } from '../../../../signon/index.ts'
import { answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { originOf } from '../../../frame/request-origin.ts'
import { renderSecurityApp } from '../../pages/security-app.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withStepUp } from '../../../frame/require-step-up.ts'
import { answerDone, securityPath, withStepUpForm } from './with-form.ts'

export async function showApp(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUp(deps, c, 'add_app', (signedOn) => answerForm(deps, c, signedOn, false))
}

export async function submitApp(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUpForm(deps, c, 'add_app', async (signedOn, form) => {
    const { session } = signedOn
    const input = { session, code: form['code'] ?? '', origin: originOf(c) }
    if (await confirmApp(deps.signOn.security, input)) return answerDone('app')
    return await answerForm(deps, c, signedOn, true)
  })
}

export async function submitAppRemoval(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const submit = async ({ session }: SignedOn): Promise<Response> => {
    const isRemoved = await removeApp(deps.signOn.security, { session, origin: originOf(c) })
    if (isRemoved) await deps.signOn.tellMerchants()
    return isRemoved ? answerDone('app-removed') : answerSeeOther(securityPath)
  }
  return await withStepUpForm(deps, c, 'remove_app', submit, securityPath)
}

async function answerForm(
  deps: CustomerDeps,
  c: CustomerContext,
  { session, profile: { memberId } }: SignedOn,
  isWrong: boolean,
): Promise<Response> {
  const { frame, csrf } = c.get('visitor')
  const {
    networkName,
    signOn: { security },
  } = deps
  const app = await startApp(security, { session, memberId, networkName })
  // Set up already, perhaps in another tab; or signed off meanwhile, which that page finds out.
  if (app === undefined) return answerSeeOther(securityPath)
  const key = app.key.replaceAll(/(.{4})(?=.)/g, '$1 ')
  const markup = renderSecurityApp(frame, { csrf, key, link: app.link, isWrong })
  return await answerPage(c, frame, markup, { status: isWrong ? 422 : 200 })
}
