// The API of offers: a merchant registers, reads and withdraws its own.
import { printShare } from '@tallystick/money'
import type { ProblemCode } from '../contract/index.ts'
import type { OpenAPIHono } from '../platform/api/index.ts'
import {
  answerMoney,
  answerNdjson,
  bearer,
  createApi,
  createRoute,
  jsonAnswer,
  jsonBody,
  moneyAnswerSchema,
  ndjsonType,
  pageOf,
  pageQuerySchema,
  pageSchema,
  Problem,
  problemAnswers,
  problemBody,
  readCursor,
  readNdjson,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv } from '../platform/api/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import { accessTermsJson } from './access-terms.ts'
import type { OfferRefusal } from './decide-offer.ts'
import type { Offer } from './offer.ts'
import { newOfferSchema, readNewOffer, skuSchema } from './offer-schema.ts'
import { readOfferBody } from './read-offer-body.ts'
import { offerCountMax, registerOffer, registerOffers } from './register-offers.ts'
import type { RegisteredOffer } from './register-offers.ts'
import { selectCurrentOffers, selectOffersOf } from './store.ts'
import { withdrawOffer } from './withdraw-offer.ts'

export type OfferPorts = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
}
type Api = OpenAPIHono<ApiEnv>

const registeredSchema = z
  .object({
    status: z.enum(['registered', 'updated', 'exists']),
    sku: z.string(),
    offer: z.string(),
    offer_version: z.string(),
  })
  .openapi('RegisteredOffer')
const offerSchema = z
  .object({
    offer: z.string(),
    offer_version: z.string(),
    sku: z.string(),
    status: z.string(),
    registered: z.boolean(),
    title: z.string(),
    description: z.string(),
    kind: z.string(),
    url: z.string(),
    prices: z.array(moneyAnswerSchema),
    access: z.object({
      views: z.int().optional(),
      hours: z.int().optional(),
      days: z.int().optional(),
      until: z.string().optional(),
    }),
    term: z.string().optional(),
    royalties: z.array(z.object({ holder: z.string(), share: z.string() })),
    incentives: z.array(z.string()),
    tax_category: z.string(),
    refund_policy: z.string(),
  })
  .openapi('Offer')

const refusalCodes: readonly ProblemCode[] = [
  'address_not_registered',
  'invalid_address',
  'invalid_amount',
  'merchant_closed',
  'royalties_too_high',
  'terms_unsupported',
  'unknown_currency',
  'unknown_holder',
]

export function offerRoutes(ports: OfferPorts): Api {
  const api = createApi()
  addRegistration(api, ports)
  addBatch(api, ports)
  addReading(api, ports)
  addWithdrawal(api, ports)
  return api
}

