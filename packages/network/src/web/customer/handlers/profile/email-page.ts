// Another e-mail address: asked for after a second factor, confirmed by its owner through the mailed link.
import { askEmailChange, confirmEmailChange, findEmailChange } from '../../../../customers/index.ts'
import type { Tx } from '../../../../platform/index.ts'
import { holdSession, revokeRights, sendEmailProof } from '../../../../signon/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import { addressOf } from '../../../frame/request-origin.ts'
import { renderProfileEmail } from '../../pages/profile-email.ts'
import type { ProfileEmailView } from '../../pages/profile-email.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { withStepUp } from '../../../frame/require-step-up.ts'
import { answerProfile } from './answer-profile.ts'

export async function askForEmail(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const ask = async (signedOn: Parameters<typeof answerProfile>[2]): Promise<Response> => {
    const form = await readForm(deps, c)
    if (form === undefined) return await answerError(c, { kind: 'forbidden' })
    const { email = '' } = form
    const { profile } = signedOn
    const isAllowed = await deps.signOn.security.limits.takeMail({
      label: profile.signOn,
      address: undefined,
    })
    if (!isAllowed) return await answerError(c, { kind: 'throttled', retryAfterSeconds: 3600 })
    const holds = (tx: Tx) => holdSession(tx, signedOn.session)
    const asked = await askEmailChange(deps, { of: profile, email, holds })
    if (asked === 'ended') return answerSeeOther('/sign-on')
    if (asked === 'asked') return answerSeeOther('/profile?saved=email_asked')
    const error = email.trim() === '' ? 'missing' : asked
    return await answerProfile(deps, c, signedOn, { values: { email }, errors: { email: error } })
  }
  return await withStepUp(deps, c, 'change_address', ask, '/profile')
}

/** `POST /profile/email/proof`: the link by which the mailbox of the present address answers, once more. */
export async function askForProof(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async ({ profile }) => {
    if ((await readForm(deps, c)) === undefined) return await answerError(c, { kind: 'forbidden' })
    const { signOn } = profile
    const sent = await sendEmailProof(deps.signOn.security, { signOn, address: addressOf(c) })
    if (sent === 'throttled') {
      return await answerError(c, { kind: 'throttled', retryAfterSeconds: 3600 })
    }
    return answerSeeOther(sent === 'sent' ? '/profile?saved=email_proof' : '/profile')
  })
}

export async function showEmail(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const email = await findEmailChange(deps, token)
  if (email === undefined) return await answer(c, { kind: 'gone' })
  const { csrf } = c.get('visitor')
  return await answer(c, { kind: 'ask', csrf, action: `/profile/email/${token}`, email })
}

export async function confirmEmail(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const form = await readForm(deps, c)
  if (form === undefined) return await answerError(c, { kind: 'forbidden' })
  const whenMoved = (tx: Tx, signOn: string) =>
    revokeRights(tx, deps, { signOn, cause: 'address_changed' })
  const email = await confirmEmailChange({ ...deps, whenMoved }, c.req.param('token') ?? '')
  return await answer(c, email === undefined ? { kind: 'gone' } : { kind: 'done', email })
}

async function answer(c: CustomerContext, view: ProfileEmailView): Promise<Response> {
  const { frame } = c.get('visitor')
  const status = view.kind === 'gone' ? 410 : 200
  return await answerPage(c, frame, renderProfileEmail(frame, view), { status })
}
