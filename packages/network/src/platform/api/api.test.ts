import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  answerNdjson,
  bearer,
  createApi,
  createApiRoot,
  createRoute,
  idSchema,
  instantSchema,
  jsonAnswer,
  jsonBody,
  pageOf,
  pageQuerySchema,
  pageSchema,
  positiveMoneySchema,
  Problem,
  problemAnswers,
  readCursor,
  readIdempotencyKey,
  readNdjson,
  requireCaller,
  sandboxOnly,
  textSchema,
  z,
} from './index.ts'
import type { Caller } from '../../contract/index.ts'
import type { OpenAPIHono, ApiEnv } from './index.ts'

const thing = z.strictObject({
  name: textSchema({ max: 10 }),
  price: positiveMoneySchema,
  when: instantSchema.optional(),
})

function things(): OpenAPIHono<ApiEnv> {
  const api = createApi()
  const create = createRoute({
    method: 'post',
    path: '/things/{thing}',
    security: bearer,
    request: { params: z.object({ thing: idSchema('thi') }), body: jsonBody(thing) },
    responses: {
      200: jsonAnswer(z.object({ micros: z.string(), key: z.string() }), 'the thing'),
      ...problemAnswers('unknown_offer'),
    },
  })
  api.openapi(create, (c) => {
    requireCaller(c, 'merchant')
    const { price } = c.req.valid('json')
    if (c.req.valid('param').thing === 'thi_none') throw new Problem('unknown_offer')
    return c.json({ micros: String(price.micros), key: readIdempotencyKey(c) ?? '' }, 200)
  })
  const list = createRoute({
    method: 'get',
    path: '/things',
    request: { query: pageQuerySchema },
    responses: { 200: jsonAnswer(pageSchema(z.string()), 'some'), ...problemAnswers() },
  })
  api.openapi(list, (c) => {
    const { after, limit } = c.req.valid('query')
    const from = Number(readCursor(after, 1)?.[0] ?? '0')
    const rows = [1, 2, 3, 4, 5].filter((row) => row > from).slice(0, limit + 1)
    return c.json(
      pageOf(
        rows,
        limit,
        (row) => [String(row)],
        (row) => `row ${row}`,
      ),
      200,
    )
  })
  api.post('/batch', async (c) => {
    const lines = await readNdjson(c, { schema: thing, lineCountMax: 3 })
    return answerNdjson(
      c,
      lines.map((line) => (line.ok ? line.value.name : line.problem.code)),
    )
  })
  api.get('/limited', () => {
    throw new Problem('rate_limited', { retryAfterSeconds: 7 })
  })
  api.get('/broken', () => {
    throw new TypeError('secret inside')
  })
  api.get('/sandbox', sandboxOnly(false), (c) => c.json({}))
  return api
}

const logged: unknown[] = []
let counter = 0
const root = createApiRoot({
  routes: [things()],
  authenticate: async (c, next) => {
    const token = c.req.header('authorization')
    const caller: Caller | undefined =
      token === undefined
        ? undefined
        : token === 'Bearer m'
          ? { role: 'merchant', merchant: 'mer_1', proof: { token: 'tok' } }
          : { role: 'operator' }
    c.set('caller', caller)
    await next()
  },
  version: '1.2.3',
  publicUrl: 'https://network.example',
  random: { bytes: (count) => new Uint8Array(count).fill(++counter) },
  logError: (error) => logged.push(error),
})

