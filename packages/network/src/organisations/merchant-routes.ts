// The API of an organisation's merchants for its people: addresses and their proof, keys, tokens, looks.
import type { CustomerCaller } from '../contract/index.ts'
import {
  answerChange,
  answerMerchant,
  brandSchema,
  jwkSchema,
  merchantSchema,
  parseBrand,
  urlSchema,
} from '../merchants/index.ts'
import type { ProofPorts } from '../merchants/index.ts'
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
  resumable,
  z,
} from '../platform/api/index.ts'
import type { ApiEnv, OpenAPIHono } from '../platform/api/index.ts'
import { doneSchema, organisationParams, orProblem } from './answers.ts'
import {
  changeOwnMerchant,
  proveOwnAddress,
  showOwnMerchant,
  withOwnMerchant,
} from './change-own-merchant.ts'
import type { MerchantChange, OwnMerchant } from './change-own-merchant.ts'
import { askerOf } from './routes.ts'
import type { OrganisationRoutePorts } from './routes.ts'

type Api = OpenAPIHono<ApiEnv>

export type OwnMerchantRoutePorts = OrganisationRoutePorts &
  ProofPorts & {
    /** Where the network serves logos. */
    readonly publicUrl: string
    /** Another token of a merchant; they belong to a room above, which hands this in. */
    readonly issueMerchantToken: (of: {
      readonly merchant: string
      readonly caller: CustomerCaller
    }) => Promise<
      | {
          readonly status: 'issued'
          readonly token: string
          readonly secret: string
          readonly expiresAt: Temporal.Instant
        }
      | {
          readonly status: 'refused'
          readonly code:
            'unknown_merchant' | 'merchant_closed' | 'too_many_tokens' | 'unauthenticated'
        }
    >
  }

const params = organisationParams.extend({ merchant: idSchema('mer') })
const path = '/organisations/{organisation}/merchants/{merchant}'
const addressBody = jsonBody(z.strictObject({ address: urlSchema }))
const member = ['unknown_organisation', 'unknown_merchant', 'role_not_enough'] as const
const open = [...member, 'merchant_closed'] as const
const guarded = [...open, 'second_factor_needed'] as const

export function ownMerchantRoutes(ports: OwnMerchantRoutePorts): Api {
  const api = createApi()
  addShow(api, ports)
  addAddresses(api, ports)
  addProof(api, ports)
  addKeys(api, ports)
  addTokens(api, ports)
  addBrand(api, ports)
  return api
}

function ownOf(
  ports: OwnMerchantRoutePorts,
  caller: CustomerCaller,
  named: { readonly organisation: string; readonly merchant: string },
): OwnMerchant {
  const { organisation, merchant } = named
  return { asker: askerOf(ports, caller), organisation, merchant }
}

async function change(
  ports: OwnMerchantRoutePorts,
  own: OwnMerchant,
  wanted: MerchantChange,
): Promise<{ status: 'changed' | 'exists' }> {
  const outcome = await changeOwnMerchant(ports, own, wanted)
  if (outcome.status === 'refused') throw new Problem(outcome.code, detailOf(outcome))
  return { status: outcome.status }
}

function detailOf(outcome: object): { readonly detail: string | undefined } {
  const detail = 'detail' in outcome ? outcome.detail : undefined
  return { detail: typeof detail === 'string' ? detail.replaceAll('_', ' ') : undefined }
}

function addShow(api: Api, ports: OwnMerchantRoutePorts): void {
  const route = createRoute({
    method: 'get',
    path,
    summary: 'One merchant of an organisation, with its addresses and keys',
    security: bearer,
    request: { params },
    responses: {
      200: jsonAnswer(merchantSchema, 'The merchant'),
      ...problemAnswers('unknown_organisation', 'unknown_merchant'),
    },
  })
  api.openapi(route, async (c) => {
    const own = ownOf(ports, requireCaller(c, 'customer'), c.req.valid('param'))
    const shown = orProblem(await showOwnMerchant(ports, own))
    return c.json(answerMerchant(shown.merchant, shown, ports), 200)
  })
}

function addAddresses(api: Api, ports: OwnMerchantRoutePorts): void {
  const add = createRoute({
    method: 'post',
    path: `${path}/addresses`,
    summary: 'Adds an address, which has to be proved before anything is sold there',
    security: bearer,
    request: { params, body: addressBody },
    responses: {
      200: jsonAnswer(doneSchema, 'Added, or there already'),
      ...problemAnswers(...open, 'invalid_address', 'too_many_addresses'),
    },
  })
  api.openapi(add, async (c) => {
    const own = ownOf(ports, requireCaller(c, 'customer'), c.req.valid('param'))
    const { address } = c.req.valid('json')
    return c.json(await change(ports, own, { kind: 'add_address', address }), 200)
  })
  const remove = createRoute({
    method: 'post',
    path: `${path}/addresses/removal`,
    summary: 'Takes an address out: nothing returns there any more; the site stays',
    security: bearer,
    request: { params, body: addressBody },
    responses: {
      200: jsonAnswer(doneSchema, 'Taken out, or not there'),
      ...problemAnswers(...open, 'invalid_address'),
    },
  })
  api.openapi(remove, async (c) => {
    const own = ownOf(ports, requireCaller(c, 'customer'), c.req.valid('param'))
    const { address } = c.req.valid('json')
    return c.json(await change(ports, own, { kind: 'remove_address', address }), 200)
  })
}

