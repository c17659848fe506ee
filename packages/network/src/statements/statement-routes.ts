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
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'
import { pagePurchases } from '../purchases/index.ts'
import type { Purchase } from '../purchases/index.ts'
import { listPastStatements } from './account-standing.ts'
import { describePurchaseLines, onTab } from './describe-lines.ts'
import { getViewer } from './find-viewer.ts'
import { readCreditLines, readPaymentLines } from './line-sources.ts'
import type { LineRequest, LineSource } from './line-sources.ts'
import type { StatementPosition } from './read-lines.ts'
import { readHead } from './read-statement.ts'
import { readPlace, readStatementCursor, statementCursor } from './statement-cursor.ts'
import type { StatementPorts } from './statement-ports.ts'
import { currentPeriod } from './statement.ts'
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
      "`lines` are, for a payer, all unpaid purchases of the account, oldest first, and minus `credits` they are the total; for a member, the member's " +
      'purchases of the period. Lines, credits and payments go on together, `limit` of each to a page. In `totals`, the previous balance plus purchases minus credits minus payments is the total.',
    security: bearer,
    request: { query: querySchema },
    responses: {
      200: jsonAnswer(statementSchema, 'The statement'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const { after, limit } = c.req.valid('query')
    const page = { after: readStatementCursor(after), limit }
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
    const { after, limit } = c.req.valid('query')
    const page = { after: readStatementCursor(after), limit }
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
    const before = last === undefined ? undefined : readPlace(last)
    const found = await ports.database.read('statements.list', async (tx) => {
      const viewer = await getViewer(tx, purchasingAccount)
      return await listPastStatements(tx, viewer, { before, limit: limit + 1 })
    })
    return c.json(
      pageOf(found, limit, ({ number }) => [number.toString()], answerPast),
      200,
    )
  })
}

interface AnswerInput {
  readonly purchasingAccount: string
  readonly period: string
  readonly after: StatementPosition | undefined
  readonly limit: number
}

async function readAnswer(tx: Tx, input: AnswerInput): Promise<z.infer<typeof statementSchema>> {
  const viewer = await getViewer(tx, input.purchasingAccount)
  const head = await readHead(tx, { viewer, period: input.period })
  if (head === undefined) throw new Problem('unknown_statement')
  const { period, totals, members } = head
  const { currency } = viewer
  const request: LineRequest = { viewer, period, filter: {}, order: 'oldest', limit: input.limit }
  const [purchases, credits, payments] = await Promise.all([
    readPurchases(tx, request, input.after?.purchase),
    readCreditLines(tx, request, input.after?.movement),
    readPaymentLines(tx, request, input.after?.paidMicros),
  ])
  const described = await describePurchaseLines(tx, purchases.shown, onTab)
  // What credits and payments before this period take off the unpaid lines: said once, on the first page.
  const restMicros =
    input.after === undefined && purchases.takenOffMicros !== undefined
      ? purchases.takenOffMicros - period.creditedMicros
      : 0n
  const next: StatementPosition = {
    purchase: purchases.shown.at(-1)?.tabNumber ?? input.after?.purchase,
    movement: credits.lines.at(-1)?.place ?? input.after?.movement,
    paidMicros: payments.lines.at(-1)?.place ?? input.after?.paidMicros,
  }
  const isMore = purchases.isMore || [credits, payments].some(goesOn)
  return {
    ...answerPeriod(period),
    lines: purchases.shown.map((purchase, index) =>
      answerLine({
        ...purchase,
        title: described[index]?.title ?? '',
        isBusiness: described[index]?.isBusiness ?? false,
        isCarried: purchase.tabNumber <= period.afterNumber,
      }),
    ),
    credits: [
      ...credits.lines.flatMap(({ line }) =>
        line.kind === 'credit' || line.kind === 'return' ? answerCredit(line, currency) : [],
      ),
      ...(restMicros === 0n ? [] : [answerPartPayment(restMicros, currency)]),
    ],
    payments: payments.lines.flatMap(({ line }) =>
      line.kind === 'payment' ? answerPayment(line, currency) : [],
    ),
    totals: [answerTotals(totals, currency)],
    members: members.map((member) => answerMember(member, currency)),
    next: isMore ? statementCursor(next) : null,
  }
}

function goesOn({ readThrough }: LineSource): boolean {
  return readThrough !== undefined
}

/** A payer's current lines reach back to the last purchase that is paid. */
async function readPurchases(
  tx: Tx,
  { viewer, period, limit }: LineRequest,
  behind: bigint | undefined,
): Promise<{
  readonly shown: readonly Purchase[]
  readonly isMore: boolean
  /** What these lines are owed less by than their prices. */
  readonly takenOffMicros?: bigint
}> {
  const { paymentAccount, currency, afterNumber, throughNumber } = period
  if (viewer.role === 'payer' && period.closedOn === null) {
    const unpaid = {
      lineCountMax: limit + 1,
      ...(behind === undefined ? {} : { afterNumber: behind }),
    }
    const tab = { paymentAccount, currency }
    const { lines, partPaidMicros } = await getCurrentStatement(tx, { ...tab, ...unpaid })
    const isMore = lines.length > limit
    return { shown: lines.slice(0, limit), isMore, takenOffMicros: partPaidMicros }
  }
  const { purchases, next } = await pagePurchases(tx, {
    paymentAccount,
    currency,
    purchasingAccount: viewer.role === 'member' ? viewer.purchasingAccount : undefined,
    afterNumber: behind ?? afterNumber,
    throughNumber: throughNumber ?? undefined,
    first: 'oldest',
    limit,
  })
  return { shown: purchases, isMore: next !== undefined }
}
