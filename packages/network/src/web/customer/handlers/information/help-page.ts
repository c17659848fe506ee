// `GET /help` and `GET /help/:topic`, for everybody, signed on or not.
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import { renderHelp, renderHelpTopic } from '../../pages/help.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import { searchHelp } from './search-help.ts'

const queryLengthMax = 100

export async function showHelp(c: CustomerContext): Promise<Response> {
  const { frame } = c.get('visitor')
  const query = (c.req.query('q') ?? '').trim().slice(0, queryLengthMax)
  const found = query === '' ? undefined : searchHelp(frame.texts.customer.help, query)
  return await answerPage(c, frame, renderHelp(frame, { query, found }))
}

export async function showHelpTopic(c: CustomerContext): Promise<Response> {
  const { frame } = c.get('visitor')
  const slug = c.req.param('topic')
  const topic = frame.texts.customer.help.topics.find((one) => one.slug === slug)
  if (topic === undefined) return await answerNotFound(c)
  return await answerPage(c, frame, renderHelpTopic(frame, topic))
}
