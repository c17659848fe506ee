// Every answer of the API that a test gets is held against the network's own description, whatever the test is about.
import assert from 'node:assert/strict'
import formats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Network } from '../../server/create-network.ts'

type Node = Readonly<Record<string, unknown>>

interface Answers {
  readonly network: Network
  /** @throws AssertionError for answers that the description does not know. */
  readonly assertAsDescribed: () => void
}

interface Operation {
  readonly key: string
  readonly pattern: RegExp
  /** Where it stands in the document, as a JSON pointer. */
  readonly pointer: string
  readonly responses: Readonly<Record<string, Node>>
}

export function checkAnswers(network: Network): Answers {
  const wrong = new Set<string>()
  let description: Promise<Description> | undefined
  const readDescription = async (request: Request): Promise<Description> => {
    const address = new URL('/api/v1/openapi.json', request.url)
    const response = await network.fetch(new Request(address))
    return describe((await response.json()) as Node)
  }
  return {
    network: {
      ...network,
      fetch: async (request, env) => {
        const { method } = request
        const { pathname } = new URL(request.url)
        const response = await network.fetch(request, env)
        const type = response.headers.get('content-type')?.split(';')[0] ?? ''
        const isOwn = pathname.startsWith('/api/v1/') && !pathname.endsWith('/openapi.json')
        // An answer to HEAD has the headers of one to GET, and no body.
        if (!isOwn || method === 'HEAD' || !/^application\/(problem\+)?json$/.test(type)) {
          return response
        }
        description ??= readDescription(request)
        const body = await response.clone().json()
        const answer = { method, pathname, status: response.status, type, body }
        for (const id of findInsideIds(pathname, JSON.stringify(body))) {
          wrong.add(`${method} ${pathname}: ${id} tells a merchant more than is its own`)
        }
        for (const fault of (await description)(answer)) wrong.add(fault)
        return response
      },
    },
    assertAsDescribed: () => {
      assert.deepEqual([...wrong], [], 'answers that the description does not know')
    },
  }
}

/** Ids inside that an answer hands to a merchant: in what is the merchant's alone, and in tokens, whoever has them. */
function findInsideIds(pathname: string, body: string): readonly string[] {
  const tokens = body.match(/\bey[\w-]+\.ey[\w-]+\.[\w-]+/g) ?? []
  const claims = tokens.map((token) =>
    Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
  )
  const isOwn = pathname.startsWith('/api/v1/merchants/me/')
  const texts = isOwn ? [body, ...claims] : claims
  return texts.flatMap((text) => text.match(ofCustomers) ?? [])
}

// What belongs to a merchant itself (its offers, keys and tokens) it may know as it is.
const ofCustomers =
  /\b(?:pur|sub|evt|tkt|gft|crd|rfd|dsp|cnc|pac|pay|cus|sgn|ses)_[0-7][0-9a-hjkmnp-tv-z]{25,27}\b/g

type Description = (answer: {
  readonly method: string
  readonly pathname: string
  readonly status: number
  readonly type: string
  readonly body: unknown
}) => readonly string[]

function describe(document: Node): Description {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema(closed(document) as Node, 'api')
  const operations = listOperations(document)
  return ({ method, pathname, status, type, body }) => {
    const found = operations.find(
      ({ key, pattern }) => key.startsWith(`${method.toLowerCase()} `) && pattern.test(pathname),
    )
    // Nothing is there, or nothing that is asked so: the same everywhere, but for a token that is none.
    if (found === undefined) {
      return status === 404 || status === 401 ? [] : [`${method} ${pathname}: ${status}`]
    }
    const what = `${found.key} ${status}`
    const response = found.responses[status]
    const content = response?.['content'] as Node | undefined
    if (response === undefined || content?.[type] === undefined)
      return [`${what}: ${type} ${JSON.stringify(body)}`]
    const { code } = body as { code?: unknown }
    if (status >= 400 && !String(response['description']).includes(`\`${String(code)}\``))
      return [`${what}: ${String(code)}`]
    const validate = ajv.getSchema(
      `api#${found.pointer}/responses/${status}/content/${escapePointer(type)}/schema`,
    )
    assert.ok(validate, what)
    if (validate(body) === true) return []
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${what}: ${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
    )
  }
}

function listOperations(document: Node): readonly Operation[] {
  const paths = Object.entries(document['paths'] as Readonly<Record<string, Node>>)
  const listed = paths.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      key: `${method} ${path}`,
      pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
      pointer: `/paths/${escapePointer(path)}/${method}`,
      responses: (operation as { responses: Operation['responses'] }).responses,
    })),
  )
  // Addresses without parameters first: `/offers/batch` is no sku.
  return listed.toSorted(
    (one, other) => Number(one.key.includes('{')) - Number(other.key.includes('{')),
  )
}

function escapePointer(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))
}

/** Members that are not described are no part of an answer. What others build on (`allOf`) is closed where they are. */
function closed(node: unknown, bases = findBases(node)): unknown {
  const close = (inner: unknown, pointer: string): unknown => {
    if (Array.isArray(inner)) return inner.map((one) => close(one, ''))
    if (typeof inner !== 'object' || inner === null) return inner
    const members = Object.fromEntries(
      Object.entries(inner).map(([name, one]) => [
        name,
        name === 'allOf' ? one : close(one, `${pointer}/${name}`),
      ]),
    )
    const isObject = members['type'] === 'object' && typeof members['properties'] === 'object'
    const isOpen = (isObject && !('additionalProperties' in members)) || 'allOf' in members
    return isOpen && !bases.has(`#${pointer}`)
      ? { ...members, unevaluatedProperties: false }
      : members
  }
  return close(node, '')
}

function findBases(node: unknown): ReadonlySet<string> {
  if (typeof node !== 'object' || node === null) return new Set()
  const { allOf = [] } = node as { readonly allOf?: readonly { readonly $ref?: string }[] }
  const own = allOf.flatMap(({ $ref }) => $ref ?? [])
  return new Set([...own, ...Object.values(node).flatMap((inner) => [...findBases(inner)])])
}
