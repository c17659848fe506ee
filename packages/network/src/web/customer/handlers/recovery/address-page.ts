// `GET` and `POST /recover/address`: where the mail is lost, too. The same answer, right or wrong.
import { readEmailAddress } from '../../../../customers/index.ts'
import { PasswordsBusyError } from '../../../../platform/index.ts'
import { requestAddressRecovery } from '../../../../signon/index.ts'
import { answerError, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import { addressOf, originOf } from '../../../frame/request-origin.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { answerRecover } from './answer-recover.ts'

export async function showAddressRecovery(c: CustomerContext): Promise<Response> {
  const { csrf } = c.get('visitor')
  const values = { member_id: '', new_email: '' }
  return await answerRecover(c, { step: 'address', csrf, values, isEmailMalformed: false })
}

export async function submitAddressRecovery(
  deps: CustomerDeps,
  c: CustomerContext,
): Promise<Response> {
  const form = await readForm(deps, c)
  if (form === undefined) return await answerError(c, { kind: 'forbidden' })
  const { member_id: memberId = '', personal_code: personalCode = '' } = form
  const { phrase = '', new_email: newEmail = '' } = form
  // The form of an address says nothing of any account.
  if (readEmailAddress(newEmail) === undefined) {
    const { csrf } = c.get('visitor')
    const values = { member_id: memberId, new_email: newEmail }
    const view = { step: 'address', csrf, values, isEmailMalformed: true } as const
    return await answerRecover(c, view, 422)
  }
  try {
    await requestAddressRecovery(deps.signOn.security, {
      memberId,
      personalCode,
      phrase,
      newEmail,
      address: addressOf(c),
      origin: originOf(c),
    })
  } catch (error) {
    if (!(error instanceof PasswordsBusyError)) throw error
    return await answerError(c, { kind: 'throttled', retryAfterSeconds: 2 })
  }
  return answerSeeOther('/recover/address/sent')
}

export async function showAddressSent(c: CustomerContext): Promise<Response> {
  return await answerRecover(c, { step: 'address_sent' })
}
