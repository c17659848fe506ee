// The API of partings: a customer parts with a merchant.
import {
  bearer,
  createApi,
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
import type { Parting } from '../outward/index.ts'
import type { Database } from '../platform/index.ts'
import { partWithMerchant } from './part-with-merchant.ts'
import type { PartingPorts } from './part-with-merchant.ts'

const partingSchema = z
  .object({
    merchant: z.string(),
    kept: z.boolean().openapi({ description: 'what was owned there stayed in the library' }),
    parted_at: z.string(),
  })
  .openapi('Parting')
const bodySchema = z
  .strictObject({
    keep: z.boolean().openapi({
      description:
        'true: what is owned there stays in the library; false: it is given up, without money back',
    }),
  })
  .openapi('PartingToMake')

export function partingRoutes(
  ports: PartingPorts & { readonly database: Database },
): OpenAPIHono<ApiEnv> {
  const api = createApi()
  const part = createRoute({
    method: 'put',
    path: '/partings/{merchant}',
    summary:
      'Parts with a merchant: its id for the caller ends, its sessions end, and a later visit gets a new id',
    description: 'The same again, with nothing in between, changes nothing.',
    security: bearer,
    request: { params: z.object({ merchant: idSchema('mer') }), body: jsonBody(bodySchema) },
    responses: {
      200: jsonAnswer(partingSchema, 'The parting'),
      ...problemAnswers('unknown_merchant', 'unknown_purchasing_account', 'subscription_running'),
    },
  })
  api.openapi(part, async (c) => {
    const { purchasingAccount } = requireCaller(c, 'customer')
    const { merchant } = c.req.valid('param')
    const { keep: isKept } = c.req.valid('json')
    const parted = await ports.database.transaction('partings.part', (tx) =>
      partWithMerchant(tx, ports, { purchasingAccount, merchant, isKept }),
    )
    if (parted.status === 'refused') throw new Problem(parted.code)
    return c.json(answerParting(parted.parting), 200)
  })
  return api
}

function answerParting({ merchant, isKept, partedAt }: Parting) {
  return { merchant, kept: isKept, parted_at: partedAt.toString() }
}