function addProof(api: Api, ports: OwnMerchantRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path: `${path}/addresses/proof`,
    summary: 'Looks for the proof of an address: a file there, or a TXT record of its name',
    security: bearer,
    request: { params, body: addressBody },
    responses: {
      200: jsonAnswer(doneSchema, 'It is proved, now or before'),
      ...problemAnswers(...open, 'address_not_registered', 'invalid_address', 'proof_not_found'),
    },
  })
  // Others are asked while no transaction is open; whatever is found is found again.
  api.openapi(resumable(route), async (c) => {
    const own = ownOf(ports, requireCaller(c, 'customer'), c.req.valid('param'))
    const { address } = c.req.valid('json')
    const outcome = await proveOwnAddress(ports, own, { address })
    return c.json(answerChange(orProblem(outcome)), 200)
  })
}

function addKeys(api: Api, ports: OwnMerchantRoutePorts): void {
  const add = createRoute({
    method: 'post',
    path: `${path}/keys`,
    summary: 'Adds a public key beside those in use: to sign with, or to encrypt tickets to',
    security: bearer,
    request: { params, body: jsonBody(jwkSchema) },
    responses: {
      200: jsonAnswer(doneSchema, 'Added, or there already'),
      ...problemAnswers(...guarded, 'invalid_key', 'key_conflict', 'too_many_keys'),
    },
  })
  api.openapi(add, async (c) => {
    const own = ownOf(ports, requireCaller(c, 'customer'), c.req.valid('param'))
    return c.json(await change(ports, own, { kind: 'add_key', jwk: c.req.valid('json') }), 200)
  })
  const retire = createRoute({
    method: 'delete',
    path: `${path}/keys/{kid}`,
    summary: 'Ends a key at once',
    security: bearer,
    request: { params: params.extend({ kid: idSchema('kid') }) },
    responses: {
      200: jsonAnswer(doneSchema, 'Retired'),
      ...problemAnswers(...guarded, 'unknown_key'),
    },
  })
  api.openapi(retire, async (c) => {
    const { kid, ...named } = c.req.valid('param')
    const own = ownOf(ports, requireCaller(c, 'customer'), named)
    return c.json(await change(ports, own, { kind: 'retire_key', kid }), 200)
  })
}

function addTokens(api: Api, ports: OwnMerchantRoutePorts): void {
  const route = createRoute({
    method: 'post',
    path: `${path}/tokens`,
    summary:
      'A token of the API for the merchant, beside those in use; its secret is shown this once',
    security: bearer,
    request: { params },
    responses: {
      201: jsonAnswer(
        z
          .object({ token: z.string(), secret: z.string(), expires_at: z.string() })
          .openapi('OwnMerchantToken'),
        'The token',
      ),
      ...problemAnswers(...guarded, 'too_many_tokens'),
    },
  })
  api.openapi(route, async (c) => {
    const caller = requireCaller(c, 'customer')
    const own = ownOf(ports, caller, c.req.valid('param'))
    const { merchant } = own
    const issued = await withOwnMerchant(ports, own, 'change_keys', () =>
      ports.issueMerchantToken({ merchant, caller }),
    )
    if (issued.status === 'refused') throw new Problem(issued.code)
    const { token, secret, expiresAt } = issued
    return c.json({ token, secret, expires_at: expiresAt.toString() }, 201)
  })
}

function addBrand(api: Api, ports: OwnMerchantRoutePorts): void {
  const route = createRoute({
    method: 'put',
    path: `${path}/brand`,
    summary: 'Sets colours, logo and description of a merchant of the organisation',
    security: bearer,
    request: { params, body: jsonBody(brandSchema) },
    responses: {
      200: jsonAnswer(doneSchema, 'Set'),
      ...problemAnswers(...open, 'invalid_logo'),
    },
  })
  api.openapi(route, async (c) => {
    const own = ownOf(ports, requireCaller(c, 'customer'), c.req.valid('param'))
    const brand = parseBrand(c.req.valid('json'), '')
    return c.json(await change(ports, own, { kind: 'set_brand', brand }), 200)
  })
}