function addRegistration(api: Api, ports: OfferPorts): void {
  const route = createRoute({
    method: 'post',
    path: '/offers',
    summary: 'Registers an offer, or gives it new terms; idempotent by sku',
    security: bearer,
    request: { body: jsonBody(newOfferSchema) },
    responses: {
      200: jsonAnswer(registeredSchema, 'It was there: updated, or the same'),
      201: jsonAnswer(registeredSchema, 'Registered'),
      ...problemAnswers(...refusalCodes),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const read = readNewOffer(c.req.valid('json'))
    if (!read.ok) {
      const { pointer, detail } = read
      throw new Problem('invalid_field', { detail, errors: [{ pointer, detail }] })
    }
    const { sku, terms } = read
    const outcome = await registerOffer(ports, merchant, { sku, terms })
    if (outcome.status === 'refused') throw refusalProblem(outcome)
    return c.json(answerRegistered(sku, outcome), outcome.status === 'registered' ? 201 : 200)
  })
}

function addBatch(api: Api, ports: OfferPorts): void {
  const route = createRoute({
    method: 'post',
    path: '/offers/batch',
    summary: `Registers up to ${offerCountMax} offers; one line and one outcome each, in order`,
    security: bearer,
    request: { body: { content: { [ndjsonType]: { schema: z.string() } } } },
    responses: {
      200: { description: 'Outcomes', content: { [ndjsonType]: { schema: z.string() } } },
      ...problemAnswers('too_many_lines', 'unsupported_media_type'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const lines = await readNdjson(c, { schema: newOfferSchema, lineCountMax: offerCountMax })
    const read = lines.map((line) => (line.ok ? readOfferBody(line.value, line.number) : line))
    const offers = read.filter((line) => line.ok)
    const outcomes = await registerOffers(ports, { merchant, offers })
    const outcomeByNumber = new Map(offers.map(({ number }, index) => [number, outcomes[index]]))
    const answers = read.map((line) => {
      if (!line.ok) return problemBody(line.problem)
      const outcome = outcomeByNumber.get(line.number)
      if (outcome === undefined) throw new Error('every offer has an outcome')
      return outcome.status === 'refused'
        ? problemBody(refusalProblem(outcome))
        : answerRegistered(line.sku, outcome)
    })
    return answerNdjson(c, answers)
  })
}

function addReading(api: Api, ports: OfferPorts): void {
  const list = createRoute({
    method: 'get',
    path: '/offers',
    summary: "The caller's offers, by sku",
    security: bearer,
    request: { query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(offerSchema), 'Offers'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(list, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { limit, after: cursor } = c.req.valid('query')
    const [after = ''] = readCursor(cursor, 1) ?? []
    const rows = await ports.database.read('offers.list-offers', (tx) =>
      selectOffersOf(tx, { merchant, after, limit: limit + 1 }),
    )
    return c.json(
      pageOf(rows, limit, ({ sku }) => [sku], answerOffer),
      200,
    )
  })
  const one = createRoute({
    method: 'get',
    path: '/offers/{sku}',
    summary: "One of the caller's offers",
    security: bearer,
    request: { params: z.object({ sku: skuSchema }) },
    responses: { 200: jsonAnswer(offerSchema, 'The offer'), ...problemAnswers('unknown_offer') },
  })
  api.openapi(one, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { sku } = c.req.valid('param')
    const [offer] = await ports.database.read('offers.get-offer', (tx) =>
      selectCurrentOffers(tx, [{ merchant, sku }]),
    )
    if (offer === undefined) throw new Problem('unknown_offer')
    return c.json(answerOffer(offer), 200)
  })
}

function addWithdrawal(api: Api, ports: OfferPorts): void {
  const route = createRoute({
    method: 'delete',
    path: '/offers/{sku}',
    summary: 'Withdraws an offer from sale',
    security: bearer,
    request: { params: z.object({ sku: skuSchema }) },
    responses: {
      200: jsonAnswer(z.object({ status: z.enum(['withdrawn', 'exists']) }), 'Withdrawn'),
      ...problemAnswers('unknown_offer'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const status = await withdrawOffer(ports, { merchant, sku: c.req.valid('param').sku })
    if (status === 'unknown_offer') throw new Problem('unknown_offer')
    return c.json({ status }, 200)
  })
}

function refusalProblem({ code, pointer, detail }: OfferRefusal): Problem {
  const errors = pointer === undefined ? [] : [{ pointer, detail: detail ?? 'is refused' }]
  return new Problem(code, { detail, errors })
}

function answerRegistered(sku: string, outcome: Exclude<RegisteredOffer, { status: 'refused' }>) {
  const { status, offer, offerVersion } = outcome
  return { status, sku, offer, offer_version: offerVersion }
}

function answerOffer(offer: Offer) {
  const { term, ...access } = accessTermsJson(offer.access)
  return {
    offer: offer.offer,
    offer_version: offer.offerVersion,
    sku: offer.sku,
    status: offer.status,
    registered: offer.isRegistered,
    title: offer.title,
    description: offer.description,
    kind: offer.kind,
    url: offer.url,
    prices: [...offer.prices].map(([currency, micros]) => answerMoney({ micros, currency })),
    access,
    ...(term === undefined ? {} : { term }),
    royalties: offer.royalties.map(({ holder, shareMillionths }) => ({
      holder,
      share: printShare(shareMillionths),
    })),
    incentives: [...offer.incentives],
    tax_category: offer.taxCategory,
    refund_policy: offer.refundPolicy,
  }
}
