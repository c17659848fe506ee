// The page that carries a ticket to its merchant, in a form that sends itself.
import type { OpenedItem } from '../../../../library/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { brandOf } from '../../../frame/find-brand.ts'
import { renderHandOver } from '../../pages/hand-over.ts'
import type { CustomerContext } from '../../customer-visitor.ts'

export async function answerHandOver(
  c: CustomerContext,
  opened: Extract<OpenedItem, { state: 'ticket' }>,
): Promise<Response> {
  const { merchant, action, ticket, title } = opened
  const { frame } = c.get('visitor')
  const markup = renderHandOver(frame, {
    brand: brandOf(merchant),
    itemTitle: title,
    action,
    ticket,
    sendsItself: true,
  })
  const formTargets = [new URL(action).origin]
  const answer = await answerPage(c, frame, markup, { formTargets })
  // Engines believe only forms that browsers say are ours; under our usual policy they would say nothing.
  answer.headers.set('referrer-policy', 'strict-origin')
  return answer
}
