// `GET /console/:merchant/offers`: what the merchant sells or sold, by sku, page by page.
import { selectOffersOf } from '../../../../offers/index.ts'
import type { Offer } from '../../../../offers/index.ts'
import { isForRole } from '../../../../organisations/index.ts'
import { readCursor, writeCursor } from '../../../../platform/api/index.ts'
import { answerPage, answerSeeOther } from '../../../frame/answer-page.ts'
import { pagerOf, readPageCursor, withQuery } from '../../../frame/page-cursor.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import { renderOffers } from '../../pages/offers.ts'
import type { OfferRowView, OffersDone } from '../../pages/offers.ts'
import type { Standing } from '../../standing.ts'

const offersPerPage = 25

export async function showOffers(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const { frame, pathTo, role } = standing
  const { merchant } = standing.merchant
  const after = readPageCursor(c.req.query('after'), (cursor) => readCursor(cursor, 1)?.[0])
  const offers = await deps.database.read('web.list-offers', (tx) =>
    selectOffersOf(tx, { merchant, after: after ?? '', limit: offersPerPage + 1 }),
  )
  const shown = offers.slice(0, offersPerPage)
  const last = offers.length > offersPerPage ? shown.at(-1) : undefined
  const mayChange = isForRole('change_offers', role)
  const formPath = pathTo('/offers/form')
  const done = c.req.query('done') ?? ''
  const markup = renderOffers(frame, {
    place: standing,
    offers: shown.map((offer) =>
      rowOf(offer, mayChange ? withQuery(formPath, { sku: offer.sku }) : undefined),
    ),
    pager: pagerOf({
      path: pathTo('/offers'),
      position: after,
      next: last && writeCursor([last.sku]),
    }),
    newUrl: mayChange ? formPath : undefined,
    done: isDone(done, frame.texts.merchant.offers.done) ? done : undefined,
  })
  return await answerPage(c, frame, markup)
}

function isDone(text: string, words: Readonly<Record<OffersDone, string>>): text is OffersDone {
  return Object.hasOwn(words, text)
}

/** After a form the browser goes on with the list. */
export function answerOfferDone({ pathTo }: Standing, done: OffersDone): Response {
  return answerSeeOther(withQuery(pathTo('/offers'), { done }))
}

function rowOf(offer: Offer, url: string | undefined): OfferRowView {
  const { title, sku, kind, status, isRegistered, prices } = offer
  return {
    url,
    title,
    sku,
    kind,
    prices: [...prices].map(([currency, micros]) => ({ micros, currency })),
    state: status === 'active' && !isRegistered ? 'unlisted' : status,
  }
}
