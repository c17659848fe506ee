// The door of the pages about statements and single purchases, and of the files made of them.
import type { Hono } from 'hono'
import { currentPeriod } from '../../../../statements/index.ts'
import { answerNotFound } from '../../../frame/answer-page.ts'
import type { CustomerContext, CustomerEnv } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import type { FileKind } from './answer-file.ts'
import { sendExpenses, showExpenses } from './expenses-page.ts'
import { showPurchase, submitExpense } from './purchase-page.ts'
import { sendReceipt } from './receipt-files.ts'
import { sendStatement } from './statement-files.ts'
import { showStatement } from './statement-page.ts'
import { showStatus } from './status-page.ts'

export function addStatementPages(web: Hono<CustomerEnv>, deps: CustomerDeps): void {
  web.get('/statements', (c) => showStatement(deps, c, currentPeriod))
  web.get('/statements/status', (c) => showStatus(deps, c))
  web.get('/statements/expenses', (c) => showExpenses(deps, c))
  web.get('/statements/:name', (c) => answerNamed(deps, c))
  web.get('/purchases/:id', (c) => showPurchase(deps, c))
  web.get('/purchases/:id/receipt', (c) => sendReceipt(deps, c, 'signed'))
  web.get('/purchases/:id/receipt.pdf', (c) => sendReceipt(deps, c, 'pdf'))
  web.post('/purchases/:id/business-expense', (c) => submitExpense(deps, c))
}

const namePattern = /^(current|expenses|\d{4}-\d{2}-\d{2})(?:\.(pdf|csv))?$/

/** `2026-12-22` is a page; with an ending it is a file, as are `current.pdf` and `expenses.csv`. */
async function answerNamed(deps: CustomerDeps, c: CustomerContext): Promise<Response> {
  const [, period, ending] = namePattern.exec(c.req.param('name') ?? '') ?? []
  if (period === undefined) return await answerNotFound(c)
  if (ending === undefined) return await showStatement(deps, c, period)
  const kind = ending as FileKind
  if (period === 'expenses') return await sendExpenses(deps, c, kind)
  return await sendStatement(deps, c, { period, kind })
}
