// The API of billing for the operator: runs, their requests, payment reports.
import type { Figures } from '../contract/index.ts'
import { amountJson, printMicros } from '@tallystick/money'
import type { OpenAPIHono } from '../platform/api/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  dateSchema,
  idSchema,
  jsonAnswer,
  jsonBody,
  noteAsked,
  moneyAnswerSchema,
  pageOf,
  pageQuerySchema,
  pageSchema,
  Problem,
  problemAnswers,
  readCursor,
  readDate,
  requireCaller,
  resumable,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv } from '../platform/api/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import { billingDateOf } from './billing-run.ts'
import type { BillingRun } from './billing-run.ts'
import { decideBillingDate } from './decide-billing-date.ts'
import type { PaymentRequest } from './payment-request.ts'
import { addReportRoutes } from './report-routes.ts'
import type { ReportRoutesInput } from './report-routes.ts'
import { gatherSecondsUsual, runBilling } from './run-billing.ts'
import { selectRequestsOfRun } from './store-requests.ts'
import { findRun, findRunOf, selectRuns } from './store-runs.ts'
import { addWayBackRoutes } from './way-back-routes.ts'

export type BillingRoutesInput = ReportRoutesInput & {
  readonly threshold: Figures
  /** In a sandbox any date may be run, also one that is still to come. */
  readonly isSandbox: boolean
}

export function billingRoutes(ports: BillingPorts, input: BillingRoutesInput): OpenAPIHono<ApiEnv> {
  const api = createApi()
  addStartRun(api, ports, input)
  addListRuns(api, ports)
  addListRequests(api, ports)
  addReportRoutes(api, ports, input)
  addWayBackRoutes(api, ports, input)
  return api
}

const runSchema = z
  .object({
    run: z.string(),
    date: z.string(),
    state: z.enum(['started', 'finished']),
    requests: z.int(),
    /** Null where there are several currencies, or none. */
    total: moneyAnswerSchema.nullable(),
    totals: z.array(z.object({ currency: z.string(), amount: z.string(), requests: z.int() })),
    below_threshold: z.int(),
    still_open: z.int(),
    without_payment_method: z.int(),
    started_at: z.string(),
    finished_at: z.string().nullable(),
  })
  .openapi('BillingRun')

const madeRunSchema = runSchema
  .extend({ status: z.enum(['made', 'exists']) })
  .openapi('MadeBillingRun')

function answerRun(run: BillingRun): z.infer<typeof runSchema> {
  const [first, ...others] = run.totals
  return {
    run: run.run,
    date: run.billedOn.toString(),
    state: run.status,
    requests: Number(run.requestCount),
    total:
      first === undefined || others.length > 0
        ? null
        : amountJson(first.amountMicros, first.currency),
    totals: run.totals.map(({ currency, amountMicros, requestCount }) => ({
      currency,
      amount: printMicros(amountMicros, currency),
      requests: Number(requestCount),
    })),
    below_threshold: Number(run.belowThresholdCount),
    still_open: Number(run.stillOpenCount),
    without_payment_method: Number(run.withoutMethodCount),
    started_at: run.startedAt.toString(),
    finished_at: run.finishedAt?.toString() ?? null,
  }
}

function addStartRun(
  api: OpenAPIHono<ApiEnv>,
  ports: BillingPorts,
  input: BillingRoutesInput,
): void {
  const route = createRoute({
    method: 'post',
    path: '/billing/runs',
    summary: 'Run the billing of a date',
    description:
      'The same date again answers `exists` with the same run, and does nothing. Another must not lie before the ' +
      'last one that was run, more than 31 days back, or ahead (in a sandbox: more than 400 days).',
    security: bearer,
    request: { body: jsonBody(z.strictObject({ date: dateSchema })) },
    responses: {
      200: jsonAnswer(madeRunSchema, 'The date was run before'),
      201: jsonAnswer(madeRunSchema, 'The date was run'),
      ...problemAnswers('billing_date_ahead', 'billing_date_past'),
    },
  })
  api.openapi(resumable(route), async (c) => {
    requireCaller(c, 'operator')
    const { date } = c.req.valid('json')
    const refusal = await findDateRefusal(ports, date, input)
    if (refusal !== undefined) throw new Problem(refusal.code, { detail: refusal.detail })
    if (!(await isRun(ports, date))) await noteAsked(c)
    const { threshold } = input
    // In a sandbox nobody moves the clock for a minute.
    const gatherSeconds = input.isSandbox ? 0 : gatherSecondsUsual
    const run = await runBilling(ports, { billedOn: date, threshold, gatherSeconds })
    return c.json({ status: run.outcome, ...answerRun(run) }, run.outcome === 'made' ? 201 : 200)
  })
}

/** To its end: then it is not asked for again. */
async function isRun({ database }: BillingPorts, date: Temporal.PlainDate): Promise<boolean> {
  const run = await database.read('billing.find-run', (tx) => findRunOf(tx, date))
  return run?.status === 'finished'
}

async function findDateRefusal(
  { database, clock }: BillingPorts,
  date: Temporal.PlainDate,
  { isSandbox }: Pick<BillingRoutesInput, 'isSandbox'>,
) {
  const { known, last } = await database.read('billing.find-last-run', async (tx) => {
    const [latest] = await selectRuns(tx, { beforeDate: null, limit: 1 })
    return { known: await findRunOf(tx, date), last: latest }
  })
  if (known !== undefined) return undefined
  const today = billingDateOf(clock.now())
  return decideBillingDate(date, { today, lastClosedOn: last?.billedOn, isSandbox })
}

function addListRuns(api: OpenAPIHono<ApiEnv>, ports: BillingPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/billing/runs',
    summary: 'Billing runs, newest date first',
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
    const runs = await ports.database.read('billing.list-runs', (tx) =>
      selectRuns(tx, { beforeDate, limit: limit + 1 }),
    )
    const { data, next } = pageOf(runs, limit, ({ billedOn }) => [billedOn.toString()], answerRun)
    return c.json({ data: [...data], next }, 200)
  })
}

const requestSchema = z
  .object({
    request: z.string(),
    payment_account: z.string(),
    amount: z.string(),
    currency: z.string(),
    method: z.string(),
    status: z.enum(['requested', 'submitted', 'paid', 'declined']),
    reason: z.string().nullable(),
  })
  .openapi('PaymentRequest')

function answerRequest(request: PaymentRequest): z.infer<typeof requestSchema> {
  return {
    request: request.request,
    payment_account: request.paymentAccount,
    amount: printMicros(request.amountMicros, request.currency),
    currency: request.currency,
    method: request.method.label,
    status: request.status,
    reason: request.declinedReason,
  }
}

function addListRequests(api: OpenAPIHono<ApiEnv>, ports: BillingPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/billing/runs/{run}/requests',
    summary: 'The payment requests of a run',
    security: bearer,
    request: { params: z.object({ run: idSchema('run') }), query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(requestSchema), 'A page of payment requests'),
      ...problemAnswers('unknown_run', 'invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { run } = c.req.valid('param')
    const { after, limit } = c.req.valid('query')
    const [afterRequest = ''] = readCursor(after, 1) ?? []
    const requests = await ports.database.read('billing.list-requests', async (tx) => {
      if ((await findRun(tx, run)) === undefined) throw new Problem('unknown_run')
      return selectRequestsOfRun(tx, { run, afterRequest, limit: limit + 1 })
    })
    const { data, next } = pageOf(requests, limit, ({ request }) => [request], answerRequest)
    return c.json({ data: [...data], next }, 200)
  })
}
