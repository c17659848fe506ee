// The API of settlement for a merchant: when and where it is paid, what it has, what it was paid.
import { findMerchant } from '../merchants/index.ts'
import {
  bearer,
  createRoute,
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
import { readPayoutAccount } from './payout-account.ts'
import { setSettlement } from './set-settlement.ts'
import type { SetSettlementPorts } from './set-settlement.ts'
import type { Reserve } from './settlement.ts'
import {
  balanceSchema,
  ownPayoutSchema,
  settlementInput,
  settlementSchema,
} from './settlement-answers.ts'

type Api = OpenAPIHono<ApiEnv>

export interface MerchantRoutePorts extends SetSettlementPorts {
  /** Of merchants without one of their own. */
  readonly reserve: Reserve
}

export function addMerchantRoutes(api: Api, ports: MerchantRoutePorts): void {
  addSettlement(api, ports)
  addShowSettlements(api, ports)
  addBalance(api, ports)
  addOwnPayouts(api, ports)
}

function addSettlement(api: Api, ports: MerchantRoutePorts): void {
  const route = createRoute({
    method: 'put',
    path: '/merchants/me/settlement',
    summary: 'When and where the merchant is paid, in one currency',
    description:
      'Paid out from the amount on, or after the days, whichever comes first. To another account than before nothing ' +
      'goes until its waiting time is over.',
    security: bearer,
    request: { body: jsonBody(settlementInput) },
    responses: {
      200: jsonAnswer(settlementSchema, 'Set'),
      ...problemAnswers('invalid_amount', 'unknown_currency', 'unknown_merchant'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { currency, amount: amountMicros, days, payout } = c.req.valid('json')
    const account = readPayoutAccount(payout, { merchant })
    await setSettlement(ports, { merchant, currency, amountMicros, days, payout: account })
    return c.json(await showSettlement(ports, await findSelf(ports, merchant), currency), 200)
  })
}

function addShowSettlements(api: Api, ports: MerchantRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/merchants/me/settlement',
    summary: 'When and where the merchant is paid, and what is paid next or why nothing is',
    security: bearer,
    responses: {
      200: jsonAnswer(z.object({ data: z.array(settlementSchema) }), 'by currency'),
      ...problemAnswers('unknown_merchant'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    return c.json({ data: await listSettlements(ports, await findSelf(ports, merchant)) }, 200)
  })
}

function addBalance(api: Api, ports: MerchantRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/merchants/me/balance',
    summary: 'What the merchant has earned, by currency, and how far it is on its way',
    security: bearer,
    responses: {
      200: jsonAnswer(z.record(z.string(), balanceSchema), 'by ISO 4217 code'),
      ...problemAnswers('unknown_merchant'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    return c.json(await listBalances(ports, await findSelf(ports, merchant)), 200)
  })
}

async function findSelf({ database }: MerchantRoutePorts, merchant: string): Promise<Receiver> {
  const found = await database.read('settlement.find-merchant', (tx) => findMerchant(tx, merchant))
  if (found === undefined) throw new Problem('unknown_merchant')
  return { receiver: merchant, currency: found.currency }
}

function addOwnPayouts(api: Api, ports: MerchantRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path: '/merchants/me/payouts',
    summary: 'What the merchant was paid, newest first; what came back says why',
    security: bearer,
    request: { query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(ownPayoutSchema), 'A page of payouts'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    return c.json(await listPayouts(ports, merchant, c.req.valid('query')), 200)
  })
}
