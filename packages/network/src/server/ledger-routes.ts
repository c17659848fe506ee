// The ledger as the operator reads it: every balance, and the transfers of one cause.
import { selectAllBalances, selectTransfersOfCause } from '@tallystick/ledger'
import type { RecordedTransfer } from '@tallystick/ledger'
import { amountJson } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import {
  bearer,
  createApi,
  createRoute,
  jsonAnswer,
  moneyAnswerSchema,
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
import type { Database } from '../platform/index.ts'

const balanceSchema = z
  .object({ account: z.string(), currency: z.string(), debits: z.string(), credits: z.string() })
  .openapi('LedgerBalance')

const transferSchema = z
  .object({
    transfer: z.string(),
    debit: z.string(),
    credit: z.string(),
    amount: moneyAnswerSchema,
    recipe: z.string(),
    reverses: z.string().nullable(),
    happened_at: z.string(),
    recorded_at: z.string(),
  })
  .openapi('LedgerTransfer')

const balancesRoute = createRoute({
  method: 'get',
  path: '/ledger/balances',
  summary: 'The balances of all accounts, by account and currency',
  security: bearer,
  request: { query: pageQuerySchema },
  responses: {
    200: jsonAnswer(pageSchema(balanceSchema), 'a page of balances'),
    ...problemAnswers('invalid_cursor'),
  },
})

const transfersRoute = createRoute({
  method: 'get',
  path: '/ledger/transfers',
  summary: 'The transfers of one cause, such as a purchase',
  security: bearer,
  request: { query: pageQuerySchema.extend({ cause: z.string().min(1).max(200) }) },
  responses: {
    200: jsonAnswer(pageSchema(transferSchema), 'a page of its transfers, by their ids'),
    ...problemAnswers('invalid_cursor'),
  },
})

export function ledgerRoutes(ports: { readonly database: Database }): OpenAPIHono<ApiEnv> {
  const api = createApi()
  api.openapi(balancesRoute, async (c) => {
    requireCaller(c, 'operator')
    const { after, limit } = c.req.valid('query')
    const [afterAccount = ''] = readCursor(after, 1) ?? []
    const rows = await ports.database.read('server.list-balances', (tx) =>
      selectAllBalances(tx, { afterAccount, limit: limit + 1 }),
    )
    const page = pageOf(
      rows,
      limit,
      ({ account }) => [account],
      (row) => ({
        account: row.account,
        currency: row.currency,
        debits: amountText(row.debitsMicros, row.currency),
        credits: amountText(row.creditsMicros, row.currency),
      }),
    )
    return c.json({ data: [...page.data], next: page.next }, 200)
  })
  api.openapi(transfersRoute, async (c) => {
    requireCaller(c, 'operator')
    const { cause, after, limit } = c.req.valid('query')
    const behind = readTransferCursor(after)
    const rows = await ports.database.read('server.list-transfers', (tx) =>
      selectTransfersOfCause(tx, { cause, after: behind, limit: limit + 1 }),
    )
    const placeOf = ({ bucket, id }: RecordedTransfer) => [String(bucket), id]
    return c.json(pageOf(rows, limit, placeOf, answerTransfer), 200)
  })
  return api
}

function amountText(micros: bigint, currency: string): string {
  return amountJson(micros, currency as CurrencyCode).amount
}

function readTransferCursor(cursor: string | undefined) {
  const parts = readCursor(cursor, 2)
  if (parts === undefined) return undefined
  const [bucket = '', id = ''] = parts
  if (!/^\d{1,4}$/.test(bucket)) throw new Problem('invalid_cursor')
  return { bucket: Number(bucket), id }
}

function answerTransfer(row: RecordedTransfer) {
  return {
    transfer: row.id,
    debit: row.debitAccount,
    credit: row.creditAccount,
    amount: amountJson(row.amountMicros, row.currency as CurrencyCode),
    recipe: row.recipe,
    reverses: row.reverses,
    happened_at: row.happenedAt.toString(),
    recorded_at: row.recordedAt.toString(),
  }
}
