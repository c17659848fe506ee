// The public keys of receipts, for every merchant's verifier. Anyone may read them.
import { createApi, createRoute, jsonAnswer, problemAnswers, z } from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import type { ReceiptKeys } from './receipt-keys.ts'

const keySetSchema = z
  .object({
    keys: z.array(
      z.object({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        alg: z.literal('EdDSA'),
        use: z.literal('sig'),
        kid: z.string(),
        x: z.string(),
      }),
    ),
  })
  .openapi('ReceiptKeySet')

/** `GET /receipt-keys`: a JWK set. Verifiers keep it for some minutes and fetch it again for a kid they do not know. */
export function receiptRoutes(keys: ReceiptKeys): OpenAPIHono<ApiEnv> {
  const api = createApi()
  const route = createRoute({
    method: 'get',
    path: '/receipt-keys',
    summary: 'The public keys that receipts are signed with',
    responses: { 200: jsonAnswer(keySetSchema, 'A JWK set'), ...problemAnswers() },
  })
  api.openapi(route, (c) => {
    c.header('cache-control', 'public, max-age=300')
    return c.json({ keys: [...keys.published.keys] }, 200)
  })
  return api
}
