// `GET` and `POST /recover/:token`: the recovery phrase and a new password. The answer shows a new code, once.
import { PasswordsBusyError } from '../../../../platform/index.ts'
import { findLink, recoverAccount, recoveryLinks } from '../../../../signon/index.ts'
import { answerError } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import { originOf } from '../../../frame/request-origin.ts'
import type { FinishError } from '../../pages/recover.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { answerRecover } from './answer-recover.ts'

export async function showFinish(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  return await answerFinish(deps, c)
}

export async function submitFinish(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const form = await readForm(deps, c)
  if (form === undefined) return await answerError(c, { kind: 'forbidden' })
  const { phrase = '', password = '' } = form
  if (password !== form['password_again']) return await answerFinish(deps, c, 'mismatch')
  try {
    const token = c.req.param('token') ?? ''
    const input = { token, phrase, password, origin: originOf(c) }
    const outcome = await recoverAccount(deps.signOn.security, input)
    switch (outcome.status) {
      case 'recovered':
        await deps.signOn.tellMerchants()
        return await answerRecover(c, { step: 'done', personalCode: outcome.personalCode })
      case 'refused':
        return await answerFinish(deps, c, outcome.fault)
      case 'wrong_phrase':
      case 'address_taken':
        return await answerFinish(deps, c, outcome.status)
      case 'gone':
        return await answerRecover(c, { step: 'gone' }, 410)
    }
  } catch (error) {
    if (!(error instanceof PasswordsBusyError)) throw error
    return await answerError(c, { kind: 'throttled', retryAfterSeconds: 2 })
  }
}

async function answerFinish(
  deps: CustomerDeps,
  c: CustomerContext,
  error?: FinishError,
): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const found = await findLink(deps.signOn.security, { token, kinds: recoveryLinks })
  if (found === undefined) return await answerRecover(c, { step: 'gone' }, 410)
  if (!found.isValid) return await answerRecover(c, { step: 'wait', validFrom: found.validFrom })
  const { csrf } = c.get('visitor')
  const action = `/recover/${encodeURIComponent(token)}`
  const { memberId } = found.profile
  const view = { step: 'finish', csrf, action, memberId, error } as const
  return await answerRecover(c, view, error === undefined ? 200 : 422)
}
