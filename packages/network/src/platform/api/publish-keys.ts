// Public keys at an address, for whoever checks signatures: anyone may read them.
import { z } from '@hono/zod-openapi'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { PublicJwk } from '@tallystick/proofs'
import type { ApiEnv } from './create-api.ts'
import { createRoute } from './create-route.ts'
import { jsonAnswer, problemAnswers } from './describe-answers.ts'

/**
 * Adds `GET <path>`: a JWK set (RFC 7517 section 5). Verifiers keep it for some minutes, and fetch it again for a kid
 * that they do not know.
 * @param set.name of its schema in the API's description.
 */
export function publishKeys(
  api: OpenAPIHono<ApiEnv>,
  set: {
    readonly path: string
    readonly summary: string
    readonly name: string
    readonly published: { readonly keys: readonly PublicJwk[] }
  },
): void {
  const route = createRoute({
    method: 'get',
    path: set.path,
    summary: set.summary,
    responses: {
      200: jsonAnswer(keySetSchema.openapi(set.name), 'A JWK set'),
      ...problemAnswers(),
    },
  })
  api.openapi(route, (c) => {
    c.header('cache-control', 'public, max-age=300')
    return c.json({ keys: [...set.published.keys] }, 200)
  })
}

const keySetSchema = z.object({
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
