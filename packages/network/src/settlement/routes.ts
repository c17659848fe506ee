// The API of settlement for the operator: runs, their payouts, payout reports, reserves.
import {
  bearer,
  createApi,
  createRoute,
  dateSchema,
  idSchema,
  jsonAnswer,
  jsonBody,
  noteAsked,
  pageOf,
  pageQuerySchema,
  pageSchema,
  Problem,
  problemAnswers,
  readCursor,
  readDate,
  requireCaller,
  resumable,
  shareSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { dayOf } from './decide-payout.ts'
import { decideSettlementDate } from './decide-settlement-date.ts'
import { addHolderRoutes } from './holder-routes.ts'
import { addMerchantRoutes } from './merchant-routes.ts'
import type { MerchantRoutePorts } from './merchant-routes.ts'
import { addPayoutReports } from './report-routes.ts'
import { runSettlement } from './run-settlement.ts'
import { setReserve } from './set-settlement.ts'
import { answerPayout, answerRun, payoutSchema, runSchema } from './settlement-answers.ts'
import type { SettlementPorts } from './settlement-ports.ts'
import { selectPayoutsOfRun } from './store-payouts.ts'
import { findRun, findRunOf, selectRuns } from './store-runs.ts'

type Api = OpenAPIHono<ApiEnv>

export interface SettlementRoutePorts extends MerchantRoutePorts {
  /** In a sandbox any date may be run, also one that is still to come. */
  readonly isSandbox: boolean
}

export function settlementRoutes(ports: SettlementRoutePorts): Api {
  const api = createApi()
  addStartRun(api, ports)
  addListRuns(api, ports)
  addListPayouts(api, ports)
  addPayoutReports(api, ports)
  addReserve(api, ports)
  addMerchantRoutes(api, ports)
  addHolderRoutes(api, ports)
  return api
}

const madeRunSchema = runSchema
  .extend({ status: z.enum(['made', 'exists']) })
  .openapi('MadeSettlementRun')

function addStartRun(api: Api, ports: SettlementRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path: '/settlement/runs',
    summary: 'Pay merchants what is due on a date',
    description:
      'The same date again answers `exists` with the same run, and does nothing. Another must not lie before the ' +
      'last one that was run, more than 31 days back, or ahead (in a sandbox: more than 400 days).',
    security: bearer,
    request: { body: jsonBody(z.strictObject({ date: dateSchema })) },
    responses: {
      200: jsonAnswer(madeRunSchema, 'The date was run before'),
      201: jsonAnswer(madeRunSchema, 'The date was run'),
      ...problemAnswers('settlement_date_ahead', 'settlement_date_past'),
    },
  })
  api.openapi(resumable(route), async (c) => {
    requireCaller(c, 'operator')
    const { date } = c.req.valid('json')
    const refusal = await findDateRefusal(ports, date)
    if (refusal !== undefined) throw new Problem(refusal.code, { detail: refusal.detail })
    if (!(await isRun(ports, date))) await noteAsked(c)
    const run = await runSettlement(ports, { settledOn: date, reserve: ports.reserve })
    return c.json({ status: run.outcome, ...answerRun(run) }, run.outcome === 'made' ? 201 : 200)
  })
}

/** To its end: then it is not asked for again. */
async function isRun({ database }: SettlementPorts, date: Temporal.PlainDate): Promise<boolean> {
  const run = await database.read('settlement.find-run-of', (tx) => findRunOf(tx, date))
  return run?.status === 'finished'
}

async function findDateRefusal(
  { database, clock, isSandbox }: SettlementRoutePorts,
  date: Temporal.PlainDate,
) {
  const { known, last } = await database.read('settlement.find-last-run', async (tx) => {
    const [latest] = await selectRuns(tx, { beforeDate: null, limit: 1 })
    return { known: await findRunOf(tx, date), last: latest }
  })
  if (known !== undefined) return undefined
  const today = dayOf(clock.now())
  return decideSettlementDate(date, { today, lastOn: last?.settledOn, isSandbox })
}

function addListRuns(api: Api, ports: SettlementPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/settlement/runs',
    summary: 'Settlement runs, newest date first',
    security: bearer,
    request: { query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(runSchema), 'A page of runs'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { after, limit } = c.req.valid('query')
    const [cursorDate] = readCursor(after, 1) ?? []
    const beforeDate = cursorDate === undefined ? null : readDate(cursorDate)
    if (beforeDate === undefined) throw new Problem('invalid_cursor')
    const runs = await ports.database.read('settlement.list-runs', (tx) =>
      selectRuns(tx, { beforeDate, limit: limit + 1 }),
    )
    const { data, next } = pageOf(runs, limit, ({ settledOn }) => [settledOn.toString()], answerRun)
    return c.json({ data: [...data], next }, 200)
  })
}

function addListPayouts(api: Api, ports: SettlementPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/settlement/runs/{run}/payouts',
    summary: 'The payouts of a run',
    security: bearer,
    request: { params: z.object({ run: idSchema('srn') }), query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(payoutSchema), 'A page of payouts'),
      ...problemAnswers('unknown_settlement_run', 'invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { run } = c.req.valid('param')
    const { after, limit } = c.req.valid('query')
    const [afterPayout = ''] = readCursor(after, 1) ?? []
    const payouts = await ports.database.read('settlement.list-payouts', async (tx) => {
      if ((await findRun(tx, run)) === undefined) throw new Problem('unknown_settlement_run')
      return selectPayoutsOfRun(tx, { run, afterPayout, limit: limit + 1 })
    })
    const { data, next } = pageOf(payouts, limit, ({ payout }) => [payout], answerPayout)
    return c.json({ data: [...data], next }, 200)
  })
}

const reserveSchema = z
  .strictObject({ share: shareSchema, days: z.int().min(1).max(366) })
  .openapi('MerchantReserve')

function addReserve(api: Api, ports: SettlementPorts): void {
  const route = createRoute({
    method: 'put',
    path: '/merchants/{merchant}/reserve',
    summary: 'How much of what a merchant earned is kept back for refunds, and for how many days',
    security: bearer,
    request: { params: z.object({ merchant: idSchema('mer') }), body: jsonBody(reserveSchema) },
    responses: {
      200: jsonAnswer(z.object({ status: z.literal('changed') }), 'Set'),
      ...problemAnswers('invalid_amount', 'unknown_merchant'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { merchant } = c.req.valid('param')
    const { share: shareMillionths, days } = c.req.valid('json')
    const isSet = await setReserve(ports, { merchant, shareMillionths, days })
    if (!isSet) throw new Problem('unknown_merchant')
    return c.json({ status: 'changed' as const }, 200)
  })
}
