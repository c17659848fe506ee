// `GET /news`: items in the reader's language, and those that there are in English only.
import { countNews, listNews } from '../../../../news/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { renderNews } from '../../pages/news.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { pagerOf, readPage } from '../home/home-page.ts'

const pageSize = 10

export async function showNews(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const { frame } = c.get('visitor')
  const page = readPage(c.req.query('page'))
  const { language } = frame.texts
  const { items, total } = await deps.database.read('web.read-news', async (tx) => {
    const [found, count] = await Promise.all([
      listNews(tx, { language, limit: pageSize, offset: (page - 1) * pageSize }),
      countNews(tx, { language }),
    ])
    return { items: found, total: count }
  })
  const pager = pagerOf({ path: '/news', query: {}, page, pageSize, total })
  return await answerPage(c, frame, renderNews(frame, { items, pager }))
}
