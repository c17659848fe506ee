// The API of statements, for the customer.
import { printMicros } from '@tallystick/money'
import { selectBuyers } from '../customers/index.ts'
import type { OpenAPIHono } from '../platform/api/index.ts'
import {
  bearer,
  createRoute,
  jsonAnswer,
  Problem,
  problemAnswers,
  readCursor,
  requireCaller,
  writeCursor,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv } from '../platform/api/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import { getCurrentStatement } from './get-current-statement.ts'
import type { CurrentStatement } from './get-current-statement.ts'

const statementSchema = z
  .object({
    since: z.string().nullable().openapi({ description: 'the last billing day, or null' }),
    lines: z.array(
      z.object({
        purchase: z.string(),
        merchant: z.string(),
        offer: z.string(),
        purchasing_account: z.string(),
        quantity: z.int(),
        amount: z.string(),
        currency: z.string(),
        purchased_at: z.string(),
        carried: z.boolean().openapi({ description: 'bought in an earlier period' }),
      }),
    ),
    credits: z.array(
      z.object({ kind: z.enum(['part_payment']), amount: z.string(), currency: z.string() }),
    ),
    payments: z.array(
      z.object({
        request: z.string(),
        amount: z.string(),
        currency: z.string(),
        method: z.string(),
        paid_at: z.string(),
      }),
    ),
    totals: z.array(
      z.object({
        currency: z.string(),
        previous_balance: z.string(),
        purchases: z.string(),
        payments: z.string(),
        total: z.string(),
      }),
    ),
    next: z.string().nullable(),
  })
  .openapi('CurrentStatement')

const linesMax = 1000

export function addStatementRoutes(api: OpenAPIHono<ApiEnv>, ports: BillingPorts): void {
  const route = createRoute({
    method: 'get',
    path: '/statements/current',
    summary: 'The current statement',
    description:
      '`lines` are all unpaid purchases, oldest first, in pages; they minus `credits` are the total. In `totals`, ' +
      'the previous balance plus the purchases since minus the payments since is the same total.',
    security: bearer,
    request: {
      query: z.strictObject({
        after: z.string().max(1000).optional(),
        limit: z.coerce.number().int().min(1).max(linesMax).default(linesMax),
      }),
    },
    responses: {
      200: jsonAnswer(statementSchema, 'The statement'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { paymentAccount, purchasingAccount } = requireCaller(c, 'customer')
    const { after, limit } = c.req.valid('query')
    const afterNumber = readNumber(after)
    const statement = await ports.database.read('billing.current-statement', async (tx) => {
      const [buyer] = await selectBuyers(tx, [purchasingAccount])
      if (buyer === undefined) throw new Error(`no purchasing account ${purchasingAccount}`)
      const { currency } = buyer
      const lineCountMax = limit + 1
      const page = { lineCountMax, ...(afterNumber === undefined ? {} : { afterNumber }) }
      return getCurrentStatement(tx, { paymentAccount, currency, ...page })
    })
    return c.json(answerStatement(statement, limit), 200)
  })
}

function readNumber(cursor: string | undefined): bigint | undefined {
  const [text] = readCursor(cursor, 1) ?? []
  if (text === undefined) return undefined
  if (!/^\d{1,18}$/.test(text)) throw new Problem('invalid_cursor')
  return BigInt(text)
}

function answerStatement(
  statement: CurrentStatement,
  limit: number,
): z.infer<typeof statementSchema> {
  const { currency, partPaidMicros } = statement
  const print = (micros: bigint): string => printMicros(micros, currency)
  const shown = statement.lines.slice(0, limit)
  const last = shown.at(-1)
  const isMore = statement.lines.length > limit && last !== undefined
  return {
    since: statement.since?.toString() ?? null,
    lines: shown.map((line) => ({
      purchase: line.purchase,
      merchant: line.merchant,
      offer: line.offer,
      purchasing_account: line.purchasingAccount,
      quantity: line.quantity,
      amount: print(line.priceMicros),
      currency,
      purchased_at: line.happenedAt.toString(),
      carried: line.isCarried,
    })),
    credits:
      partPaidMicros === 0n
        ? []
        : [{ kind: 'part_payment', amount: print(partPaidMicros), currency }],
    payments: statement.payments.map((payment) => ({
      request: payment.request,
      amount: print(payment.amountMicros),
      currency,
      method: payment.method.label,
      paid_at: payment.answeredAt?.toString() ?? '',
    })),
    totals: [
      {
        currency,
        previous_balance: print(statement.previousMicros),
        purchases: print(statement.boughtMicros),
        payments: print(statement.paidMicros),
        total: print(statement.owedMicros),
      },
    ],
    next: isMore ? writeCursor([last.tabNumber.toString()]) : null,
  }
}
