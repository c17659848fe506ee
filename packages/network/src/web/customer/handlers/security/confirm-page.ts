// `GET` and `POST /profile/security/confirm`: a second factor, then the page that asked for it.
import { PasswordsBusyError } from '../../../../platform/index.ts'
import {
  findFactors,
  isSteppedUp,
  offerPasskeys,
  sendStepUpCode,
  stepUp,
} from '../../../../signon/index.ts'
import type { Proof } from '../../../../signon/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { addressOf, originOf } from '../../../frame/request-origin.ts'
import { renderSecurityConfirm } from '../../pages/security-confirm.ts'
import type { SecurityConfirmView } from '../../pages/security-confirm.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { sessionCookie } from '../sign-on/open-session.ts'
import { withSignOn } from '../../../frame/require-sign-on.ts'
import { ownPath } from '../../../frame/own-path.ts'
import { securityPath, withSignedForm } from './with-form.ts'

export async function showConfirmation(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignOn(deps, c, async (signedOn) => {
    if (isSteppedUp(signedOn.session, deps.clock.now())) return answerSeeOther(nextOf(c))
    return await answerConfirmation(deps, c, signedOn)
  })
}

export async function submitConfirmation(
  deps: CustomerDeps,
  c: CustomerContext,
): Promise<Response> {
  return await withSignedForm(deps, c, async (signedOn, form) => {
    const { token, session } = signedOn
    const proof = readProof(form, c.get('visitor').browser)
    if (proof === undefined) return await answerConfirmation(deps, c, signedOn, 'passkey')
    try {
      const input = { token, session, proof, origin: originOf(c) }
      const outcome = await stepUp(deps.signOn.security, input)
      if (outcome.status === 'ended') return answerSeeOther('/sign-on')
      if (outcome.status === 'refused') {
        return await answerConfirmation(deps, c, signedOn, proof.factor)
      }
      return answerSeeOther(nextOf(c), [sessionCookie(deps, outcome.token)])
    } catch (error) {
      if (!(error instanceof PasswordsBusyError)) throw error
      return await answerError(c, { kind: 'throttled', retryAfterSeconds: 2 })
    }
  })
}

/** `POST /profile/security/confirm/code`: mails a code. */
export async function submitMailRequest(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await withSignedForm(deps, c, async (signedOn) => {
    const { session } = signedOn
    const sent = await sendStepUpCode(deps.signOn.security, { session, address: addressOf(c) })
    if (sent === 'proof_sent') return await answerConfirmation(deps, c, signedOn, 'proof_sent')
    if (sent === 'throttled') return await answerConfirmation(deps, c, signedOn, 'throttled')
    return answerSeeOther(`${securityPath}/confirm?${queryOf(c)}`)
  })
}

function nextOf(c: CustomerContext): string {
  return ownPath(c.req.query('next'), securityPath)
}

function queryOf(c: CustomerContext): string {
  return new URLSearchParams({ next: nextOf(c) }).toString()
}

function readProof(form: Readonly<Record<string, string>>, browser: string): Proof | undefined {
  const { factor, typed = '', credential = '' } = form
  switch (factor) {
    case 'passkey':
      return { factor, credential, browser }
    case 'app':
    case 'mail':
      return { factor, typed }
    case 'password':
    case 'phrase':
      return { factor, typed: form[factor] ?? typed }
    case undefined:
    default:
      return undefined
  }
}

async function answerConfirmation(
  deps: CustomerDeps,
  c: CustomerContext,
  { session }: SignedOn,
  error?: SecurityConfirmView['error'],
): Promise<Response> {
  const { frame, csrf, browser } = c.get('visitor')
  const { security } = deps.signOn
  const { signOn } = session
  const found = await findFactors(security, session)
  const canMail = deps.closed?.includes('mail') !== true
  const factors = { ...found, mail: found.mail && canMail, proof: found.proof && canMail }
  const query = queryOf(c)
  const markup = renderSecurityConfirm(frame, {
    csrf,
    action: `${securityPath}/confirm?${query}`,
    codeAction: `${securityPath}/confirm/code?${query}`,
    cancelUrl: securityPath,
    factors,
    passkeyOptions: factors.passkey
      ? await offerPasskeys(security, { purpose: 'step_up', browser, signOn })
      : '{}',
    error,
  })
  const status =
    error === undefined || error === 'proof_sent' ? 200 : error === 'throttled' ? 429 : 422
  return await answerPage(c, frame, markup, { status })
}
