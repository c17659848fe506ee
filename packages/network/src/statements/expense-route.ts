// The API's switch that marks a purchase as a business expense.
import {
  bearer,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  Problem,
  problemAnswers,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { markExpense } from './mark-expense.ts'
import type { StatementPorts } from './statement-ports.ts'

const bodySchema = z.strictObject({ on: z.boolean() }).openapi('BusinessExpense')
const answerSchema = z
  .object({ purchase: z.string(), on: z.boolean() })
  .openapi('BusinessExpenseMark')

export function addExpenseRoute(api: OpenAPIHono<ApiEnv>, ports: StatementPorts): void {
  const route = createRoute({
    method: 'put',
    path: '/purchases/{purchase}/business-expense',
    summary: 'Marks a purchase as a business expense, or takes the mark off',
    description: 'For its buyer and for the payer. The same twice is the same.',
    security: bearer,
    request: {
      params: z.object({ purchase: idSchema('pur') }),
      body: jsonBody(bodySchema),
    },
    responses: {
      200: jsonAnswer(answerSchema, 'As it is now'),
      ...problemAnswers('unknown_purchase'),
    },
  })
  api.openapi(route, async (c) => {
    const { purchasingAccount, paymentAccount } = requireCaller(c, 'customer')
    const { purchase } = c.req.valid('param')
    const { on } = c.req.valid('json')
    const marked = await markExpense(ports, {
      purchase,
      purchasingAccount,
      paymentAccount,
      isOn: on,
    })
    if (marked === 'unknown_purchase') throw new Problem('unknown_purchase')
    return c.json({ purchase, on }, 200)
  })
}
