// What the API says of sales to their merchant: nothing in it tells who bought.
import { amountJson, printMicros } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { outwardIdSchema } from '../outward/index.ts'
import type { Outward } from '../outward/index.ts'
import type { OfferVersion } from '../offers/index.ts'
import { moneyAnswerSchema, z } from '../platform/api/index.ts'
import { orderIdForMerchant } from '../purchases/index.ts'
import { saleCreditStatuses, saleStates } from './sale.ts'
import type { Figures, ListedSale, SaleCredit } from './sale.ts'

export const saleSchema = z
  .object({
    sale: outwardIdSchema('pur').openapi({ description: 'the purchase, as receipts name it' }),
    id: z.string().openapi({ description: 'the id of the order' }),
    sku: z.string(),
    title: z.string(),
    quantity: z.int(),
    price: moneyAnswerSchema,
    share: moneyAnswerSchema.openapi({ description: 'what of it is the merchant’s' }),
    state: z.enum(saleStates),
    asked_back: moneyAnswerSchema,
    refunded: moneyAnswerSchema,
    sold_at: z.string(),
  })
  .openapi('Sale')

/** What a sale was sold as. */
export type SoldAs = ReadonlyMap<string, Pick<OfferVersion, 'sku' | 'title'>>

export function answerSale(
  { outward, soldAs }: { readonly outward: Outward; readonly soldAs: SoldAs },
  sale: ListedSale,
): z.infer<typeof saleSchema> {
  const { merchant, currency } = sale
  const terms = soldAs.get(sale.offerVersion)
  if (terms === undefined) throw new Error(`${sale.sale} was sold under no terms`)
  return {
    sale: outward.idFor(merchant, sale.sale),
    id: orderIdForMerchant(outward, { ...sale, purchase: sale.sale }),
    sku: terms.sku,
    title: terms.title,
    quantity: sale.quantity,
    price: amountJson(sale.priceMicros, currency),
    share: amountJson(sale.shareMicros, currency),
    state: sale.state,
    asked_back: amountJson(sale.askedMicros, currency),
    refunded: amountJson(sale.refundedMicros, currency),
    sold_at: sale.soldAt.toString(),
  }
}

export const saleCreditSchema = z
  .object({
    credit: outwardIdSchema('crd'),
    sale: outwardIdSchema('pur'),
    kind: z.enum(['refund', 'dispute', 'cancellation']),
    amount: moneyAnswerSchema,
    share: moneyAnswerSchema.openapi({ description: 'what of it the merchant gives back' }),
    status: z
      .enum(saleCreditStatuses)
      .openapi({ description: 'provisional: nobody has decided yet, and nothing is taken' }),
    asked_at: z.string(),
    decided_at: z.string().nullable(),
  })
  .openapi('SaleCredit')

export function answerSaleCredit(
  outward: Outward,
  credit: SaleCredit,
): z.infer<typeof saleCreditSchema> {
  const { merchant, currency } = credit
  return {
    credit: outward.idFor(merchant, credit.credit),
    sale: outward.idFor(merchant, credit.sale),
    kind: credit.kind,
    amount: amountJson(credit.amountMicros, currency),
    share: amountJson(credit.shareMicros, currency),
    status: credit.status,
    asked_at: credit.heardAt.toString(),
    decided_at: credit.decidedHeardAt?.toString() ?? null,
  }
}

export const figuresSchema = z
  .object({
    sales: z.int(),
    sold: z.string(),
    share: z.string().openapi({ description: 'what of it is the merchant’s' }),
    refunds: z.int(),
    refunded: z.string(),
    refunded_share: z.string(),
  })
  .openapi('SaleFigures')

export function answerFigures(
  figures: Figures,
  currency: CurrencyCode,
): z.infer<typeof figuresSchema> {
  return {
    sales: Number(figures.saleCount),
    sold: printMicros(figures.soldMicros, currency),
    share: printMicros(figures.shareMicros, currency),
    refunds: Number(figures.refundCount),
    refunded: printMicros(figures.refundedMicros, currency),
    refunded_share: printMicros(figures.refundedShareMicros, currency),
  }
}
