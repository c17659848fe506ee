// The API of subscriptions: a customer's own, over all merchants.
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  moneyAnswerSchema,
  positiveMoneySchema,
  Problem,
  pageOf,
  pageQuerySchema,
  pageSchema,
  problemAnswers,
  readIdempotencyKey,
  requireCaller,
  resumable,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { refusalProblem } from '../purchases/index.ts'
import { agreeToPrice } from './agree-to-price.ts'
import { answerSubscription } from './answers.ts'
import { assertCurrency } from './assert-currency.ts'
import { addCancellationRoutes } from './cancellation-routes.ts'
import { findSubscription, readSubscriptions } from './read-subscriptions.ts'
import type { OfferedSubscription } from './read-subscriptions.ts'
import { readSubscriptionCursor, subscriptionPlace } from './subscription-cursor.ts'
import { renewSubscription } from './renew-subscription.ts'
import type { RenewedSubscription } from './renew-subscription.ts'
import { setAutomatic } from './set-automatic.ts'
import type { SubscriptionPorts } from './subscription-ports.ts'

type Api = OpenAPIHono<ApiEnv>

const params = z.object({ subscription: idSchema('sub') })
const subscriptionSchema = z
  .object({
    subscription: z.string(),
    merchant: z.string(),
    offer: z.string(),
    title: z.string(),
    status: z.enum(['active', 'ended', 'cancelled']),
    term: z.string().openapi({ example: 'P1M' }),
    price: moneyAnswerSchema
      .nullable()
      .openapi({ description: 'of a further term; null when none is sold any more' }),
    agreed_price: moneyAnswerSchema
      .nullable()
      .openapi({ description: 'the most that is charged without asking' }),
    automatic: z.boolean(),
    started_at: z.string(),
    access_until: z.string(),
    cancelled_at: z.string().nullable(),
    lapsed_at: z.string().nullable(),
    terms: z.array(
      z.object({
        purchase: z.string(),
        price: moneyAnswerSchema,
        from: z.string(),
        until: z.string(),
        ended: z.boolean(),
      }),
    ),
  })
  .openapi('Subscription')

export function subscriptionRoutes(ports: SubscriptionPorts): Api {
  const api = createApi()
  addReading(api, ports)
  addRenewal(api, ports)
  addSwitch(api, ports)
  addAgreement(api, ports)
  addCancellationRoutes(api, ports)
  return api
}

function addReading(api: Api, ports: SubscriptionPorts): void {
  const list = createRoute({
    method: 'get',
    path: '/subscriptions',
    summary: "The caller's subscriptions at all merchants, the latest begun first",
    security: bearer,
    request: { query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(subscriptionSchema), 'Subscriptions'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(list, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const { after, limit } = c.req.valid('query')
    const before = readSubscriptionCursor(after)
    const found = await ports.database.read('subscriptions.list', (tx) =>
      readSubscriptions(tx, { purchasingAccount, before, limit: limit + 1 }),
    )
    const now = ports.clock.now()
    const answer = (one: OfferedSubscription) => answerSubscription(one, now)
    return c.json(pageOf(found, limit, subscriptionPlace, answer), 200)
  })
  const one = createRoute({
    method: 'get',
    path: '/subscriptions/{subscription}',
    summary: 'One subscription',
    security: bearer,
    request: { params },
    responses: {
      200: jsonAnswer(subscriptionSchema, 'The subscription'),
      ...problemAnswers('unknown_subscription'),
    },
  })
  api.openapi(one, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const { subscription } = c.req.valid('param')
    const found = await ports.database.read('subscriptions.find', (tx) =>
      findSubscription(tx, subscription, purchasingAccount),
    )
    if (found === undefined) throw new Problem('unknown_subscription')
    return c.json(answerSubscription(found, ports.clock.now()), 200)
  })
}

const renewedSchema = z
  .object({
    status: z.enum(['renewed', 'exists']),
    purchase: z.string(),
    access_until: z.string(),
  })
  .openapi('RenewedSubscription')

const renewalSchema = z
  .strictObject({
    price: positiveMoneySchema.optional().openapi({
      description: 'what the customer agrees to; the price that was agreed before, unless given',
    }),
    renews: idSchema('pur').optional().openapi({
      description: 'the term to go on from, each only once; the latest, unless given',
    }),
  })
  .openapi('SubscriptionRenewal')
const renewalProblems = [
  'unknown_subscription',
  'subscription_ended',
  'price_changed',
  'renewal_outdated',
  'offer_withdrawn',
  'price_not_in_currency',
  'account_frozen',
  'account_suspended',
  'account_closed',
  'payment_method_missing',
  'merchant_closed',
  'merchant_waiting',
  'address_not_proved',
  'limit_reached',
  'credit_limit_reached',
  'amount_too_large',
  'order_conflict',
  'idempotency_conflict',
  'idempotency_key_invalid',
  'wrong_currency',
  'busy',
] as const

function addRenewal(api: Api, ports: SubscriptionPorts): void {
  const route = createRoute({
    method: 'post',
    path: '/subscriptions/{subscription}/renew',
    summary: 'Buys one term more, from the end of the present one',
    security: bearer,
    request: { params, body: { ...jsonBody(renewalSchema), required: false } },
    responses: {
      200: jsonAnswer(renewedSchema, 'This renewal was made before'),
      201: jsonAnswer(renewedSchema, 'Renewed'),
      ...problemAnswers(...renewalProblems, 'invalid_amount', 'unknown_currency'),
    },
  })
  api.openapi(resumable(route), async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const { subscription } = c.req.valid('param')
    const { price, renews } = readOptionalBody(c.req.valid('json'))
    const own = { subscription, purchasingAccount }
    if (price !== undefined) await assertCurrency(ports, own, price.currency)
    const commandId = readIdempotencyKey(c)
    const priceMicros = price?.micros
    const outcome = await renewSubscription(ports, { ...own, commandId, priceMicros, renews })
    return c.json(answerRenewed(outcome), outcome.status === 'renewed' ? 201 : 200)
  })
}

