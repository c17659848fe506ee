// `GET` and `POST /profile/security/passkeys/add`, and removing one: behind a second factor.
import {
  addPasskey,
  offerNewPasskey,
  readPasskeyName,
  removePasskey,
} from '../../../../signon/index.ts'
import { answerNotFound, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { originOf } from '../../../frame/request-origin.ts'
import { renderPasskeyForm } from '../../pages/security-forms.ts'
import type { SecurityFormError } from '../../pages/security-forms.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withStepUp } from '../../../frame/require-step-up.ts'
import { answerDone, securityPath, withStepUpForm } from './with-form.ts'

const refusals = {
  refused: 'passkey_refused',
  exists: 'passkey_exists',
  too_many: 'passkey_too_many',
} as const satisfies Record<string, SecurityFormError>

export async function showPasskey(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUp(deps, c, 'add_passkey', (signedOn) => {
    const { frame } = c.get('visitor')
    return answerForm(deps, c, signedOn, {
      name: frame.texts.customer.securityForms.passkey.nameDefault,
    })
  })
}

export async function submitNewPasskey(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withStepUpForm(deps, c, 'add_passkey', async (signedOn, form) => {
    const typed = form['name'] ?? ''
    const name = readPasskeyName(typed)
    if (name === undefined) {
      return await answerForm(deps, c, signedOn, { name: typed, error: 'malformed' })
    }
    const { security } = deps.signOn
    const outcome = await addPasskey(security, {
      session: signedOn.session,
      browser: c.get('visitor').browser,
      credential: form['credential'] ?? '',
      name,
      origin: originOf(c),
    })
    if (outcome === 'added') return answerDone('passkey')
    if (outcome === 'ended') return answerSeeOther('/sign-on')
    return await answerForm(deps, c, signedOn, { name: typed, error: refusals[outcome] })
  })
}

export async function submitPasskeyRemoval(
  deps: CustomerDeps,
  c: CustomerContext,
): Promise<Response> {
  const submit = async ({ session }: SignedOn): Promise<Response> => {
    const passkey = c.req.param('passkey') ?? ''
    const input = { session, passkey, origin: originOf(c) }
    const isRemoved = await removePasskey(deps.signOn.security, input)
    if (isRemoved) await deps.signOn.tellMerchants()
    return isRemoved ? answerDone('passkey-removed') : await answerNotFound(c)
  }
  return await withStepUpForm(deps, c, 'remove_passkey', submit, securityPath)
}

async function answerForm(
  deps: CustomerDeps,
  c: CustomerContext,
  { profile }: SignedOn,
  shown: { readonly name: string; readonly error?: SecurityFormError },
): Promise<Response> {
  const { frame, csrf, browser } = c.get('visitor')
  const options = await offerNewPasskey(deps.signOn.security, { profile, browser })
  const markup = renderPasskeyForm(frame, { ...shown, csrf, options })
  return await answerPage(c, frame, markup, { status: shown.error === undefined ? 200 : 422 })
}
