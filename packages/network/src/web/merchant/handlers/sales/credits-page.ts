// `GET /console/:merchant/refunds`: what is asked back or was given back of sales.
import { selectOffersById } from '../../../../offers/index.ts'
import { writeCursor } from '../../../../platform/api/index.ts'
import { bucketFor } from '../../../../platform/index.ts'
import {
  outwardParts,
  readOutwardCursor,
  saleCreditStatuses,
  selectSaleCredits,
} from '../../../../sales/index.ts'
import { answerPage } from '../../../frame/answer-page.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderCredits } from '../../pages/credits.ts'
import type { Standing } from '../../standing.ts'
import { creditRow } from './sale-page.ts'
import { saleUrl } from './sale-rows.ts'

const creditsPerPage = 25

export async function showCredits(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const { frame, pathTo } = standing
  const { merchant } = standing.merchant
  const whose = { ...deps, merchant }
  const before = readPageCursor(c.req.query('after'), (cursor) => readOutwardCursor(whose, cursor))
  const status = saleCreditStatuses.find((one) => one === c.req.query('status'))
  const { credits, titles } = await deps.database.read('web.list-sale-credits', async (tx) => {
    const of = { bucket: bucketFor(merchant), merchant, status: status ?? null, before }
    const credits = await selectSaleCredits(tx, { ...of, limit: creditsPerPage + 1 })
    const ids = [...new Set(credits.map(({ offer }) => offer))]
    const offers = await selectOffersById(tx, ids)
    return { credits, titles: new Map<string, string>(offers.map((one) => [one.offer, one.title])) }
  })
  const shown = credits.slice(0, creditsPerPage)
  const last = credits.length > creditsPerPage ? shown.at(-1) : undefined
  const path = pathTo('/refunds')
  const markup = renderCredits(frame, {
    place: standing,
    path,
    status: status ?? '',
    credits: shown.map((credit) => ({
      ...creditRow(credit),
      sale: {
        title: titles.get(credit.offer) ?? credit.offer,
        url: saleUrl(deps, standing, credit.sale),
      },
    })),
    pager: pagerOf({
      path,
      query: { status: status ?? '' },
      position: before,
      next: last && writeCursor(outwardParts(whose, { at: last.heardAt, id: last.credit })),
    }),
  })
  return await answerPage(c, frame, markup)
}
