// Sends one of the recovery pages.
import { answerPage } from '../../../frame/answer-page.ts'
import { renderRecover } from '../../pages/recover.ts'
import type { RecoverView } from '../../pages/recover.ts'
import type { CustomerContext } from '../../customer-visitor.ts'

export async function answerRecover(
  c: CustomerContext,
  view: RecoverView,
  status: 200 | 410 | 422 = 200,
): Promise<Response> {
  const { frame } = c.get('visitor')
  return await answerPage(c, frame, renderRecover(frame, view), { status })
}
