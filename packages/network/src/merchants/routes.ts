// The API of merchants: registration by the operator, a merchant's own data, the directory.
import { printShare } from '@tallystick/money'
import type { OpenAPIHono } from '../platform/api/index.ts'
import {
  bearer,
  createApi,
  createRoute,
  currencySchema,
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
  shareSchema,
  textSchema,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv } from '../platform/api/index.ts'
import type { Clock, Database, Random } from '../platform/index.ts'
import { addAddress, addKey, closeMerchant, retireKey, setBrand } from './change-merchant.ts'
import type { ChangedMerchant, EndTokens } from './change-merchant.ts'
import { listMerchants } from './find-merchant.ts'
import { logoPath, logoTextMax } from './logo.ts'
import { readColor } from './merchant.ts'
import type { BrandInput, Merchant, MerchantKey } from './merchant.ts'
import { registerMerchant } from './register-merchant.ts'
import { selectKeys, selectMerchants } from './store.ts'

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
  readonly endTokens: EndTokens
}
type Api = OpenAPIHono<ApiEnv>

/** One transparent pixel. */
const sampleLogo =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
const urlSchema = z.string().max(2000).openapi({ example: 'https://www.example.com' })
const brandSchema = z
  .strictObject({
    colors: z
      .array(z.string().max(20))
      .length(2)
      .openapi({ example: ['#123456', '#abcdef'] }),
    logo: z.string().max(logoTextMax).nullable().optional().openapi({
      description: 'A data URL (PNG, JPEG or WebP); null for none; left out, it stays.',
      example: sampleLogo,
    }),
    description: textSchema({ min: 0, max: 200 }).optional(),
  })
  .openapi('Brand')
const jwkSchema = z.record(z.string(), z.unknown()).openapi('MerchantJwk')
const newMerchantSchema = z
  .strictObject({
    name: textSchema({ max: 100 }),
    currency: currencySchema,
    share: shareSchema,
    site: urlSchema,
    addresses: z.array(urlSchema).max(50).optional(),
    keys: z.array(jwkSchema).max(5).optional(),
    brand: brandSchema.optional(),
  })
  .openapi('NewMerchant')
const registeredSchema = z
  .object({ merchant: z.string(), token: z.string() })
  .openapi('RegisteredMerchant')
const publicSchema = z
  .object({
    merchant: z.string(),
    name: z.string(),
    site: z.string(),
    brand: z.object({
      colors: z.array(z.string()),
      logo: z.string().nullable().openapi({ description: 'Where the network serves it' }),
      description: z.string(),
    }),
  })
  .openapi('DirectoryEntry')
const merchantSchema = publicSchema
  .extend({
    currency: z.string(),
    share: z.string(),
    status: z.string(),
    addresses: z.array(z.string()),
    keys: z.array(
      z.object({
        kid: z.string(),
        use: z.enum(['sig', 'enc']),
        added_at: z.string(),
        retired_at: z.string().nullable(),
      }),
    ),
    registered_at: z.string(),
  })
  .openapi('Merchant')
const doneSchema = z.object({ status: z.enum(['changed', 'exists']) }).openapi('MerchantChange')

export function merchantRoutes(ports: MerchantPorts, input: MerchantRoutesInput): Api {
  const api = createApi()
  addRegistration(api, ports, input, '/merchants', false)
  addRegistration(api, ports, input, '/sandbox/merchants', true)
  addDirectory(api, ports, input)
  addOwnMerchant(api, ports, input)
  addKeys(api, ports)
  addBrand(api, ports)
  addOperatorChanges(api, ports)
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
    const [rows, keys] = await ports.database.read('merchants.read-merchant', (tx) =>
      Promise.all([selectMerchants(tx, [merchant]), selectKeys(tx, merchant)]),
    )
    const [row] = rows
    if (row === undefined) throw new Problem('unknown_merchant')
    return c.json(answerMerchant(row, keys, input), 200)
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
    const { merchant } = requireCaller(c, 'merchant')
    return c.json(answerChange(await addKey(ports, { merchant, jwk: c.req.valid('json') })), 200)
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

function addOperatorChanges(api: Api, ports: MerchantPorts): void {
  const params = z.object({ merchant: idSchema('mer') })
  const add = createRoute({
    method: 'post',
    path: '/merchants/{merchant}/addresses',
    summary: 'Registers one more address of a merchant',
    security: bearer,
    request: { params, body: jsonBody(z.strictObject({ address: urlSchema })) },
    responses: {
      200: jsonAnswer(doneSchema, 'Registered, or there already'),
      ...problemAnswers(
        'invalid_address',
        'merchant_closed',
        'too_many_addresses',
        'unknown_merchant',
      ),
    },
  })
  api.openapi(add, async (c) => {
    requireCaller(c, 'operator')
    const { merchant } = c.req.valid('param')
    const { address } = c.req.valid('json')
    return c.json(answerChange(await addAddress(ports, { merchant, address })), 200)
  })
  const close = createRoute({
    method: 'post',
    path: '/merchants/{merchant}/closure',
    summary: 'Closes a merchant for ever',
    security: bearer,
    request: { params },
    responses: {
      200: jsonAnswer(doneSchema, 'Closed, or closed before'),
      ...problemAnswers('unknown_merchant'),
    },
  })
  api.openapi(close, async (c) => {
    requireCaller(c, 'operator')
    return c.json(answerChange(await closeMerchant(ports, c.req.valid('param'))), 200)
  })
}

function parseBrand(brand: z.output<typeof brandSchema>, at: '' | '/brand'): BrandInput {
  const { colors, logo, description = '' } = brand
  const [primary, secondary] = colors.map(readColor)
  if (primary !== undefined && secondary !== undefined) {
    return { primary, secondary, description, logo }
  }
  throw new Problem('invalid_field', {
    errors: [{ pointer: `${at}/colors`, detail: 'are not two colours such as #1f2937' }],
  })
}

function answerChange(outcome: ChangedMerchant): { status: 'changed' | 'exists' } {
  if (outcome.status !== 'refused') return { status: outcome.status }
  throw new Problem(outcome.code, { detail: outcome.detail?.replaceAll('_', ' ') })
}

type Served = Pick<MerchantRoutesInput, 'publicUrl'>

function answerPublic({ merchant, name, site, brand, logo: file }: Merchant, served: Served) {
  const { primary, secondary, description } = brand
  const logo = file === null ? null : new URL(logoPath(merchant, file), served.publicUrl).href
  const colors = [primary, secondary].filter((color) => color !== null)
  return { merchant, name, site, brand: { colors, logo, description } }
}

function answerMerchant(merchant: Merchant, keys: readonly MerchantKey[], served: Served) {
  return {
    ...answerPublic(merchant, served),
    currency: merchant.currency,
    share: printShare(merchant.shareMillionths),
    status: merchant.status,
    addresses: [...merchant.addresses],
    keys: keys.map(({ kid, jwk, addedAt, retiredAt }) => ({
      kid,
      use: jwk.use,
      added_at: addedAt.toString(),
      retired_at: retiredAt?.toString() ?? null,
    })),
    registered_at: merchant.registeredAt.toString(),
  }
}
