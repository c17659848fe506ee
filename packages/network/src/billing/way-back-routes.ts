// The API through which an operator says where the money of a closed account goes.
import { amountJson } from '@tallystick/money'
import { setWayBack } from '../credits/index.ts'
import type { CreditReturn } from '../credits/index.ts'
import {
  bearer,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  moneyAnswerSchema,
  Problem,
  problemAnswers,
  requireCaller,
  textSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { Processors } from '../processors/index.ts'
import type { BillingPorts } from './billing-ports.ts'

const bodySchema = z.strictObject({
  processor: textSchema({ max: 100 }).openapi({
    description: 'the kind of a processor that is set up',
  }),
  token: textSchema({ max: 500 }).openapi({
    description: "the processor's name for a card or a bank account",
  }),
  tell: z
    .strictObject({ email: z.email().max(254), language: z.enum(['de', 'en', 'es', 'fr']) })
    .optional()
    .openapi({ description: 'whoever asked for it, who is told when something set out' }),
})

const returnSchema = z
  .object({ return: z.string(), amount: moneyAnswerSchema })
  .openapi('CreditReturn')

export function addWayBackRoutes(
  api: OpenAPIHono<ApiEnv>,
  ports: BillingPorts,
  { processors }: { readonly processors: Processors },
): void {
  const route = createRoute({
    method: 'put',
    path: '/payment-accounts/{payment_account}/way-back',
    summary: 'Where the money of a closed account goes',
    description:
      'Whatever stands on the account sets out that way at once, also what a processor refused before. Kept for 30 days, ' +
      'and as long as something may still come back.',
    security: bearer,
    request: {
      params: z.strictObject({ payment_account: idSchema('pay') }),
      body: jsonBody(bodySchema),
    },
    responses: {
      200: jsonAnswer(
        z.object({ status: z.literal('set'), returned: returnSchema.nullable() }),
        'It is set; null where nothing stood there',
      ),
      ...problemAnswers('account_open', 'unknown_payment_account', 'unknown_processor'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { payment_account: paymentAccount } = c.req.valid('param')
    const { tell, ...way } = c.req.valid('json')
    if (!processors.has(way.processor)) throw new Problem('unknown_processor')
    const set = await setWayBack(ports, { paymentAccount, way, tell })
    if (set.status === 'refused') throw new Problem(set.code)
    return c.json({ status: 'set', returned: answerReturn(set.returned) } as const, 200)
  })
}

function answerReturn(returned: CreditReturn | null) {
  if (returned === null) return null
  return { return: returned.id, amount: amountJson(returned.amountMicros, returned.currency) }
}
