// `GET /news`: items in the reader's language, and those that there are in English only.
import { listNews } from '../../../../news/index.ts'
import { momentCursor, readMomentCursor } from '../../../../platform/api/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import { renderNews } from '../../pages/news.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'

const pageSize = 10

export async function showNews(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const { frame } = c.get('visitor')
  const { language } = frame.texts
  const after = readPageCursor(c.req.query('after'), readMomentCursor)
  const found = await deps.database.read('web.read-news', (tx) =>
    listNews(tx, { language, after, limit: pageSize + 1 }),
  )
  const items = found.slice(0, pageSize)
  const last = found.length > pageSize ? items.at(-1) : undefined
  const next = last && momentCursor({ at: last.publishedAt, id: last.news })
  const pager = pagerOf({ path: '/news', position: after, next })
  return await answerPage(c, frame, renderNews(frame, { items, pager }))
}
