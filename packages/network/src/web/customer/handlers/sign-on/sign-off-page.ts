// `POST /sign-off`: here and at each merchant that was visited. `GET /sign-off/done` says so.
import { writeCookie } from '../../../../platform/api/index.ts'
import { answerError, answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { readForm } from '../../../frame/read-form.ts'
import { originOf } from '../../../frame/request-origin.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import { renderSignOffDone } from '../../pages/sign-off-done.ts'

export async function submitSignOff(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const { sessionToken, signedOn } = c.get('visitor')
  // Somebody whose session has ended is signed off already; a form that is too old then does no harm.
  if (signedOn !== undefined && (await readForm(deps, c)) === undefined) {
    return await answerError(c, { kind: 'forbidden' })
  }
  if (sessionToken !== undefined) await deps.signOn.signOff(sessionToken, originOf(c))
  const { cookies, isSecure } = deps.signOn
  return answerSeeOther('/sign-off/done', [
    writeCookie({ name: cookies.session, value: '', isSecure, maxAgeSeconds: 0 }),
  ])
}

export async function showSignOffDone(c: CustomerContext): Promise<Response> {
  const { frame } = c.get('visitor')
  return await answerPage(c, frame, renderSignOffDone(frame))
}
