// The API's statements: the current one, one of the past, and the list of these.
import { getCurrentStatement } from '../billing/index.ts'
import {
  bearer,
  createRoute,
  dateSchema,
  jsonAnswer,
  pageOf,
  pageQuerySchema,
  pageSchema,
  Problem,
  problemAnswers,
  readCursor,
  requireCaller,
  writeCursor,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'
import { listPurchases } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { listPastStatements } from './account-standing.ts'
import { describePurchaseLines, onTab } from './describe-lines.ts'
import { getViewer } from './find-viewer.ts'
import { readSelection } from './read-statement.ts'
import type { StatementPorts } from './statement-ports.ts'
import { currentPeriod } from './statement.ts'
import type { Period, StatementViewer } from './statement.ts'
import {
  answerCredit,
  answerLine,
  answerMember,
  answerPartPayment,
  answerPast,
  answerPayment,
  answerPeriod,
  answerTotals,
  pastStatementSchema,
  statementSchema,
} from './statement-schema.ts'

const linesMax = 1000
const statementCountMax = 1200

const querySchema = z.strictObject({
  after: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(linesMax).default(linesMax),
})

export function addStatementRoutes(api: OpenAPIHono<ApiEnv>, ports: StatementPorts): void {
  addCurrent(api, ports)
  addList(api, ports)
  addPast(api, ports)
}

function addCurrent(api: OpenAPIHono<ApiEnv>, ports: StatementPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/statements/current',
    summary: 'The current statement',
    description:
      "`lines` are, for a payer, all unpaid purchases of the account, oldest first, in pages, and minus `credits` they are the total; for a member, the member's " +
      'purchases of the period. In `totals`, the previous balance plus purchases minus credits minus payments is the total.',
    security: bearer,
    request: { query: querySchema },
    responses: {
      200: jsonAnswer(statementSchema, 'The statement'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const page = readLinePage(c.req.valid('query'))
    const answer = await ports.database.read('statements.current', (tx) =>
      readAnswer(tx, { purchasingAccount, period: currentPeriod, ...page }),
    )
    return c.json(answer, 200)
  })
}

function addPast(api: OpenAPIHono<ApiEnv>, ports: StatementPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/statements/{period}',
    summary: 'A past statement, by the day that closed it',
    security: bearer,
    request: { params: z.object({ period: dateSchema }), query: querySchema },
    responses: {
      200: jsonAnswer(statementSchema, 'The statement'),
      ...problemAnswers('invalid_cursor', 'unknown_statement'),
    },
  })
  api.openapi(route, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const period = String(c.req.valid('param').period)
    const page = readLinePage(c.req.valid('query'))
    const answer = await ports.database.read('statements.past', (tx) =>
      readAnswer(tx, { purchasingAccount, period, ...page }),
    )
    return c.json(answer, 200)
  })
}

function addList(api: OpenAPIHono<ApiEnv>, ports: StatementPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/statements',
    summary: 'Past statements, newest first',
    security: bearer,
    request: { query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(pastStatementSchema), 'A page of past statements'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const { after, limit } = c.req.valid('query')
    const [last] = readCursor(after, 1) ?? []
    if (last !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(last)) throw new Problem('invalid_cursor')
    const all = await ports.database.read('statements.list', async (tx) =>
      listPastStatements(tx, await getViewer(tx, purchasingAccount), statementCountMax),
    )
    const older = last === undefined ? all : all.filter(({ period }) => period.period < last)
    const { data, next } = pageOf(older, limit, ({ period }) => [period.period], answerPast)
    return c.json({ data: [...data], next }, 200)
  })
}

function readLinePage({ after, limit }: z.output<typeof querySchema>) {
  const [text] = readCursor(after, 1) ?? []
  if (text !== undefined && !/^\d{1,18}$/.test(text)) throw new Problem('invalid_cursor')
  return { limit, lastNumber: text === undefined ? undefined : BigInt(text) }
}

async function readAnswer(
  tx: Tx,
  input: {
    readonly purchasingAccount: string
    readonly period: string
    readonly lastNumber: bigint | undefined
    readonly limit: number
  },
): Promise<z.infer<typeof statementSchema>> {
  const viewer = await getViewer(tx, input.purchasingAccount)
  const found = await readSelection(tx, { viewer, period: input.period, filter: {} })
  if (found === undefined) throw new Problem('unknown_statement')
  const { period, totals, members, selection } = found
  const { currency } = viewer
  const { purchases, takenOffMicros } = await readPurchases(tx, viewer, period, input)
  const shown = purchases.slice(0, input.limit)
  const last = shown.at(-1)
  const isMore = purchases.length > input.limit && last !== undefined
  const described = await describePurchaseLines(tx, shown, onTab)
  const credits = selection.extras.flatMap((line) =>
    line.kind === 'credit' || line.kind === 'return' ? [line] : [],
  )
  const listedMicros = credits.reduce((sum, { micros }) => sum + micros, 0n)
  const restMicros = takenOffMicros === undefined ? 0n : takenOffMicros - listedMicros
  return {
    ...answerPeriod(period),
    lines: shown.map((purchase, index) =>
      answerLine({
        ...purchase,
        title: described[index]?.title ?? '',
        isBusiness: described[index]?.isBusiness ?? false,
        isCarried: purchase.tabNumber <= period.afterNumber,
      }),
    ),
    credits: [
      ...credits.map((line) => answerCredit(line, currency)),
      ...(restMicros === 0n ? [] : [answerPartPayment(restMicros, currency)]),
    ],
    payments:
      viewer.role === 'member' ? [] : period.payments.map((line) => answerPayment(line, currency)),
    totals: [answerTotals(totals, currency)],
    members: members.map((member) => answerMember(member, currency)),
    next: isMore ? writeCursor([last.tabNumber.toString()]) : null,
  }
}

/** A payer's current lines reach back to the last purchase that is paid. */
async function readPurchases(
  tx: Tx,
  viewer: StatementViewer,
  period: Period,
  page: { readonly lastNumber: bigint | undefined; readonly limit: number },
): Promise<{
  readonly purchases: readonly Purchase[]
  /** What these lines are owed less by than their prices. */
  readonly takenOffMicros?: bigint
}> {
  const { paymentAccount, currency } = viewer
  const lineCountMax = page.limit + 1
  if (viewer.role === 'payer' && period.closedOn === null) {
    const { lines, partPaidMicros } = await getCurrentStatement(tx, {
      paymentAccount,
      currency,
      lineCountMax,
      ...(page.lastNumber === undefined ? {} : { afterNumber: page.lastNumber }),
    })
    return { purchases: lines, takenOffMicros: partPaidMicros }
  }
  const { lastNumber = 0n } = page
  const purchases = await listPurchases(tx, {
    paymentAccount,
    currency,
    ...(viewer.role === 'member' ? { purchasingAccount: viewer.purchasingAccount } : {}),
    afterNumber: lastNumber > period.afterNumber ? lastNumber : period.afterNumber,
    ...(period.throughNumber === null ? {} : { throughNumber: period.throughNumber }),
    first: 'oldest',
    limit: lineCountMax,
  })
  return { purchases }
}
