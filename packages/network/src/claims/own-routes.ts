// The API of claims for customers that is alike for every kind: what they asked for, and what became of it.
import { isPayer } from '../customers/accounts/index.ts'
import {
  bearer,
  createRoute,
  jsonAnswer,
  pageOf,
  pageQuerySchema,
  pageSchema,
  problemAnswers,
  readMomentCursor,
  requireCaller,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { ClaimPorts } from './open-claim.ts'
import { partsOfClaim } from './queue-routes.ts'
import type { ClaimQueue } from './queue-routes.ts'
import { selectClaimsOfAccount } from './store.ts'

export function addOwnRoutes(
  api: OpenAPIHono<ApiEnv>,
  ports: Pick<ClaimPorts, 'database'>,
  { kind, one, schema, answer }: Pick<ClaimQueue, 'kind' | 'one' | 'schema' | 'answer'>,
): void {
  const route = createRoute({
    method: 'get',
    path: `/${kind}s`,
    summary: `The caller's own ${one}s, newest first; a payer's are those of the whole account`,
    security: bearer,
    request: { query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(schema), `A page of ${one}s`),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    const { paymentAccount, purchasingAccount } = requireCaller(c, 'customer')
    const { after, limit } = c.req.valid('query')
    const before = readMomentCursor(after)
    const claims = await ports.database.read('claims.list-own', async (tx) =>
      selectClaimsOfAccount(tx, {
        bucket: bucketOf(paymentAccount),
        kind,
        paymentAccount,
        purchasingAccount: (await isPayer(tx, purchasingAccount)) ? null : purchasingAccount,
        before,
        limit: limit + 1,
      }),
    )
    return c.json(pageOf(claims, limit, partsOfClaim, answer), 200)
  })
}
