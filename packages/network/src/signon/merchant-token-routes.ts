// The API of a merchant's tokens, for itself, and for the operator where it lost them all.
import type { MerchantCaller, OperatorCaller } from '../contract/index.ts'
import type { OpenAPIHono } from '../platform/api/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  Problem,
  problemAnswers,
  requireCaller,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv } from '../platform/api/index.ts'
import { issueMerchantToken, listMerchantTokens, revokeMerchantToken } from './merchant-tokens.ts'
import type { MerchantTokenPorts } from './merchant-tokens.ts'

type Api = OpenAPIHono<ApiEnv>
type Context = Parameters<typeof requireCaller>[0]

const tokenSchema = z
  .object({ token: z.string(), created_at: z.string(), expires_at: z.string() })
  .openapi('MerchantToken')
const newTokenSchema = z
  .object({ token: z.string(), secret: z.string(), expires_at: z.string() })
  .openapi('NewMerchantToken')
const revokedSchema = z.object({ status: z.literal('revoked') }).openapi('RevokedMerchantToken')

/** The same routes under two addresses: whose tokens they are is told by the caller, or by the path. */
interface Door {
  readonly prefix: '/merchants/me' | '/merchants/{merchant}'
  readonly params: z.ZodRawShape
  readonly callerOf: (c: Context) => MerchantCaller | OperatorCaller
}

const doors: readonly Door[] = [
  {
    prefix: '/merchants/me',
    params: {},
    callerOf: (c) => requireCaller(c, 'merchant'),
  },
  {
    prefix: '/merchants/{merchant}',
    params: { merchant: idSchema('mer') },
    callerOf: (c) => requireCaller(c, 'operator'),
  },
]

function merchantOf(
  caller: MerchantCaller | OperatorCaller,
  { merchant = '' }: Readonly<Record<string, string>>,
): string {
  return caller.role === 'merchant' ? caller.merchant : merchant
}

export function merchantTokenRoutes(ports: MerchantTokenPorts): Api {
  const api = createApi()
  for (const door of doors) {
    addIssue(api, ports, door)
    addList(api, ports, door)
    addRevoke(api, ports, door)
  }
  return api
}

function addIssue(api: Api, ports: MerchantTokenPorts, door: Door): void {
  const route = createRoute({
    method: 'post',
    path: `${door.prefix}/tokens`,
    summary: 'A new token of the merchant, beside those in use; its secret is shown this once',
    security: bearer,
    request: { params: z.object(door.params) },
    responses: {
      201: jsonAnswer(newTokenSchema, 'Issued'),
      ...problemAnswers('unknown_merchant', 'merchant_closed', 'too_many_tokens'),
    },
  })
  api.openapi(route, async (c) => {
    const caller = door.callerOf(c)
    const merchant = merchantOf(caller, c.req.param())
    const issued = await issueMerchantToken(ports, { merchant, caller })
    if (issued.status === 'refused') throw new Problem(issued.code)
    const { token, secret, expiresAt } = issued
    return c.json({ token, secret, expires_at: expiresAt.toString() }, 201)
  })
}

function addList(api: Api, ports: MerchantTokenPorts, door: Door): void {
  const route = createRoute({
    method: 'get',
    path: `${door.prefix}/tokens`,
    summary: 'The tokens of the merchant that work, the one that ends first before all others',
    security: bearer,
    request: { params: z.object(door.params) },
    responses: {
      200: jsonAnswer(
        z.object({ data: z.array(tokenSchema), next: z.null() }).openapi('MerchantTokens'),
        'The tokens; a handful, so there are no pages',
      ),
      ...problemAnswers(),
    },
  })
  api.openapi(route, async (c) => {
    const merchant = merchantOf(door.callerOf(c), c.req.param())
    const tokens = await listMerchantTokens(ports, { merchant })
    const data = tokens.map(({ token, createdAt, expiresAt }) => ({
      token,
      created_at: createdAt.toString(),
      expires_at: expiresAt.toString(),
    }))
    return c.json({ data, next: null }, 200)
  })
}

function addRevoke(api: Api, ports: MerchantTokenPorts, door: Door): void {
  const route = createRoute({
    method: 'delete',
    path: `${door.prefix}/tokens/{token}`,
    summary: 'Ends a token at once, be it the one that asks',
    security: bearer,
    request: { params: z.object({ ...door.params, token: idSchema('tok') }) },
    responses: {
      200: jsonAnswer(revokedSchema, 'It works no more'),
      ...problemAnswers('unknown_token'),
    },
  })
  api.openapi(route, async (c) => {
    const { token = '', ...params } = c.req.param() as Readonly<Record<string, string>>
    const merchant = merchantOf(door.callerOf(c), params)
    if (!(await revokeMerchantToken(ports, { merchant, token }))) throw new Problem('unknown_token')
    return c.json({ status: 'revoked' } as const, 200)
  })
}
