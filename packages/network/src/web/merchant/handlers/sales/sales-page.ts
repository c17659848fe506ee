// `GET /console/:merchant/sales`: what was sold, narrowed, page by page.
import { writeCursor } from '../../../../platform/api/index.ts'
import { listSales, outwardParts, readOutwardCursor } from '../../../../sales/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { pagerOf, readPageCursor, withQuery } from '../../../frame/page-cursor.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderSales } from '../../pages/sales.ts'
import type { Standing } from '../../standing.ts'
import { saleRow, selectSoldAs } from './sale-rows.ts'
import { readSalesQuery } from './sales-query.ts'

const salesPerPage = 25

export async function showSales(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const { frame, pathTo } = standing
  const { merchant } = standing.merchant
  const whose = { ...deps, merchant }
  const before = readPageCursor(c.req.query('after'), (cursor) => readOutwardCursor(whose, cursor))
  const { query, page, soldAs } = await deps.database.read('web.list-sales', async (tx) => {
    const query = await readSalesQuery(tx, c, standing)
    const of = { merchant, filter: query.filter, before, limit: salesPerPage }
    const page = await listSales(tx, of)
    return { query, page, soldAs: await selectSoldAs(tx, page.sales) }
  })
  const path = pathTo('/sales')
  const { parameters } = query
  const markup = renderSales(frame, {
    place: standing,
    path,
    exportUrl: withQuery(pathTo('/sales.csv'), parameters),
    filter: query.view,
    sales: page.sales.map((sale) => saleRow(deps, standing, { sale, soldAs })),
    pager: pagerOf({
      path,
      query: parameters,
      position: before,
      next: page.next && writeCursor(outwardParts(whose, page.next)),
    }),
  })
  return await answerPage(c, frame, markup)
}
