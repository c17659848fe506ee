// The API's own description: valid OpenAPI 3.1, complete, and with no code or scheme that does not exist.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, before, test } from 'node:test'
import { documentedCodes } from './testing/assert-problem.ts'
import { readRoutes } from './testing/open-tenants.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'
import { routeCases } from './testing/route-cases.ts'

type Node = Readonly<Record<string, unknown>>

let net: TestNetwork
let document: Node

before(async () => {
  net = await openTestNetwork()
  const response = await fetch(`${net.url}/api/v1/openapi.json`)
  assert.equal(response.status, 200)
  assert.match(response.headers.get('content-type') ?? '', /^application\/json/)
  document = (await response.json()) as Node
})
after(() => net.close())

test('it lists every mounted route, and no other', () => {
  const mounted = net.network.apiRoutes
    .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
  const described = Object.entries(document['paths'] as Readonly<Record<string, Node>>).flatMap(
    ([path, operations]) => Object.keys(operations).map((method) => `${method} ${path}`),
  )
  // The document need not describe itself.
  const expected = new Set(mounted).difference(new Set(['get /api/v1/openapi.json']))
  assert.deepEqual(described.toSorted(), [...expected].toSorted())
  assert.ok(described.length > 30)
})

test('the table that other tests go by has every route, and no other', async () => {
  const keys = (await readRoutes(net)).map(({ key }) => key)
  assert.deepEqual(Object.keys(routeCases).toSorted(), keys.toSorted())
})

test('its root is that of OpenAPI 3.1', () => {
  assert.match(String(document['openapi']), /^3\.1\.\d+$/)
  const { title, version } = document['info'] as Node
  assert.equal(typeof title, 'string')
  assert.equal(typeof version, 'string')
  assert.deepEqual(document['servers'], [{ url: net.url }])
  const known = [
    'openapi',
    'info',
    'servers',
    'paths',
    'components',
    'tags',
    'webhooks',
    'security',
  ]
  assert.deepEqual(
    Object.keys(document).filter((name) => !known.includes(name)),
    [],
  )
})

test('every operation has what OpenAPI asks of it', () => {
  const schemes = Object.keys((document['components'] as Node)['securitySchemes'] as Node)
  const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace']
  for (const [path, operations] of Object.entries(document['paths'] as Node)) {
    assert.match(path, /^\/api\/v1\/[\w/{}.-]+$/)
    for (const [method, operation] of Object.entries(operations as Node)) {
      const where = `${method} ${path}`
      assert.ok(methods.includes(method), where)
      const { responses, parameters = [], security, summary } = operation as Node
      assert.equal(typeof summary, 'string', where)
      assertResponses(responses as Readonly<Record<string, Node>>, where)
      assertParameters(parameters as readonly Node[], path, where)
      for (const scheme of (security ?? []) as readonly Node[]) {
        for (const name of Object.keys(scheme)) assert.ok(schemes.includes(name), where)
      }
      assertBody(operation as Node, where)
    }
  }
})

function assertResponses(responses: Readonly<Record<string, Node>>, where: string): void {
  assert.ok(
    Object.keys(responses).some((status) => /^2\d\d$/.test(status)),
    where,
  )
  for (const [status, response] of Object.entries(responses)) {
    assert.match(status, /^[2-5]\d\d$/, where)
    assert.equal(typeof response['description'], 'string', where)
    if (Number(status) < 400) continue
    assert.ok('application/problem+json' in (response['content'] as Node), `${where} ${status}`)
    const codes = [...String(response['description']).matchAll(/`(\w+)`/g)].map(([, code]) => code)
    assert.ok(codes.length > 0, `${where} ${status} names its codes`)
    for (const code of codes) {
      assert.equal(documentedCodes.get(code ?? ''), Number(status), `${where}: ${code ?? ''}`)
    }
  }
}

function assertParameters(parameters: readonly Node[], path: string, where: string): void {
  const inPath = parameters.filter((parameter) => parameter['in'] === 'path')
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  assert.deepEqual(inPath.map(({ name }) => name).toSorted(), names.toSorted(), where)
  for (const parameter of parameters) {
    assert.ok(['path', 'query', 'header', 'cookie'].includes(String(parameter['in'])), where)
    assert.ok('schema' in parameter || 'content' in parameter, where)
    if (parameter['in'] === 'path') assert.equal(parameter['required'], true, where)
  }
}

