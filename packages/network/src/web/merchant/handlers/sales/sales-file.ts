// `GET /console/:merchant/sales.csv`: the list as it is narrowed, made while it is sent. Nothing in it tells who
// bought.
import { Readable } from 'node:stream'
import { printMicros } from '@tallystick/money'
import { orderIdForMerchant } from '../../../../purchases/index.ts'
import { walkSales } from '../../../../sales/index.ts'
import type { ListedSale } from '../../../../sales/index.ts'
import { csvDialect, csvRecord, csvStart } from '../../../documents/csv.ts'
import type { CsvCell } from '../../../documents/csv.ts'
import { answerStream } from '../../../frame/answer-stream.ts'
import type { PersonContext } from '../../../frame/person-visitor.ts'
import type { MerchantDeps } from '../../merchant-deps.ts'
import type { Standing } from '../../standing.ts'
import { selectSoldAs } from './sale-rows.ts'
import type { SoldAs } from './sale-rows.ts'
import { readSalesQuery } from './sales-query.ts'

export async function sendSales(
  deps: MerchantDeps,
  c: PersonContext,
  standing: Standing,
): Promise<Response> {
  const { filter } = await deps.database.read('web.read-sales-query', (tx) =>
    readSalesQuery(tx, c, standing),
  )
  const { merchant } = standing.merchant
  const sales = walkSales(deps.database, { merchant, filter })
  const stream = Readable.from(writeSales(deps, standing, sales), { objectMode: false })
  stream.once('error', (error) => {
    deps.log.error({ err: error, merchant }, 'a file of sales broke off')
  })
  return answerStream(stream, {
    type: 'text/csv; charset=utf-8; header=present',
    fileName: 'sales.csv',
  })
}

async function* writeSales(
  deps: MerchantDeps,
  standing: Standing,
  sales: AsyncIterable<readonly ListedSale[]>,
): AsyncGenerator<string> {
  const { texts } = standing.frame
  const dialect = csvDialect(texts.language)
  yield csvStart + csvRecord(Object.values(texts.merchant.sales.csv), dialect)
  for await (const chunk of sales) {
    const soldAs = await deps.database.read('web.name-sales', (tx) => selectSoldAs(tx, chunk))
    yield chunk.map((sale) => csvRecord(cells(deps, standing, { sale, soldAs }), dialect)).join('')
  }
}

/** In the order of the headings. */
function cells(
  { outward }: MerchantDeps,
  { frame, merchant: { merchant } }: Standing,
  { sale, soldAs }: { readonly sale: ListedSale; readonly soldAs: SoldAs },
): readonly CsvCell[] {
  const terms = soldAs.get(sale.offerVersion)
  const amountCell = (micros: bigint): CsvCell => ({ number: printMicros(micros, sale.currency) })
  return [
    sale.soldAt.toString({ smallestUnit: 'second' }).replace('T', ' ').replace('Z', ''),
    outward.idFor(merchant, sale.sale),
    orderIdForMerchant(outward, { ...sale, purchase: sale.sale }),
    terms?.sku ?? '',
    terms?.title ?? '',
    { number: String(sale.quantity) },
    amountCell(sale.priceMicros),
    amountCell(sale.shareMicros),
    amountCell(sale.askedMicros),
    amountCell(sale.refundedMicros),
    sale.currency,
    frame.texts.merchant.sales.states[sale.state],
  ]
}
