// The API of settlement for a merchant: when and where it is paid, what it has, what it was paid.
import { currencies } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { findMerchant } from '../merchants/index.ts'
import {
  bearer,
  createRoute,
  currencySchema,
  jsonAnswer,
  jsonBody,
  momentParts,
  pageOf,
  pageQuerySchema,
  pageSchema,
  positiveAmountSchema,
  Problem,
  problemAnswers,
  readMomentCursor,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { bucketFor } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { dayOf } from './decide-payout.ts'
import { payoutAccountSchema, payoutCurrencies, readPayoutAccount } from './payout-account.ts'
import { readStandings } from './read-standings.ts'
import { setSettlement } from './set-settlement.ts'
import type { SetSettlementPorts } from './set-settlement.ts'
import type { Reserve, Standing } from './settlement.ts'
import {
  answerBalance,
  answerOwnPayout,
  answerSettlement,
  balanceSchema,
  ownPayoutSchema,
  settlementSchema,
} from './settlement-answers.ts'
import { selectPayoutsOfMerchant } from './store-payouts.ts'
import { selectReserves, selectSettlements } from './store-settlements.ts'

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

const settlementInput = z
  .strictObject({
    currency: currencySchema,
    amount: positiveAmountSchema,
    days: z.int().min(1).max(366),
    payout: payoutAccountSchema,
  })
  .refine(({ currency, payout: { kind } }) => (payoutCurrencies[kind] ?? currency) === currency, {
    path: ['payout', 'kind'],
    error: 'pays in another currency',
  })
  .openapi('NewSettlement')

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
    const answers = await listSettlements(ports, merchant)
    const [set] = answers.filter((answer) => answer.currency === currency)
    if (set === undefined) throw new Error(`the settlement of ${merchant} is gone`)
    return c.json(set, 200)
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
    return c.json({ data: await listSettlements(ports, merchant) }, 200)
  })
}

async function listSettlements(ports: MerchantRoutePorts, merchant: string) {
  const now = ports.clock.now()
  return await ports.database.read('settlement.show', async (tx) => {
    const standings = await readOwnStandings(tx, ports, merchant)
    const reserves = await selectReserves(tx, [{ bucket: bucketFor(merchant), merchant }])
    const reserve = reserves.get(merchant) ?? ports.reserve
    return standings.map((standing) => answerSettlement(standing, { reserve, on: dayOf(now), now }))
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
    const standings = await ports.database.read('settlement.balance', (tx) =>
      readOwnStandings(tx, ports, merchant),
    )
    const balances = standings.map((one) => [one.currency, answerBalance(one)] as const)
    return c.json(Object.fromEntries(balances), 200)
  })
}

/** The merchant's own currency is always there, so that a new merchant sees zeros and not nothing. */
async function readOwnStandings(
  tx: Tx,
  { clock, reserve }: MerchantRoutePorts,
  merchant: string,
): Promise<readonly Standing[]> {
  const bucket = bucketFor(merchant)
  const [found, settlements] = await Promise.all([
    findMerchant(tx, merchant),
    selectSettlements(tx, { bucket, merchant }),
  ])
  if (found === undefined) throw new Problem('unknown_merchant')
  const settlementOf = new Map<CurrencyCode, (typeof settlements)[number]>(
    settlements.map((one) => [one.currency, one]),
  )
  const questions = currencies.map(({ code: currency }) => ({
    bucket,
    merchant,
    currency,
    settlement: settlementOf.get(currency),
  }))
  const standings = await readStandings(tx, questions, { on: dayOf(clock.now()), reserve })
  return standings.filter(
    (one) => one.currency === found.currency || one.settlement !== undefined || hasMoved(one),
  )
}

function hasMoved({ pendingMicros, earnedMicros, bookedMicros, firstEarnedAt }: Standing): boolean {
  return (
    pendingMicros !== 0n || earnedMicros !== 0n || bookedMicros !== 0n || firstEarnedAt !== null
  )
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
    const { after, limit } = c.req.valid('query')
    const before = readMomentCursor(after)
    const payouts = await ports.database.read('settlement.list-own-payouts', (tx) =>
      selectPayoutsOfMerchant(tx, {
        bucket: bucketFor(merchant),
        merchant,
        before,
        limit: limit + 1,
      }),
    )
    const { data, next } = pageOf(
      payouts,
      limit,
      ({ madeAt, payout }) => momentParts({ at: madeAt, id: payout }),
      answerOwnPayout,
    )
    return c.json({ data: [...data], next }, 200)
  })
}
