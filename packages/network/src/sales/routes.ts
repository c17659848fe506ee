// The API of sales for their merchant: lists, one of them, what was given back.
import { selectOfferVersions } from '../offers/index.ts'
import type { Outward } from '../outward/index.ts'
import { outwardIdSchema } from '../outward/index.ts'
import {
  amountSchema,
  bearer,
  createApi,
  createRoute,
  currencySchema,
  dateSchema,
  jsonAnswer,
  pageOf,
  pageQuerySchema,
  pageSchema,
  pathTextSchema,
  Problem,
  problemAnswers,
  requireCaller,
  writeCursor,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Clock, Database, Tx } from '../platform/index.ts'
import { bucketFor } from '../platform/index.ts'
import { addFigureRoutes } from './figure-routes.ts'
import { findOfferId } from './find-offer-id.ts'
import { findSale } from './find-sale.ts'
import { listSales } from './list-sales.ts'
import { outwardParts, readOutwardCursor } from './outward-cursor.ts'
import { answerSale, answerSaleCredit, saleCreditSchema, saleSchema } from './sale-answers.ts'
import type { SoldAs } from './sale-answers.ts'
import { saleCreditStatuses, saleStates } from './sale.ts'
import { selectSaleCredits } from './store-lists.ts'

type Api = OpenAPIHono<ApiEnv>

export interface SaleRoutePorts {
  readonly database: Database
  readonly clock: Clock
  readonly outward: Outward
}

export function saleRoutes(ports: SaleRoutePorts): Api {
  const api = createApi()
  addList(api, ports)
  addShow(api, ports)
  addCredits(api, ports)
  addFigureRoutes(api, ports)
  return api
}

const listQuerySchema = pageQuerySchema.extend({
  from: dateSchema.optional().openapi({ description: 'the first day, in UTC' }),
  to: dateSchema.optional().openapi({ description: 'the last day, in UTC' }),
  sku: pathTextSchema({ max: 100 }).optional(),
  state: z.enum(saleStates).optional(),
  currency: currencySchema.optional(),
  least: amountSchema.optional().openapi({ description: 'the lowest price' }),
  most: amountSchema.optional().openapi({ description: 'the highest price' }),
})

function addList(api: Api, ports: SaleRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/merchants/me/sales',
    summary: 'What the merchant sold, newest first; nothing in it tells who bought',
    description:
      'A sale is there some seconds after it was made. Under a filter a page may hold less than it might, or nothing, ' +
      'and lead on.',
    security: bearer,
    request: { query: listQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(saleSchema), 'A page of sales'),
      ...problemAnswers('invalid_amount', 'invalid_cursor', 'unknown_currency', 'unknown_offer'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { after, limit, sku, least, most, ...days } = c.req.valid('query')
    const whose = { ...ports, merchant }
    const before = readOutwardCursor(whose, after)
    const page = await ports.database.read('sales.list', async (tx) => {
      const offer = sku === undefined ? undefined : await findOfferId(tx, merchant, sku)
      const filter = { ...days, offer, leastMicros: least, mostMicros: most }
      const { sales, next } = await listSales(tx, { merchant, filter, before, limit })
      return { sales, next, soldAs: await selectSoldAs(tx, sales) }
    })
    const { sales, next, soldAs } = page
    const data = sales.map((sale) => answerSale({ ...ports, soldAs }, sale))
    return c.json({ data, next: next ? writeCursor(outwardParts(whose, next)) : null }, 200)
  })
}

async function selectSoldAs(
  tx: Tx,
  sales: readonly { readonly offerVersion: string }[],
): Promise<SoldAs> {
  const versions = await selectOfferVersions(tx, [
    ...new Set(sales.map(({ offerVersion }) => offerVersion)),
  ])
  return new Map(versions.map((version) => [version.offerVersion, version]))
}

function addShow(api: Api, ports: SaleRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/merchants/me/sales/{sale}',
    summary: 'One sale, with all that was asked back of it',
    security: bearer,
    request: { params: z.object({ sale: outwardIdSchema('pur') }) },
    responses: {
      200: jsonAnswer(
        saleSchema.extend({ credits: z.array(saleCreditSchema) }).openapi('ShownSale'),
        'The sale; what was asked back of it, oldest first',
      ),
      ...problemAnswers('unknown_sale'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { sale } = c.req.valid('param')
    const found = await ports.database.read('sales.show', (tx) =>
      findSale(tx, ports, { merchant, sale }),
    )
    if (found === undefined) throw new Problem('unknown_sale')
    const soldAs = new Map([[found.terms.offerVersion, found.terms]])
    const credits = found.credits.map((credit) => answerSaleCredit(ports.outward, credit))
    return c.json({ ...answerSale({ ...ports, soldAs }, found.sale), credits }, 200)
  })
}

function addCredits(api: Api, ports: SaleRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/merchants/me/credits',
    summary: 'What is asked back or was given back of sales, newest first',
    security: bearer,
    request: {
      query: pageQuerySchema.extend({ status: z.enum(saleCreditStatuses).optional() }),
    },
    responses: {
      200: jsonAnswer(pageSchema(saleCreditSchema), 'A page of refunds, disputes, cancellations'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { after, limit, status = null } = c.req.valid('query')
    const whose = { ...ports, merchant }
    const before = readOutwardCursor(whose, after)
    const of = { bucket: bucketFor(merchant), merchant, status, before, limit: limit + 1 }
    const credits = await ports.database.read('sales.list-credits', (tx) =>
      selectSaleCredits(tx, of),
    )
    const page = pageOf(
      credits,
      limit,
      ({ heardAt: at, credit: id }) => outwardParts(whose, { at, id }),
      (credit) => answerSaleCredit(ports.outward, credit),
    )
    return c.json(page, 200)
  })
}
