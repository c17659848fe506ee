// The API of limits: a customer's own, freezing, a merchant's price caps, and what the operator sets.
import { amountJson, getCurrency } from '@tallystick/money'
import { lockTabs } from '../books/index.ts'
import { lockAccountStatus, selectCurrencyOf, setCreditLimit } from '../customers/accounts/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  currencySchema,
  idSchema,
  jsonAnswer,
  jsonBody,
  moneyAnswerSchema,
  noteBefore,
  noteUnchanged,
  positiveAmountSchema,
  positiveMoneySchema,
  Problem,
  problemAnswers,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { isId } from '../platform/index.ts'
import type { Clock, Database, Tx } from '../platform/index.ts'
import { freezeAccount } from './freeze-account.ts'
import { limitWindows } from './limit.ts'
import { listLimits } from './list-limits.ts'
import type { ListedLimits, ReadSpending } from './list-limits.ts'
import { priceCapRoutes } from './price-cap-routes.ts'
import { limitCountMax, setLimits } from './set-limits.ts'
import type { SetLimits } from './set-limits.ts'

export interface LimitPorts {
  readonly database: Database
  readonly clock: Clock
  readonly readSpending: ReadSpending
}

type Api = OpenAPIHono<ApiEnv>

const limitSchema = z.strictObject({
  window: z.enum(limitWindows),
  amount: positiveAmountSchema,
  currency: currencySchema,
  merchant: idSchema('mer').nullish().openapi({ description: 'null: at all merchants together' }),
  purchasing_account: idSchema('pac')
    .nullish()
    .openapi({ description: 'null: for a payer all members together, for a member itself' }),
})
const limitsSchema = z
  .strictObject({ limits: z.array(limitSchema).max(limitCountMax) })
  .openapi('Limits')
const listedSchema = z
  .object({
    limits: z.array(
      z.object({
        window: z.enum(limitWindows),
        amount: z.string(),
        currency: z.string(),
        merchant: z.string().nullable(),
        purchasing_account: z.string().nullable(),
        used: z.string(),
        left: z.string(),
        starts_at: z.string().nullable(),
        ends_at: z.string().nullable(),
        set_by: z.enum(['payer', 'member']),
      }),
    ),
    frozen_by: z.enum(['payer', 'member']).nullable(),
  })
  .openapi('LimitsInUse')

export function limitRoutes(ports: LimitPorts): Api {
  const api = createApi()
  addLimits(api, ports)
  addFreezing(api, ports)
  addCreditLimit(api, ports)
  api.route('/', priceCapRoutes(ports))
  return api
}

function addLimits(api: Api, ports: LimitPorts): void {
  const read = createRoute({
    method: 'get',
    path: '/limits',
    summary: "The caller's limits, with what is used of each; for a member also those of the payer",
    security: bearer,
    responses: { 200: jsonAnswer(listedSchema, 'Limits'), ...problemAnswers() },
  })
  api.openapi(read, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const listed = await ports.database.read('limits.list', (tx) =>
      list(tx, ports, purchasingAccount),
    )
    return c.json(answerLimits(listed), 200)
  })
  const write = createRoute({
    method: 'put',
    path: '/limits',
    summary: 'Replaces all limits that the caller may set; what is left out is unlimited',
    security: bearer,
    request: { body: jsonBody(limitsSchema) },
    responses: {
      200: jsonAnswer(listedSchema, 'The limits as they hold now'),
      ...problemAnswers(
        'unknown_purchasing_account',
        'unknown_merchant',
        'wrong_currency',
        'invalid_amount',
        'unknown_currency',
      ),
    },
  })
  api.openapi(write, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const limits = c.req.valid('json').limits.map((limit) => ({
      window: limit.window,
      merchant: limit.merchant ?? null,
      purchasingAccount: limit.purchasing_account ?? null,
      amountMicros: limit.amount,
      currency: limit.currency,
    }))
    const at = ports.clock.now()
    const listed = await ports.database.transaction('limits.set', async (tx) => {
      const outcome = await setLimits(tx, { purchasingAccount, limits, at })
      if (outcome.status === 'refused') throw problemOf(outcome)
      return await list(tx, ports, purchasingAccount)
    })
    return c.json(answerLimits(listed), 200)
  })
}

async function list(
  tx: Tx,
  { clock, readSpending }: LimitPorts,
  purchasingAccount: string,
): Promise<ListedLimits> {
  const listed = await listLimits(tx, { purchasingAccount, at: clock.now(), readSpending })
  if (listed === undefined) throw new Problem('unknown_purchasing_account')
  return listed
}

