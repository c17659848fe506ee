// `GET /merchants/me/balance`: what a merchant has earned, per currency, and how far it is on its way.
import { selectSummedBalances } from '@tallystick/ledger'
import type { Balance } from '@tallystick/ledger'
import { currencies, printMicros } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { merchantAvailableAccount, merchantPendingAccount } from '../books/index.ts'
import { findMerchant } from '../merchants/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  jsonAnswer,
  Problem,
  problemAnswers,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Database } from '../platform/index.ts'

const balanceSchema = z
  .object({
    pending: z.string().openapi({ description: 'sold, not yet paid by customers' }),
    available: z.string().openapi({ description: 'paid by customers, not yet paid out' }),
    in_payout: z.string(),
    paid_out: z.string(),
  })
  .openapi('MerchantBalance')

const balanceRoute = createRoute({
  method: 'get',
  path: '/merchants/me/balance',
  summary: 'What the merchant has earned, by currency',
  security: bearer,
  responses: {
    200: jsonAnswer(z.record(z.string(), balanceSchema), 'by ISO 4217 code'),
    ...problemAnswers('unknown_merchant'),
  },
})

export function balanceRoutes(ports: { readonly database: Database }): OpenAPIHono<ApiEnv> {
  const api = createApi()
  api.openapi(balanceRoute, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    return c.json(await readBalances(ports.database, merchant), 200)
  })
  return api
}

async function readBalances(database: Database, id: string) {
  const codes = currencies.map(({ code }) => code)
  const { merchant, balances } = await database.read('server.merchant-balance', async (tx) => {
    const accounts = codes.flatMap((code) => [
      merchantPendingAccount(id, code),
      merchantAvailableAccount(id, code),
    ])
    const [found, summed] = await Promise.all([
      findMerchant(tx, id),
      selectSummedBalances(tx, accounts),
    ])
    return { merchant: found, balances: summed }
  })
  if (merchant === undefined) throw new Problem('unknown_merchant')
  const byAccount = new Map(balances.map((balance) => [balance.account, balance]))
  // The merchant's own currency is always there, so that a new merchant sees zeros and not nothing.
  const shown = codes.filter(
    (code) =>
      code === merchant.currency ||
      byAccount.has(merchantPendingAccount(id, code)) ||
      byAccount.has(merchantAvailableAccount(id, code)),
  )
  return Object.fromEntries(
    shown.map((code) => [
      code,
      {
        pending: credit(byAccount.get(merchantPendingAccount(id, code)), code),
        available: credit(byAccount.get(merchantAvailableAccount(id, code)), code),
        in_payout: printMicros(0n, code),
        paid_out: printMicros(0n, code),
      },
    ]),
  )
}

function credit(balance: Balance | undefined, currency: CurrencyCode): string {
  const micros = balance === undefined ? 0n : balance.creditsMicros - balance.debitsMicros
  return printMicros(micros, currency)
}