function assertBody(operation: Node, where: string): void {
  if (operation['requestBody'] === undefined) return
  const { content } = operation['requestBody'] as { content: Readonly<Record<string, Node>> }
  assert.ok(Object.keys(content).length > 0, where)
  for (const [type, { schema }] of Object.entries(content)) {
    // Banks answer in XML, and by the column.
    assert.match(type, /^(application\/(json|x-ndjson|xml)|text\/plain)$/, where)
    assert.equal(typeof schema, 'object', where)
  }
}

test('a public linter finds nothing, examples included', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tallystick-openapi-'))
  try {
    const file = path.join(folder, 'openapi.json')
    writeFileSync(file, JSON.stringify(document))
    const config = fileURLToPath(new URL('testing/openapi-lint.yaml', import.meta.url))
    const linter = fileURLToPath(
      new URL('bin/cli.js', import.meta.resolve('@redocly/cli/package.json')),
    )
    const { status, stdout } = spawnSync(
      process.execPath,
      [linter, 'lint', file, `--config=${config}`, '--format=json'],
      { encoding: 'utf8', env: { ...process.env, REDOCLY_TELEMETRY: 'off' } },
    )
    const { problems } = JSON.parse(stdout) as { readonly problems: readonly Node[] }
    assert.deepEqual(
      problems.map(({ message, location }) => [message, location]),
      [],
    )
    assert.equal(status, 0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('every operation has a name of its own, says who may call it, and that bodies may be of no use', () => {
  const ids = new Set<unknown>()
  for (const [at, operations] of Object.entries(document['paths'] as Node)) {
    for (const [method, operation] of Object.entries(operations as Node)) {
      const { operationId, security, requestBody, responses } = operation as Node
      const where = `${method} ${at}`
      assert.match(String(operationId), /^[a-z]+[A-Z]\w+$/, where)
      assert.ok(!ids.has(operationId), where)
      ids.add(operationId)
      assert.ok(Array.isArray(security), where)
      if (requestBody !== undefined) assert.ok('415' in (responses as Node), where)
    }
  }
})

test('every schema is one of JSON Schema 2020-12, and every reference leads somewhere', () => {
  let referenceCount = 0
  const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']
  const visit = (node: unknown, where: string): void => {
    if (Array.isArray(node)) {
      for (const [index, inner] of node.entries()) visit(inner, `${where}/${index}`)
      return
    }
    if (typeof node !== 'object' || node === null) return
    const { $ref, nullable, type } = node as Node
    if (typeof $ref === 'string') {
      referenceCount += 1
      assert.notEqual(resolve($ref), undefined, `${where}: ${$ref}`)
    }
    if (!where.endsWith('/properties')) assert.notEqual(typeof nullable, 'boolean', where)
    if (where.includes('/schema') && !where.endsWith('/properties') && type !== undefined) {
      for (const one of [type].flat()) assert.ok(types.includes(one as string), where)
    }
    for (const [name, inner] of Object.entries(node)) visit(inner, `${where}/${name}`)
  }
  visit(document, '')
  assert.ok(referenceCount > 20)
})

function resolve(reference: string): unknown {
  assert.match(reference, /^#\//)
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, name) => (node as Node | undefined)?.[name], document)
}

test('bodies refuse members that are not described', () => {
  const open: string[] = []
  const visit = (node: unknown): void => {
    const schema =
      (node as Node)['$ref'] === undefined ? node : resolve(String((node as Node)['$ref']))
    const { type, properties, additionalProperties, items, anyOf } = schema as Node
    if (type === 'object' && properties !== undefined && additionalProperties !== false) {
      open.push(Object.keys(properties as Node).join())
    }
    for (const inner of Object.values((properties ?? {}) as Node)) visit(inner)
    if (items !== undefined) visit(items)
    for (const inner of (anyOf ?? []) as readonly unknown[]) visit(inner)
  }
  for (const operations of Object.values(document['paths'] as Node)) {
    for (const operation of Object.values(operations as Node)) {
      const { requestBody } = operation as {
        requestBody?: { content: Readonly<Record<string, Node>> }
      }
      for (const { schema } of Object.values(requestBody?.content ?? {})) visit(schema)
    }
  }
  assert.deepEqual(open, [])
})
