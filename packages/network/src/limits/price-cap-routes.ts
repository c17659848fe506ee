// The API of price caps: a merchant's own, and the operator's over all merchants.
import { isDeepStrictEqual } from 'node:util'
import { amountJson } from '@tallystick/money'
import {
  bearer,
  createApi,
  createRoute,
  currencySchema,
  jsonAnswer,
  jsonBody,
  noteBefore,
  noteUnchanged,
  positiveAmountSchema,
  Problem,
  problemAnswers,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { spans } from './limit.ts'
import { capCountMax, setPriceCaps } from './set-price-caps.ts'
import type { PriceCapToSet } from './set-price-caps.ts'
import { selectPriceCaps } from './store.ts'

interface Ports {
  readonly database: Database
  readonly clock: Clock
}

type Api = OpenAPIHono<ApiEnv>

const capSchema = z.strictObject({
  window: z.enum(spans),
  amount: positiveAmountSchema,
  currency: currencySchema,
})
const capsSchema = z
  .strictObject({ caps: z.array(capSchema).max(capCountMax) })
  .openapi('PriceCaps')
const capsAnswerSchema = z
  .object({
    caps: z.array(z.object({ window: z.enum(spans), amount: z.string(), currency: z.string() })),
  })
  .openapi('PriceCapsSet')

export function priceCapRoutes(ports: Ports): Api {
  const api = createApi()
  addMerchantCaps(api, ports)
  addNetworkCaps(api, ports)
  return api
}

const said = {
  security: bearer,
  responses: {
    200: jsonAnswer(capsAnswerSchema, 'The caps that hold now'),
    ...problemAnswers('invalid_amount', 'unknown_currency'),
  },
}
const body = { body: jsonBody(capsSchema) }

function addMerchantCaps(api: Api, ports: Ports): void {
  const path = '/merchants/me/price-caps'
  const read = createRoute({ ...said, method: 'get', path, summary: "The merchant's price caps" })
  api.openapi(read, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    return c.json(await readCaps(ports, merchant), 200)
  })
  const write = createRoute({
    ...said,
    method: 'put',
    path,
    summary:
      'Replaces all price caps of the merchant: beyond one, everything is free until the window ends',
    request: body,
  })
  api.openapi(write, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    return c.json(await writeCaps(ports, merchant, c.req.valid('json')), 200)
  })
}

function addNetworkCaps(api: Api, ports: Ports): void {
  const path = '/price-caps'
  const read = createRoute({
    ...said,
    method: 'get',
    path,
    summary: "The operator's price caps over all merchants",
  })
  api.openapi(read, async (c) => {
    requireCaller(c, 'operator')
    return c.json(await readCaps(ports, null), 200)
  })
  const write = createRoute({
    ...said,
    method: 'put',
    path,
    summary: "Replaces all price caps of the operator's: each over all merchants",
    request: body,
  })
  api.openapi(write, async (c) => {
    requireCaller(c, 'operator')
    const before = await readCaps(ports, null)
    noteBefore(c, before)
    const after = await writeCaps(ports, null, c.req.valid('json'))
    if (isDeepStrictEqual(before, after)) noteUnchanged(c)
    return c.json(after, 200)
  })
}

async function readCaps({ database }: Ports, merchant: string | null) {
  const caps = await database.read('limits.read-price-caps', (tx) =>
    selectPriceCaps(tx, [merchant]),
  )
  return answerCaps(caps)
}

async function writeCaps(
  { database, clock }: Ports,
  merchant: string | null,
  sent: z.output<typeof capsSchema>,
) {
  const caps = sent.caps.map(({ window, amount, currency }) => ({
    window,
    amountMicros: amount,
    currency,
  }))
  const at = clock.now()
  const outcome = await database.transaction('limits.set-price-caps', (tx) =>
    setPriceCaps(tx, { merchant, caps, at }),
  )
  if (outcome.status === 'refused') {
    const detail = 'has a cap already'
    const errors = [{ pointer: `/caps/${outcome.index}/window`, detail }]
    throw new Problem('invalid_field', { detail, errors })
  }
  return answerCaps(caps)
}

function answerCaps(caps: readonly PriceCapToSet[]) {
  return {
    caps: caps.map(({ window, amountMicros, currency }) => ({
      window,
      ...amountJson(amountMicros, currency),
    })),
  }
}
