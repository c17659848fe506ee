// The API of merchants: registration by the operator, a merchant's own data, the directory.
import type { Caller } from '../contract/index.ts'
import type { OpenAPIHono } from '../platform/api/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  idSchema,
  jsonAnswer,
  jsonBody,
  pageOf,
  pageQuerySchema,
  pageSchema,
  Problem,
  problemAnswers,
  requireCaller,
  sandboxOnly,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv } from '../platform/api/index.ts'
import type { Clock, Database, Random, Tx } from '../platform/index.ts'
import { addKey, retireKey, setBrand } from './change-merchant.ts'
import type { EndTokens } from './change-merchant.ts'
import { listMerchants } from './find-merchant.ts'
import type { Merchant } from './merchant.ts'
import {
  answerChange,
  answerMerchant,
  answerPublic,
  brandSchema,
  doneSchema,
  jwkSchema,
  merchantSchema,
  newMerchantSchema,
  parseBrand,
  publicSchema,
  registeredSchema,
} from './merchant-answers.ts'
import { addOperatorRoutes } from './operator-routes.ts'
import { registerMerchant } from './register-merchant.ts'
import type { JoinOrganisation } from './register-merchant.ts'
import { addShareRoute } from './share-routes.ts'
import { findShown } from './find-shown.ts'

export type MerchantRoutesInput = {
  readonly isSandbox: boolean
  /** Where the network serves logos. */
  readonly publicUrl: string
  /** A bearer token that acts as the merchant. */
  readonly issueToken: (holder: {
    readonly role: 'merchant'
    readonly merchant: string
  }) => Promise<string>
}

export type MerchantPorts = {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly joinOrganisation: JoinOrganisation
  readonly endTokens: EndTokens
  /** Whether what a caller proved itself with lives still; tokens belong to a room above, which hands this in. */
  readonly holdCaller: (tx: Tx, caller: Caller) => Promise<boolean>
}
type Api = OpenAPIHono<ApiEnv>

export function merchantRoutes(ports: MerchantPorts, input: MerchantRoutesInput): Api {
  const api = createApi()
  addRegistration(api, ports, input, '/merchants', false)
  addRegistration(api, ports, input, '/sandbox/merchants', true)
  addDirectory(api, ports, input)
  addOwnMerchant(api, ports, input)
  addKeys(api, ports)
  addBrand(api, ports)
  addOperatorRoutes(api, ports, input)
  addShareRoute(api, ports)
  return api
}

function addRegistration(
  api: Api,
  ports: MerchantPorts,
  input: MerchantRoutesInput,
  path: '/merchants' | '/sandbox/merchants',
  isSandboxRoute: boolean,
): void {
  const route = createRoute({
    method: 'post',
    path,
    summary: 'Registers a merchant; answers its token, which is shown this once',
    security: bearer,
    middleware: sandboxOnly(!isSandboxRoute || input.isSandbox),
    request: { body: jsonBody(newMerchantSchema) },
    responses: {
      201: jsonAnswer(registeredSchema, 'Registered'),
      ...problemAnswers(
        'invalid_address',
        'invalid_amount',
        'invalid_key',
        'invalid_logo',
        'key_conflict',
        ...(isSandboxRoute ? (['sandbox_only'] as const) : []),
        'unknown_currency',
      ),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { share, brand, ...body } = c.req.valid('json')
    const outcome = await registerMerchant(ports, {
      ...body,
      shareMillionths: share,
      brand: brand === undefined ? undefined : parseBrand(brand, '/brand'),
    })
    if (outcome.status === 'refused') {
      const { code, pointer, detail } = outcome
      const errors = pointer === undefined ? [] : [{ pointer, detail: detail ?? 'is refused' }]
      throw new Problem(code, { detail, errors })
    }
    const { merchant } = outcome
    const token = await input.issueToken({ role: 'merchant', merchant })
    return c.json({ merchant, token }, 201)
  })
}

function addDirectory(api: Api, ports: MerchantPorts, input: MerchantRoutesInput): void {
  const route = createRoute({
    method: 'get',
    path: '/merchants',
    summary: 'The directory of merchants, by name',
    security: bearer,
    request: { query: pageQuerySchema },
    responses: {
      200: jsonAnswer(pageSchema(publicSchema), 'Merchants'),
      ...problemAnswers('invalid_cursor'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator', 'merchant', 'customer')
    const query = c.req.valid('query')
    const rows = await ports.database.read('merchants.read-directory', (tx) =>
      listMerchants(tx, { after: query.after ?? '', limit: query.limit + 1 }),
    )
    const keyOf = ({ name, merchant }: Merchant): readonly string[] => [name, merchant]
    return c.json(
      pageOf(rows, query.limit, keyOf, (merchant) => answerPublic(merchant, input)),
      200,
    )
  })
}

function addOwnMerchant(api: Api, ports: MerchantPorts, input: MerchantRoutesInput): void {
  const route = createRoute({
    method: 'get',
    path: '/merchants/me',
    summary: "The caller's own merchant",
    security: bearer,
    responses: { 200: jsonAnswer(merchantSchema, 'The merchant'), ...problemAnswers() },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const found = await ports.database.read('merchants.read-merchant', (tx) =>
      findShown(tx, merchant),
    )
    if (found === undefined) throw new Problem('unknown_merchant')
    return c.json(answerMerchant(found.merchant, found, input), 200)
  })
}

function addKeys(api: Api, ports: MerchantPorts): void {
  const add = createRoute({
    method: 'post',
    path: '/merchants/me/keys',
    summary: 'Adds a public key beside those in use: to sign with, or to encrypt tickets to',
    security: bearer,
    request: { body: jsonBody(jwkSchema) },
    responses: {
      200: jsonAnswer(doneSchema, 'Added, or there already'),
      ...problemAnswers('invalid_key', 'key_conflict', 'too_many_keys', 'merchant_closed'),
    },
  })
  api.openapi(add, async (c) => {
    const caller = requireCaller(c, 'merchant')
    const { merchant } = caller
    const holds = (tx: Tx) => ports.holdCaller(tx, caller)
    const added = await addKey(ports, { merchant, jwk: c.req.valid('json'), holds })
    return c.json(answerChange(added), 200)
  })
  const retire = createRoute({
    method: 'delete',
    path: '/merchants/me/keys/{kid}',
    summary: 'Ends a key at once',
    security: bearer,
    request: { params: z.object({ kid: idSchema('kid') }) },
    responses: {
      200: jsonAnswer(doneSchema, 'Retired'),
      ...problemAnswers('unknown_key', 'merchant_closed'),
    },
  })
  api.openapi(retire, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const { kid } = c.req.valid('param')
    return c.json(answerChange(await retireKey(ports, { merchant, kid })), 200)
  })
}

function addBrand(api: Api, ports: MerchantPorts): void {
  const route = createRoute({
    method: 'put',
    path: '/merchants/me/brand',
    summary: 'Sets colours, logo and description',
    security: bearer,
    request: { body: jsonBody(brandSchema) },
    responses: {
      200: jsonAnswer(doneSchema, 'Set'),
      ...problemAnswers('invalid_logo', 'merchant_closed'),
    },
  })
  api.openapi(route, async (c) => {
    const { merchant } = requireCaller(c, 'merchant')
    const brand = parseBrand(c.req.valid('json'), '')
    return c.json(answerChange(await setBrand(ports, { merchant, brand })), 200)
  })
}