function answerRenewed(outcome: RenewedSubscription) {
  if (outcome.status === 'refused') throw refusalProblem(outcome)
  if (outcome.status === 'not_automatic') throw new Error('only the worker asks for the switch')
  if (!('purchase' in outcome)) throw new Problem(outcome.status)
  const { status, purchase } = outcome
  return {
    status,
    purchase: purchase.purchase,
    access_until: purchase.accessUntil?.toString() ?? '',
  }
}

/** A POST without a body is one without members. */
function readOptionalBody<Body extends object>(body: Body | undefined): Partial<Body> {
  return body ?? {}
}

function addSwitch(api: Api, ports: SubscriptionPorts): void {
  const route = createRoute({
    method: 'put',
    path: '/subscriptions/{subscription}/automatic',
    summary: 'Switches the renewal at the end of each term on or off; off, it ends with the term',
    security: bearer,
    request: {
      params,
      body: jsonBody(z.strictObject({ on: z.boolean() }).openapi('AutomaticRenewal')),
    },
    responses: {
      200: jsonAnswer(subscriptionSchema, 'The subscription as it is now'),
      ...problemAnswers('unknown_subscription', 'subscription_ended', 'busy'),
    },
  })
  api.openapi(route, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const { subscription } = c.req.valid('param')
    const { on: isOn } = c.req.valid('json')
    const outcome = await setAutomatic(ports, { subscription, purchasingAccount, isOn })
    if (outcome.status === 'busy') throw new Problem('busy', { retryAfterSeconds: 5 })
    if (!('offered' in outcome)) throw new Problem(outcome.status)
    return c.json(answerSubscription(outcome.offered, ports.clock.now()), 200)
  })
}

function addAgreement(api: Api, ports: SubscriptionPorts): void {
  const route = createRoute({
    method: 'put',
    path: '/subscriptions/{subscription}/agreed-price',
    summary: 'Agrees to the price that the merchant asks now for a further term',
    security: bearer,
    request: {
      params,
      body: jsonBody(
        z.strictObject({ price: positiveMoneySchema }).openapi('SubscriptionPriceAgreement'),
      ),
    },
    responses: {
      200: jsonAnswer(subscriptionSchema, 'The subscription as it is now'),
      ...problemAnswers(
        'unknown_subscription',
        'subscription_ended',
        'price_changed',
        'invalid_amount',
        'unknown_currency',
      ),
    },
  })
  api.openapi(route, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const { subscription } = c.req.valid('param')
    const { micros: priceMicros, currency } = c.req.valid('json').price
    const input = { subscription, purchasingAccount, priceMicros, currency }
    const outcome = await agreeToPrice(ports, input)
    if (!('offered' in outcome)) throw new Problem(outcome.status)
    return c.json(answerSubscription(outcome.offered, ports.clock.now()), 200)
  })
}
