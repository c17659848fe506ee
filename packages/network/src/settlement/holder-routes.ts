// The API of settlement for rights holders, as their merchant sees and sets it: when and where each is paid, what it
// has.
import { findHolder } from '../holders/index.ts'
import {
  bearer,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  pageQuerySchema,
  pageSchema,
  Problem,
  problemAnswers,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { listBalances, listPayouts, listSettlements, showSettlement } from './list-own.ts'
import type { Receiver } from './read-own-standings.ts'
import type { MerchantRoutePorts } from './merchant-routes.ts'
import { readPayoutAccount } from './payout-account.ts'
import { setSettlement } from './set-settlement.ts'
import {
  balanceSchema,
  ownPayoutSchema,
  settlementInput,
  settlementSchema,
} from './settlement-answers.ts'

type Api = OpenAPIHono<ApiEnv>

const params = z.object({ holder: idSchema('hld') })

export function addHolderRoutes(api: Api, ports: MerchantRoutePorts): void {
  addSettlement(api, ports)
  addShowSettlements(api, ports)
  addBalance(api, ports)
  addPayouts(api, ports)
}

/** Another merchant's is answered like one that does not exist. */
async function findOwn(
  { database }: MerchantRoutePorts,
  key: { readonly merchant: string; readonly holder: string },
): Promise<Receiver> {
  const found = await database.read('settlement.find-holder', (tx) => findHolder(tx, key))
  if (found === undefined) throw new Problem('unknown_holder')
  return { receiver: found.holder, currency: found.currency }
}

function addSettlement(api: Api, ports: MerchantRoutePorts): void {
  const route = createRoute({
    method: 'put',
    path: '/holders/{holder}/settlement',
    summary: 'When and where a rights holder is paid, in one currency',
    description: 'As merchants are: from the amount on, or after the days, whichever comes first.',
    security: bearer,
    request: { params, body: jsonBody(settlementInput) },
    responses: {
      200: jsonAnswer(settlementSchema, 'Set'),
      ...problemAnswers('invalid_amount', 'unknown_currency', 'unknown_holder'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { currency, amount: amountMicros, days, payout: sent } = c.req.valid('json')
    const one = await findOwn(ports, { merchant, ...c.req.valid('param') })
    const payout = readPayoutAccount(sent, { merchant: one.receiver })
    await setSettlement(ports, { merchant: one.receiver, currency, amountMicros, days, payout })
    return c.json(await showSettlement(ports, one, currency), 200)
  })
}

function addShowSettlements(api: Api, ports: MerchantRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/holders/{holder}/settlement',
    summary: 'When and where a rights holder is paid, and what is paid next or why nothing is',
    security: bearer,
    request: { params },
    responses: {
      200: jsonAnswer(z.object({ data: z.array(settlementSchema) }), 'by currency'),
      ...problemAnswers('unknown_holder'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const one = await findOwn(ports, { merchant, ...c.req.valid('param') })
    return c.json({ data: await listSettlements(ports, one) }, 200)
  })
}

function addBalance(api: Api, ports: MerchantRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/holders/{holder}/balance',
    summary: 'What a rights holder has earned, by currency, and how far it is on its way',
    security: bearer,
    request: { params },
    responses: {
      200: jsonAnswer(z.record(z.string(), balanceSchema), 'by ISO 4217 code'),
      ...problemAnswers('unknown_holder'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const one = await findOwn(ports, { merchant, ...c.req.valid('param') })
    return c.json(await listBalances(ports, one), 200)
  })
}

function addPayouts(api: Api, ports: MerchantRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/holders/{holder}/payouts',
    summary: 'What a rights holder was paid, newest first; what came back says why',
    security: bearer,
    request: { params, query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(ownPayoutSchema), 'A page of payouts'),
      ...problemAnswers('invalid_cursor', 'unknown_holder'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { receiver } = await findOwn(ports, { merchant, ...c.req.valid('param') })
    return c.json(await listPayouts(ports, receiver, c.req.valid('query')), 200)
  })
}