type Sent = { readonly body?: string; readonly headers?: Record<string, string> }
async function send(path: string, sent: Sent = {}): Promise<Response> {
  const { body } = sent
  return await root.request(`/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: 'Bearer m', 'content-type': 'application/json', ...sent.headers },
    ...(body === undefined ? {} : { body }),
  })
}
const price = '"price":{"amount":"2.50","currency":"USD"}'

const bodies: readonly [body: string, status: number, code: string, pointer?: string][] = [
  [`{"name":"a",${price}}`, 200, ''],
  [`{"name":"a",${price},"extra":1}`, 422, 'unknown_field', '/extra'],
  [`{"name":"a",${price},"a/b~c":1}`, 422, 'unknown_field', '/a~1b~0c'],
  [
    `{"name":"a","price":{"amount":"2.50","currency":"USD","tax":1}}`,
    422,
    'unknown_field',
    '/price/tax',
  ],
  [`{"name":"a","price":{"amount":2.5,"currency":"USD"}}`, 422, 'invalid_field', '/price/amount'],
  ['{"name":"a","price":"2.50"}', 422, 'invalid_field', '/price'],
  [`{"name":"a","price":{"amount":"0","currency":"USD"}}`, 422, 'invalid_amount', '/price/amount'],
  [`{"name":"a","price":{"amount":"-1","currency":"USD"}}`, 422, 'invalid_amount', '/price/amount'],
  [
    `{"name":"a","price":{"amount":"1e3","currency":"USD"}}`,
    422,
    'invalid_amount',
    '/price/amount',
  ],
  [
    `{"name":"a","price":{"amount":"0.0000001","currency":"USD"}}`,
    422,
    'invalid_amount',
    '/price/amount',
  ],
  [
    `{"name":"a","price":{"amount":"9223372036854775808","currency":"USD"}}`,
    422,
    'invalid_amount',
    '/price/amount',
  ],
  [
    `{"name":"a","price":{"amount":"1","currency":"usd"}}`,
    422,
    'unknown_currency',
    '/price/currency',
  ],
  [
    `{"name":"a","price":{"amount":"1","currency":"XXX"}}`,
    422,
    'unknown_currency',
    '/price/currency',
  ],
  [`{${price}}`, 422, 'invalid_field', '/name'],
  [`{"name":"",${price}}`, 422, 'invalid_field', '/name'],
  [`{"name":"a\\u0000",${price}}`, 422, 'invalid_field', '/name'],
  [`{"name":"a\\ud800",${price}}`, 422, 'invalid_field', '/name'],
  [`{"name":"a\\u202e",${price}}`, 422, 'invalid_field', '/name'],
  [`{"name":" a",${price}}`, 422, 'invalid_field', '/name'],
  [`{"name":"${'a'.repeat(11)}",${price}}`, 422, 'invalid_field', '/name'],
  [`{"name":"a",${price},"when":"2026-12-22"}`, 422, 'invalid_field', '/when'],
  [`{"name":"a",${price},"when":"2026-13-22T00:00:00Z"}`, 422, 'invalid_field', '/when'],
  [`{"name":"a",${price},"when":"2026-12-22T00:00:00Z[UTC]"}`, 422, 'invalid_field', '/when'],
  [`{"__proto__":{"x":1},"name":"a",${price}}`, 422, 'unknown_field', '/__proto__'],
  ['[]', 422, 'invalid_field', ''],
  ['null', 422, 'invalid_field', ''],
  ['{"name":', 400, 'malformed_body'],
  [`{"name":"${'a'.repeat(1_000_001)}"}`, 413, 'body_too_large'],
]

for (const [body, status, code, pointer] of bodies) {
  test(`body ${body.slice(0, 80)} → ${code || 'accepted'}`, async () => {
    const answer = await send('/things/thi_1', { body })
    assert.equal(answer.status, status)
    const json = (await answer.json()) as {
      code?: string
      type?: string
      errors?: { pointer: string }[]
    }
    assert.equal(json.code ?? '', code)
    if (code === '') return
    assert.equal(answer.headers.get('content-type'), 'application/problem+json')
    assert.equal(json.type, `/api/v1/problems#${code}`)
    assert.equal(json.errors?.[0]?.pointer, pointer)
  })
}

