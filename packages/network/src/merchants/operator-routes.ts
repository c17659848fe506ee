// What the operator does about one merchant: sees all of it, changes its addresses, keys and brand, closes it.
import type { OpenAPIHono } from '../platform/api/index.ts'
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
import type { ApiEnv } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'
import { addAddress, removeAddress } from './change-addresses.ts'
import { addKey, closeMerchant, retireKey, setBrand } from './change-merchant.ts'
import {
  answerChange,
  answerMerchant,
  brandSchema,
  doneSchema,
  jwkSchema,
  merchantSchema,
  parseBrand,
  urlSchema,
} from './merchant-answers.ts'
import type { Served } from './merchant-answers.ts'
import type { MerchantPorts } from './routes.ts'
import { findShown } from './find-shown.ts'

type Api = OpenAPIHono<ApiEnv>

const params = z.object({ merchant: idSchema('mer') })
const addressBody = jsonBody(z.strictObject({ address: urlSchema }))

const removedSchema = z.object({ status: z.enum(['removed', 'absent']) }).openapi('AddressRemoval')

export function addOperatorRoutes(api: Api, ports: MerchantPorts, served: Served): void {
  addShow(api, ports, served)
  addAddresses(api, ports)
  addKeys(api, ports)
  addBrand(api, ports)
  addClosure(api, ports)
}

function addShow(api: Api, ports: MerchantPorts, served: Served): void {
  const route = createRoute({
    method: 'get',
    path: '/merchants/{merchant}',
    summary: 'One merchant with its addresses and keys',
    security: bearer,
    request: { params },
    responses: {
      200: jsonAnswer(merchantSchema, 'The merchant'),
      ...problemAnswers('unknown_merchant'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { merchant } = c.req.valid('param')
    const found = await ports.database.read('merchants.show', (tx) => findShown(tx, merchant))
    if (found === undefined) throw new Problem('unknown_merchant')
    return c.json(answerMerchant(found.merchant, found, served), 200)
  })
}

function addAddresses(api: Api, ports: MerchantPorts): void {
  const add = createRoute({
    method: 'post',
    path: '/merchants/{merchant}/addresses',
    summary: 'Registers one more address of a merchant',
    security: bearer,
    request: { params, body: addressBody },
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
    return c.json(
      answerChange(await addAddress(ports, { merchant, address, addedBy: 'operator' })),
      200,
    )
  })
  const remove = createRoute({
    method: 'post',
    path: '/merchants/{merchant}/addresses/removal',
    summary: 'Takes an address of a merchant out: nothing returns there any more',
    security: bearer,
    request: { params, body: addressBody },
    responses: {
      200: jsonAnswer(removedSchema, 'Taken out, or not there'),
      ...problemAnswers('invalid_address', 'merchant_closed', 'unknown_merchant'),
    },
  })
  api.openapi(remove, async (c) => {
    requireCaller(c, 'operator')
    const { merchant } = c.req.valid('param')
    const { address } = c.req.valid('json')
    const { status } = answerChange(await removeAddress(ports, { merchant, address }))
    return c.json(
      { status: status === 'changed' ? ('removed' as const) : ('absent' as const) },
      200,
    )
  })
}

function addKeys(api: Api, ports: MerchantPorts): void {
  const add = createRoute({
    method: 'post',
    path: '/merchants/{merchant}/keys',
    summary: 'Adds a public key of a merchant beside those in use',
    security: bearer,
    request: { params, body: jsonBody(jwkSchema) },
    responses: {
      200: jsonAnswer(doneSchema, 'Added, or there already'),
      ...problemAnswers(
        'invalid_key',
        'key_conflict',
        'too_many_keys',
        'merchant_closed',
        'unknown_merchant',
      ),
    },
  })
  api.openapi(add, async (c) => {
    const caller = requireCaller(c, 'operator')
    const { merchant } = c.req.valid('param')
    const holds = (tx: Tx) => ports.holdCaller(tx, caller)
    const added = await addKey(ports, { merchant, jwk: c.req.valid('json'), holds })
    return c.json(answerChange(added), 200)
  })
  const retire = createRoute({
    method: 'delete',
    path: '/merchants/{merchant}/keys/{kid}',
    summary: 'Ends a key of a merchant at once',
    security: bearer,
    request: { params: params.extend({ kid: idSchema('kid') }) },
    responses: {
      200: jsonAnswer(doneSchema, 'Retired'),
      ...problemAnswers('unknown_key', 'merchant_closed', 'unknown_merchant'),
    },
  })
  api.openapi(retire, async (c) => {
    requireCaller(c, 'operator')
    return c.json(answerChange(await retireKey(ports, c.req.valid('param'))), 200)
  })
}

function addBrand(api: Api, ports: MerchantPorts): void {
  const route = createRoute({
    method: 'put',
    path: '/merchants/{merchant}/brand',
    summary: 'Sets colours, logo and description of a merchant',
    security: bearer,
    request: { params, body: jsonBody(brandSchema) },
    responses: {
      200: jsonAnswer(doneSchema, 'Set'),
      ...problemAnswers('invalid_logo', 'merchant_closed', 'unknown_merchant'),
    },
  })
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    const { merchant } = c.req.valid('param')
    const brand = parseBrand(c.req.valid('json'), '')
    return c.json(answerChange(await setBrand(ports, { merchant, brand })), 200)
  })
}

function addClosure(api: Api, ports: MerchantPorts): void {
  const route = createRoute({
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
  api.openapi(route, async (c) => {
    requireCaller(c, 'operator')
    return c.json(answerChange(await closeMerchant(ports, c.req.valid('param'))), 200)
  })
}
