// The API of statements, for the customer: the current one, past ones, and the switch for business expenses.
import { createApi } from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { addExpenseRoute } from './expense-route.ts'
import type { StatementPorts } from './statement-ports.ts'
import { addStatementRoutes } from './statement-routes.ts'

export function statementRoutes(ports: StatementPorts): OpenAPIHono<ApiEnv> {
  const api = createApi()
  addStatementRoutes(api, ports)
  addExpenseRoute(api, ports)
  return api
}
