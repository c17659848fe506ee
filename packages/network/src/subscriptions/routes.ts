// The API of subscriptions: a customer's own, over all merchants.
import { amountJson } from '@tallystick/money'
import {
  amountSchema,
  answerMoney,
  bearer,
  createApi,
  createRoute,
  currencySchema,
  idSchema,
  jsonAnswer,
  jsonBody,
  moneyAnswerSchema,
  positiveMoneySchema,
  Problem,
  problemAnswers,
  readIdempotencyKey,
  requireCaller,
  textSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { refusalProblem } from '../purchases/index.ts'
import { agreeToPrice } from './agree-to-price.ts'
import { answerSubscription } from './answers.ts'
import { cancelSubscription } from './cancel-subscription.ts'
import type { CancelledSubscription } from './cancel-subscription.ts'
import { sumCredits } from './decide-cancellation.ts'
import { previewCancellation } from './preview-cancellation.ts'
import { findSubscription, readSubscriptions } from './read-subscriptions.ts'
import { renewSubscription } from './renew-subscription.ts'
import type { RenewedSubscription } from './renew-subscription.ts'
import { setAutomatic } from './set-automatic.ts'
import { statusOf } from './subscription.ts'
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
const listSchema = z.object({ data: z.array(subscriptionSchema), next: z.null() })

export function subscriptionRoutes(ports: SubscriptionPorts): Api {
  const api = createApi()
  addReading(api, ports)
  addRenewal(api, ports)
  addSwitch(api, ports)
  addAgreement(api, ports)
  addCancellation(api, ports)
  return api
}

function addReading(api: Api, ports: SubscriptionPorts): void {
  const list = createRoute({
    method: 'get',
    path: '/subscriptions',
    summary: "The caller's subscriptions at all merchants, the latest begun first",
    security: bearer,
    responses: { 200: jsonAnswer(listSchema, 'Subscriptions'), ...problemAnswers() },
  })
  api.openapi(list, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const all = await ports.database.read('subscriptions.list', (tx) =>
      readSubscriptions(tx, purchasingAccount),
    )
    const now = ports.clock.now()
    return c.json({ data: all.map((one) => answerSubscription(one, now)), next: null }, 200)
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
      ...problemAnswers(...renewalProblems),
    },
  })
  api.openapi(route, async (c) => {
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

async function assertCurrency(
  ports: SubscriptionPorts,
  own: { readonly subscription: string; readonly purchasingAccount: string },
  currency: string,
): Promise<void> {
  const found = await ports.database.read('subscriptions.find', (tx) =>
    findSubscription(tx, own.subscription, own.purchasingAccount),
  )
  if (found === undefined) throw new Problem('unknown_subscription')
  if (found.subscription.currency !== currency) throw new Problem('wrong_currency')
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
      ...problemAnswers('unknown_subscription', 'subscription_ended', 'price_changed'),
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

const previewSchema = z
  .object({
    credit: moneyAnswerSchema,
    terms: z.array(
      z.object({
        purchase: z.string(),
        days: z.int(),
        unused_days: z.int(),
        credit: moneyAnswerSchema,
      }),
    ),
  })
  .openapi('CancellationPreview')
const cancelledSchema = z
  .object({
    status: z.enum(['cancelled', 'exists', 'already_cancelled']),
    cancellation: z.string(),
    credit: moneyAnswerSchema,
    cancelled_at: z.string(),
  })
  .openapi('SubscriptionCancellation')
const path = '/subscriptions/{subscription}/cancellation' as const

function addCancellation(api: Api, ports: SubscriptionPorts): void {
  const preview = createRoute({
    method: 'get',
    path,
    summary: 'What a cancellation would give back now',
    security: bearer,
    request: { params },
    responses: {
      200: jsonAnswer(previewSchema, 'The credit, and the days that it is for'),
      ...problemAnswers('unknown_subscription', 'subscription_ended'),
    },
  })
  api.openapi(preview, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const { subscription } = c.req.valid('param')
    const now = ports.clock.now()
    const { found, credits } = await ports.database.read('subscriptions.preview', async (tx) => {
      const offered = await findSubscription(tx, subscription, purchasingAccount)
      if (offered === undefined) throw new Problem('unknown_subscription')
      return { found: offered, credits: await previewCancellation(tx, offered, now) }
    })
    const { currency } = found.subscription
    if (statusOf(found.subscription, now) !== 'active') throw new Problem('subscription_ended')
    const terms = credits.map(({ term, days, unusedDays, creditMicros }) => ({
      purchase: term.purchase.purchase,
      days,
      unused_days: unusedDays,
      credit: amountJson(creditMicros, currency),
    }))
    return c.json({ credit: amountJson(sumCredits(credits), currency), terms }, 200)
  })
  addCancelling(api, ports)
}

function addCancelling(api: Api, ports: SubscriptionPorts): void {
  const route = createRoute({
    method: 'post',
    path,
    summary: 'Cancels now: access ends, and the unused days are given back',
    security: bearer,
    request: {
      params,
      body: jsonBody(
        z
          .strictObject({
            id: textSchema({ max: 200 }).openapi({ description: "the caller's own id, for ever" }),
            credit: z
              .strictObject({ amount: amountSchema, currency: currencySchema })
              .optional()
              .openapi({ description: 'what was shown; refused when it is another by now' }),
          })
          .openapi('SubscriptionCancellationOrder'),
      ),
    },
    responses: {
      200: jsonAnswer(cancelledSchema, 'It was cancelled before'),
      201: jsonAnswer(cancelledSchema, 'Cancelled'),
      ...problemAnswers(
        'unknown_subscription',
        'subscription_ended',
        'credit_changed',
        'idempotency_conflict',
        'idempotency_key_invalid',
        'wrong_currency',
      ),
    },
  })
  api.openapi(route, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const { subscription } = c.req.valid('param')
    const { id, credit } = c.req.valid('json')
    const own = { subscription, purchasingAccount }
    if (credit !== undefined) await assertCurrency(ports, own, credit.currency)
    const commandId = readIdempotencyKey(c, id) ?? id
    const outcome = await cancelSubscription(ports, {
      ...own,
      commandId,
      expectedMicros: credit?.amount,
    })
    return c.json(answerCancelled(outcome), outcome.status === 'cancelled' ? 201 : 200)
  })
}

function answerCancelled(outcome: CancelledSubscription) {
  if (!('cancellation' in outcome)) throw new Problem(outcome.status)
  const { status, cancellation, offered } = outcome
  const { currency } = offered.subscription
  return {
    status,
    cancellation: cancellation.cancellation,
    credit: answerMoney({ micros: cancellation.creditMicros, currency }),
    cancelled_at: cancellation.cancelledAt.toString(),
  }
}
