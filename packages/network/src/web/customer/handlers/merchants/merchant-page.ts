// `GET /merchants/:merchant`: one that sells, and what it lists, by sku.
import { selectListedOffers } from '../../../../offers/index.ts'
import type { Offer } from '../../../../offers/index.ts'
import { readCursor, writeCursor } from '../../../../platform/api/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import { findBrand } from '../../../frame/find-brand.ts'
import { pagerOf, readPageCursor } from '../../../frame/page-cursor.ts'
import type { CustomerContext } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { renderMerchant } from '../../pages/merchant.ts'
import type { ListedOfferView } from '../../pages/merchant.ts'

const pageSize = 25

export async function showMerchant(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const { frame, signedOn } = c.get('visitor')
  const branded = await findBrand(deps, c.req.param('merchant') ?? '')
  if (branded?.merchant.status !== 'active') return await answerNotFound(c)
  const { merchant, brand } = branded
  const position = readPageCursor(c.req.query('after'), (cursor) => readCursor(cursor, 1))
  const read = await deps.database.read('web.list-offers', (tx) =>
    selectListedOffers(tx, {
      merchant: merchant.merchant,
      after: position?.[0] ?? '',
      limit: pageSize + 1,
    }),
  )
  const offers = read.slice(0, pageSize)
  const last = read.length > pageSize ? offers.at(-1) : undefined
  const preferred = [signedOn?.profile.currency, merchant.currency]
  const markup = renderMerchant(frame, {
    brand,
    description: merchant.brand.description,
    siteUrl: merchant.site,
    offers: offers.map((offer) => viewOf(offer, preferred)),
    pager: pagerOf({
      path: `/merchants/${merchant.merchant}`,
      position,
      next: last && writeCursor([last.sku]),
    }),
  })
  return await answerPage(c, frame, markup)
}

/** With its price in the first of these currencies that it is sold in, else in whichever it is. */
function viewOf(offer: Offer, preferred: readonly (string | undefined)[]): ListedOfferView {
  const { title, url, access, prices } = offer
  const own = [...prices].map(([currency, micros]) => ({ currency, micros }))
  const price =
    preferred.flatMap((wanted) => own.filter(({ currency }) => currency === wanted))[0] ?? own[0]
  if (price === undefined) throw new Error(`${offer.offer} has no price`)
  return { title, url, access, price }
}
