// `GET` and `POST /recover`: a link by e-mail. The same answer for every address, but for what is none.
import { readEmailAddress } from '../../../../customers/index.ts'
import { requestLink } from '../../../../signon/index.ts'
import { answerError, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import { addressOf } from '../../../frame/request-origin.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { answerRecover } from './answer-recover.ts'

export async function showAskRecovery(c: CustomerContext): Promise<Response> {
  return await answerRecover(c, { step: 'ask', csrf: c.get('visitor').csrf })
}

export async function submitAskRecovery(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const form = await readForm(deps, c)
  if (form === undefined) return await answerError(c, { kind: 'forbidden' })
  const { email = '' } = form
  if (readEmailAddress(email) === undefined) {
    const { csrf } = c.get('visitor')
    return await answerRecover(c, { step: 'ask', csrf, malformed: email }, 422)
  }
  await requestLink(deps.signOn.security, { kind: 'recovery', email, address: addressOf(c) })
  return answerSeeOther('/recover/sent')
}

export async function showRecoverySent(c: CustomerContext): Promise<Response> {
  return await answerRecover(c, { step: 'sent' })
}