const fieldOf = {
  unknown_purchasing_account: 'purchasing_account',
  unknown_merchant: 'merchant',
  wrong_currency: 'currency',
  limit_repeated: 'window',
} as const

function problemOf({ code, index }: Extract<SetLimits, { status: 'refused' }>): Problem {
  if (index === undefined) return new Problem('unknown_purchasing_account')
  const pointer = `/limits/${index}/${fieldOf[code]}`
  if (code !== 'limit_repeated') {
    return new Problem(code, { errors: [{ pointer, detail: 'is refused' }] })
  }
  const detail = 'has a limit already'
  return new Problem('invalid_field', { detail, errors: [{ pointer, detail }] })
}

function answerLimits({ limits, frozenBy }: ListedLimits) {
  return {
    limits: limits.map((limit) => ({
      window: limit.window,
      ...amountJson(limit.amountMicros, limit.currency),
      merchant: limit.merchant,
      purchasing_account: limit.purchasingAccount,
      used: amountJson(limit.spentMicros, limit.currency).amount,
      left: amountJson(limit.leftMicros, limit.currency).amount,
      starts_at: limit.present?.startsAt.toString() ?? null,
      ends_at: limit.present?.endsAt.toString() ?? null,
      set_by: limit.setBy,
    })),
    frozen_by: frozenBy,
  }
}

function addFreezing(api: Api, ports: LimitPorts): void {
  const route = createRoute({
    method: 'post',
    path: '/account/freeze',
    summary:
      'Stops all purchases, or lets them through again: a payer for all members, a member for itself',
    security: bearer,
    request: { body: jsonBody(z.strictObject({ on: z.boolean() }).openapi('Freeze')) },
    responses: {
      200: jsonAnswer(
        z
          .object({ on: z.boolean(), scope: z.enum(['payment_account', 'purchasing_account']) })
          .openapi('Frozen'),
        'What holds now',
      ),
      ...problemAnswers(),
    },
  })
  api.openapi(route, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const { on: isOn } = c.req.valid('json')
    const at = ports.clock.now()
    const outcome = await ports.database.transaction('limits.freeze', (tx) =>
      freezeAccount(tx, { purchasingAccount, isOn, at }),
    )
    if (outcome.status === 'unknown_purchasing_account') throw new Problem(outcome.status)
    return c.json({ on: isOn, scope: outcome.scope }, 200)
  })
}

function addCreditLimit(api: Api, { database }: LimitPorts): void {
  const answerSchema = z
    .object({ payment_account: z.string(), credit_limit: moneyAnswerSchema.nullable() })
    .openapi('CreditLimit')
  const route = createRoute({
    method: 'put',
    path: '/payment-accounts/{payment_account}/credit-limit',
    summary: "The most that the tab may owe; null: by the network's rule",
    security: bearer,
    request: {
      params: z.object({ payment_account: idSchema('pay') }),
      body: jsonBody(
        z.strictObject({ credit_limit: positiveMoneySchema.nullable() }).openapi('NewCreditLimit'),
      ),
    },
    responses: {
      200: jsonAnswer(answerSchema, 'What holds now'),
      ...problemAnswers(
        'unknown_payment_account',
        'wrong_currency',
        'invalid_amount',
        'unknown_currency',
      ),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { payment_account: paymentAccount } = c.req.valid('param')
    const { credit_limit: limit } = c.req.valid('json')
    if (!isId('pay', paymentAccount)) throw new Problem('unknown_payment_account')
    await database.transaction('limits.set-credit-limit', async (tx) => {
      const currency = await selectCurrencyOf(tx, paymentAccount)
      if (currency === undefined) throw new Problem('unknown_payment_account')
      if (limit !== null && limit.currency !== currency) throw new Problem('wrong_currency')
      // A purchase of this moment has its place on the tab before this, or is decided after it.
      await lockTabs(tx, [{ paymentAccount, currency }])
      await lockAccountStatus(tx, paymentAccount)
      const creditLimitMicros = limit?.micros ?? null
      const { beforeMicros = null } =
        (await setCreditLimit(tx, { paymentAccount, creditLimitMicros })) ?? {}
      if (beforeMicros === creditLimitMicros) noteUnchanged(c)
      noteBefore(c, {
        credit_limit:
          beforeMicros === null ? null : amountJson(beforeMicros, getCurrency(currency).code),
      })
    })
    const credit_limit = limit === null ? null : amountJson(limit.micros, limit.currency)
    return c.json({ payment_account: paymentAccount, credit_limit }, 200)
  })
}
