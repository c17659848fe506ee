// The API of a merchant's figures: by day, by offer, and how many people bought.
import { findMerchant } from '../merchants/index.ts'
import { selectOffersById } from '../offers/index.ts'
import {
  bearer,
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
  readCursor,
  readDate,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { CurrencyCode } from '@tallystick/money'
import type { Tx } from '../platform/index.ts'
import { bucketFor } from '../platform/index.ts'
import { findOfferId } from './find-offer-id.ts'
import { readDays, readWeeks } from './read-figures.ts'
import type { SaleRoutePorts } from './routes.ts'
import { answerFigures, figuresSchema } from './sale-answers.ts'
import { dayOf } from './sale.ts'
import { selectBestOffers } from './store-totals.ts'
import type { BestCursor } from './store-totals.ts'

type Api = OpenAPIHono<ApiEnv>

/** A year and a day, so that the same day of two years can be compared. */
const dayCountMax = 367

export function addFigureRoutes(api: Api, ports: SaleRoutePorts): void {
  addDays(api, ports)
  addOffers(api, ports)
  addPeople(api, ports)
}

const currencyQuery = currencySchema
  .optional()
  .openapi({ description: 'the merchant’s own if it is left out' })

async function currencyOf(
  tx: Tx,
  merchant: string,
  asked: CurrencyCode | undefined,
): Promise<CurrencyCode> {
  if (asked !== undefined) return asked
  const found = await findMerchant(tx, merchant)
  if (found === undefined) throw new Problem('unknown_merchant')
  return found.currency
}

function addDays(api: Api, ports: SaleRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/merchants/me/figures',
    summary: 'What was sold and given back, day by day, of all offers or of one',
    description: `The last 30 days if not told otherwise; ${dayCountMax} at most. A refund counts on the day on which it was granted.`,
    security: bearer,
    request: {
      query: z.strictObject({
        currency: currencyQuery,
        from: dateSchema.optional(),
        to: dateSchema.optional(),
        sku: pathTextSchema({ max: 100 }).optional(),
      }),
    },
    responses: {
      200: jsonAnswer(
        z
          .object({
            currency: z.string(),
            total: figuresSchema,
            days: z.array(figuresSchema.extend({ on: z.string() }).openapi('DayFigures')),
          })
          .openapi('FiguresByDay'),
        'Every day of the range, in UTC',
      ),
      ...problemAnswers('unknown_currency', 'unknown_merchant', 'unknown_offer'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const query = c.req.valid('query')
    const to = query.to ?? dayOf(ports.clock.now())
    const from = query.from ?? to.subtract({ days: 29 })
    checkRange(from, to)
    const answer = await ports.database.read('sales.figures', async (tx) => {
      const currency = await currencyOf(tx, merchant, query.currency)
      // '' is all of them.
      const offer = query.sku === undefined ? '' : await findOfferId(tx, merchant, query.sku)
      const { spans, total } = await readDays(tx, { merchant, currency, from, to, offer })
      const days = spans.map(({ startsOn, ...figures }) => ({
        on: startsOn.toString(),
        ...answerFigures(figures, currency),
      }))
      return { currency, total: answerFigures(total, currency), days }
    })
    return c.json(answer, 200)
  })
}

function checkRange(from: Temporal.PlainDate, to: Temporal.PlainDate): void {
  const { days } = from.until(to, { largestUnit: 'day' })
  if (days >= 0 && days < dayCountMax) return
  const detail = days < 0 ? 'lies before from' : `is more than ${dayCountMax} days after from`
  throw new Problem('invalid_field', { errors: [{ pointer: '/to', detail }] })
}

function addOffers(api: Api, ports: SaleRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/merchants/me/figures/offers',
    summary: 'What was sold and given back of each offer in a month, the best sold first',
    security: bearer,
    request: {
      query: pageQuerySchema.extend({
        currency: currencyQuery,
        month: z
          .string()
          .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is not a month such as 2026-12')
          .optional()
          .openapi({ example: '2026-12', description: 'the present one if it is left out' }),
      }),
    },
    responses: {
      200: jsonAnswer(
        pageSchema(
          figuresSchema
            .extend({ sku: z.string(), title: z.string(), currency: z.string() })
            .openapi('OfferFigures'),
        ),
        'A page of offers',
      ),
      ...problemAnswers('invalid_cursor', 'unknown_currency', 'unknown_merchant'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { limit, after: cursor, ...query } = c.req.valid('query')
    const after = readBestCursor(cursor)
    const month = query.month === undefined ? dayOf(ports.clock.now()) : readMonth(query.month)
    const { currency, best, offers } = await ports.database.read('sales.offers', async (tx) => {
      const currency = await currencyOf(tx, merchant, query.currency)
      const best = await selectBestOffers(tx, {
        bucket: bucketFor(merchant),
        merchant,
        currency,
        month: month.with({ day: 1 }),
        after,
        limit: limit + 1,
      })
      const offers = await selectOffersById(
        tx,
        best.slice(0, limit).map(({ offer }) => offer),
      )
      return { currency, best, offers }
    })
    const byId = new Map(offers.map((offer) => [offer.offer as string, offer]))
    const page = pageOf(
      best,
      limit,
      ({ soldMicros, offer }) => [String(soldMicros), offer],
      ({ offer, ...figures }) => {
        const named = byId.get(offer)
        if (named === undefined) throw new Error(`${offer} was sold and is not there`)
        const { sku, title } = named
        return { sku, title, currency, ...answerFigures(figures, currency) }
      },
    )
    return c.json(page, 200)
  })
}

function readMonth(text: string): Temporal.PlainDate {
  const month = readDate(`${text}-01`)
  if (month !== undefined) return month
  throw new Problem('invalid_field', { errors: [{ pointer: '/month', detail: 'is no month' }] })
}

function readBestCursor(cursor: string | undefined): BestCursor | undefined {
  const parts = readCursor(cursor, 2)
  if (parts === undefined) return undefined
  const [micros = '', offer = ''] = parts
  if (!/^\d{1,18}$/.test(micros)) throw new Problem('invalid_cursor')
  return { soldMicros: BigInt(micros), offer }
}

function addPeople(api: Api, ports: SaleRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/merchants/me/figures/people',
    summary: 'How many people bought for the first time, and how many again, week by week',
    description:
      'Only weeks that are over, the latest first. A count below five is null, and so is one from which it could be told.',
    security: bearer,
    request: { query: pageQuerySchema },
    responses: {
      200: jsonAnswer(
        pageSchema(
          z
            .object({
              week: z.string().openapi({ description: 'its Monday, in UTC' }),
              new: z.int().nullable(),
              returning: z.int().nullable(),
            })
            .openapi('PeopleOfWeek'),
        ),
        'A page of weeks',
      ),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { limit, after } = c.req.valid('query')
    const [text] = readCursor(after, 1) ?? []
    const before = text === undefined ? undefined : readDate(text)
    if (text !== undefined && before === undefined) throw new Problem('invalid_cursor')
    const now = ports.clock.now()
    const weeks = await ports.database.read('sales.people', (tx) =>
      readWeeks(tx, { merchant, now, before, limit: limit + 1 }),
    )
    const page = pageOf(
      weeks,
      limit,
      ({ startsOn }) => [startsOn.toString()],
      ({ startsOn, newCount, returningCount }) => ({
        week: startsOn.toString(),
        new: newCount === null ? null : Number(newCount),
        returning: returningCount === null ? null : Number(returningCount),
      }),
    )
    return c.json(page, 200)
  })
}
