// `GET /console/:merchant/sales/:sale`: one sale, and what was asked back of it.
import { orderIdForMerchant } from '../../../../purchases/index.ts'
import { findSale } from '../../../../sales/index.ts'
import type { SaleCredit } from '../../../../sales/index.ts'
import { answerNotFound, answerPage } from '../../../frame/answer-page.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import type { CreditRowView } from '../../pages/credits.ts'
import { renderSale } from '../../pages/sale.ts'
import type { Standing } from '../../standing.ts'
import { saleRow } from './sale-rows.ts'

export async function showSale(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const { frame } = standing
  const { merchant } = standing.merchant
  const named = c.req.param('sale') ?? ''
  const found = await deps.database.read('web.find-sale', (tx) =>
    findSale(tx, deps, { merchant, sale: named }),
  )
  if (found === undefined) return await answerNotFound(c)
  const { sale, terms, credits } = found
  const soldAs = new Map([[terms.offerVersion, terms]])
  const markup = renderSale(frame, {
    place: standing,
    sale: {
      ...saleRow(deps, standing, { sale, soldAs }),
      purchase: deps.outward.idFor(merchant, sale.sale),
      orderId: orderIdForMerchant(deps.outward, { ...sale, purchase: sale.sale }),
    },
    credits: credits.map(creditRow),
  })
  return await answerPage(c, frame, markup)
}

export function creditRow(credit: SaleCredit): CreditRowView {
  const { kind, status, currency, heardAt: askedAt } = credit
  return {
    kind,
    status,
    amount: { micros: credit.amountMicros, currency },
    share: { micros: credit.shareMicros, currency },
    askedAt,
  }
}