const others: readonly [name: string, path: string, sent: Sent, status: number, code: string][] = [
  ['no body', '/things/thi_1', { body: '' }, 400, 'malformed_body'],
  [
    'another type',
    '/things/thi_1',
    { body: '{}', headers: { 'content-type': 'text/plain' } },
    415,
    'unsupported_media_type',
  ],
  [
    'another role',
    '/things/thi_1',
    { body: `{"name":"a",${price}}`, headers: { authorization: 'Bearer o' } },
    403,
    'forbidden',
  ],
  [
    'a refusal of the operation',
    '/things/thi_none',
    { body: `{"name":"a",${price}}` },
    404,
    'unknown_offer',
  ],
  ['an id that can not be', '/things/%00', { body: `{"name":"a",${price}}` }, 422, 'invalid_field'],
  [
    'a bad key',
    '/things/thi_1',
    { body: `{"name":"a",${price}}`, headers: { 'idempotency-key': 'ü' } },
    400,
    'idempotency_key_invalid',
  ],
  ['an unknown parameter', '/things?what=1', {}, 422, 'unknown_field'],
  ['no limit', '/things?limit=0', {}, 422, 'invalid_field'],
  ['a foreign cursor', '/things?after=abc', {}, 400, 'invalid_cursor'],
  ['an unknown route', '/nothing', {}, 404, 'not_found'],
  ['sandbox only', '/sandbox', {}, 403, 'sandbox_only'],
  ['a bug', '/broken', {}, 500, 'internal_error'],
  ['lines as JSON', '/batch', { body: '{}' }, 415, 'unsupported_media_type'],
  [
    'too many lines',
    '/batch',
    { body: '1\n2\n3\n4\n', headers: { 'content-type': 'application/x-ndjson' } },
    413,
    'too_many_lines',
  ],
]

for (const [name, path, sent, status, code] of others) {
  test(`${name} → ${code}`, async () => {
    const answer = await send(path, sent)
    const text = await answer.text()
    assert.equal(answer.status, status, text)
    assert.equal((JSON.parse(text) as { code: string }).code, code)
    assert.doesNotMatch(text, /secret/)
    assert.match(answer.headers.get('request-id') ?? '', /^[\w-]{16}$/)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
  })
}

test('without a token the answer names the scheme', async () => {
  const answer = await root.request('/api/v1/things/thi_1', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"name":"a",${price}}`,
  })
  assert.equal(answer.status, 401)
  assert.equal(answer.headers.get('www-authenticate'), 'Bearer')
})

test('a rate limit says when to come back', async () => {
  const answer = await send('/limited')
  assert.equal(answer.status, 429)
  assert.equal(answer.headers.get('retry-after'), '7')
  assert.equal(((await answer.json()) as { retry: boolean }).retry, true)
})

test('a bug is logged, not told', async () => {
  logged.length = 0
  await send('/broken')
  assert.equal(logged.length, 1)
})

test('each line of a batch has its own outcome, in order', async () => {
  const answer = await send('/batch', {
    body: `{"name":"a",${price}}\n\n{nope\r\n{"name":"b",${price},"x":1}\n`,
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
  })
  assert.equal(answer.headers.get('content-type'), 'application/x-ndjson')
  assert.equal(await answer.text(), '"a"\n"malformed_body"\n"unknown_field"\n')
})

test('pages follow each other to the end', async () => {
  const seen: string[] = []
  let query = '?limit=2'
  for (;;) {
    const page = (await (await send(`/things${query}`)).json()) as {
      data: string[]
      next: string | null
    }
    seen.push(...page.data)
    if (page.next === null) break
    query = `?limit=2&after=${page.next}`
  }
  assert.deepEqual(seen, ['row 1', 'row 2', 'row 3', 'row 4', 'row 5'])
})

test('the document is OpenAPI 3.1 and needs no token', async () => {
  const answer = await root.request('/api/v1/openapi.json')
  assert.equal(answer.status, 200)
  const document = (await answer.json()) as {
    openapi: string
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
    components: { securitySchemes: unknown }
  }
  assert.equal(document.openapi, '3.1.0')
  const responses = document.paths['/api/v1/things/{thing}']?.['post']?.responses ?? {}
  assert.deepEqual(Object.keys(responses), [
    '200',
    '400',
    '401',
    '403',
    '404',
    '409',
    '410',
    '413',
    '415',
    '422',
    '429',
    '500',
  ])
  assert.match(JSON.stringify(document), /"additionalProperties":false/)
  assert.deepEqual(document.components.securitySchemes, {
    bearer: { type: 'http', scheme: 'bearer' },
  })
})
