import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Caller } from '../contract/index.ts'
import { createApiRoot } from '../platform/api/index.ts'
import { seededRandom, testClock } from '../platform/index.ts'
import type { Clock } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { pixelPng } from '../testing/sample-logo.ts'
import {
  closeMerchant,
  findLogo,
  findMerchant,
  registerMerchant,
  selectActiveKeys,
  selectMerchants,
} from './index.ts'
import { merchantRoutes } from './routes.ts'
import { addAddress, removeAddress } from './change-addresses.ts'
import { addKey, retireKey, setBrand } from './change-merchant.ts'
import type { RegisterMerchantInput } from './index.ts'
import { defaultBrand } from './merchant.ts'

const random = seededRandom('merchants')
let testing: TestDatabase
let ports: { database: TestDatabase['database']; clock: Clock; random: typeof random }
before(async () => {
  testing = await openTestDatabase()
  ports = { database: testing.database, clock: testClock('2026-12-01T10:00:00Z'), random }
})
after(() => testing.close())

function newKey(kid: string): Record<string, unknown> {
  return { ...generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }), kid }
}
const input: RegisterMerchantInput = {
  name: 'The Courier',
  currency: 'EUR',
  shareMillionths: 900_000n,
  site: 'https://courier.example/',
}
async function register(change: Partial<RegisterMerchantInput> = {}): Promise<string> {
  const outcome = await registerMerchant(ports, { ...input, ...change })
  assert.ok(outcome.status === 'registered')
  return outcome.merchant
}
async function find(merchant: string) {
  return await testing.database.read('find', (tx) => findMerchant(tx, merchant))
}
async function activeKids(merchant: string): Promise<readonly string[]> {
  const keys = await testing.database.read('keys', (tx) => selectActiveKeys(tx, [merchant]))
  return keys.map(({ jwk }) => jwk.kid)
}
async function countMerchants(): Promise<bigint | undefined> {
  const rows = await testing.database.read('count', (tx) =>
    tx.query<{ n: bigint }>({ name: 'test.count', text: 'select count(*) n from merchants' }),
  )
  return rows[0]?.n
}

test('a merchant has its site as an address, and those that were named', async () => {
  const merchant = await register({
    addresses: ['https://shop.courier.example/x/', 'https://courier.example'],
    keys: [newKey('a'), newKey('b')],
  })
  const found = await find(merchant)
  assert.deepEqual(found, {
    merchant,
    name: 'The Courier',
    currency: 'EUR',
    shareMillionths: 900_000n,
    site: 'https://courier.example',
    status: 'active',
    brand: defaultBrand,
    logo: null,
    addresses: ['https://courier.example', 'https://shop.courier.example/x'],
    unprovedAddresses: [],
    retiredKeyCount: 0,
    registeredAt: Temporal.Instant.from('2026-12-01T10:00:00Z'),
  })
  assert.deepEqual(await activeKids(merchant), ['a', 'b'])
})

test('several at once, unknown ones left out', async () => {
  const one = await register()
  const two = await register()
  const found = await testing.database.read('find', (tx) =>
    selectMerchants(tx, [one, two, one, 'mer_unknown', '', 'mer_\0']),
  )
  assert.deepEqual(found.map(({ merchant }) => merchant).sort(), [one, two].sort())
})

const refusals: readonly [change: Partial<RegisterMerchantInput>, code: string, at: string][] = [
  [{ currency: 'XXX' }, 'unknown_currency', '/currency'],
  [{ currency: 'CLF' }, 'unknown_currency', '/currency'],
  [{ shareMillionths: -1n }, 'invalid_field', '/share'],
  [{ shareMillionths: 1_000_001n }, 'invalid_field', '/share'],
  [{ site: 'http://courier.example' }, 'invalid_address', '/site'],
  [{ addresses: ['https://ok.example', 'https://a@b.example'] }, 'invalid_address', '/addresses/1'],
  [{ keys: [{ kty: 'oct', k: 'AAAA' }] }, 'invalid_key', '/keys/0'],
  [{ keys: [newKey('a'), newKey('a')] }, 'key_conflict', '/keys/1'],
  [
    { brand: { ...defaultBrand, logo: 'https://courier.example/logo.png' } },
    'invalid_logo',
    '/brand/logo',
  ],
]
for (const [change, code, pointer] of refusals) {
  test(`registering with ${Object.keys(change)[0] ?? ''} at ${pointer} → ${code}`, async () => {
    const earlier = await countMerchants()
    const outcome = await registerMerchant(ports, { ...input, ...change })
    assert.ok(outcome.status === 'refused')
    assert.deepEqual([outcome.code, outcome.pointer], [code, pointer])
    assert.equal(await countMerchants(), earlier)
  })
}

const holds = (): Promise<boolean> => Promise.resolve(true)

test('keys overlap, retire, and never come back', async () => {
  const merchant = await register({ keys: [newKey('old')] })
  const fresh = newKey('new')
  const change = (jwk: Record<string, unknown>) => addKey(ports, { merchant, jwk, holds })
  assert.deepEqual(await change(fresh), { status: 'changed' })
  assert.deepEqual(await change(fresh), { status: 'exists' })
  assert.deepEqual(await change(newKey('new')), { status: 'refused', code: 'key_conflict' })
  assert.deepEqual(await activeKids(merchant), ['new', 'old'].sort())
  assert.deepEqual(await retireKey(ports, { merchant, kid: 'old' }), { status: 'changed' })
  assert.deepEqual(await activeKids(merchant), ['new'])
  assert.equal((await change(newKey('old'))).status, 'refused')
  await retireKey(ports, { merchant, kid: 'new' })
  assert.equal((await change({ ...fresh, kid: 'renamed' })).status, 'refused')
  assert.deepEqual(await retireKey(ports, { merchant, kid: 'none' }), {
    status: 'refused',
    code: 'unknown_key',
  })
  const other = await register()
  assert.deepEqual(await retireKey(ports, { merchant: other, kid: 'new' }), {
    status: 'refused',
    code: 'unknown_key',
  })
})

test('ten keys at once: five', async () => {
  const merchant = await register()
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, n) => addKey(ports, { merchant, jwk: newKey(`k${n}`), holds })),
  )
  assert.equal(all.filter(({ status }) => status === 'changed').length, 5)
  assert.equal((await activeKids(merchant)).length, 5)
})

test('addresses are added once', async () => {
  const merchant = await register()
  const add = (address: string) => addAddress(ports, { merchant, address, addedBy: 'operator' })
  assert.deepEqual(await add('https://two.example/'), { status: 'changed' })
  assert.deepEqual(await add('https://two.example'), { status: 'exists' })
  assert.equal((await add('https://two.example/#x')).status, 'refused')
  assert.deepEqual((await find(merchant))?.addresses, [
    'https://courier.example',
    'https://two.example',
  ])
})

test('a logo is set, stays while the rest of the brand changes, and is taken away', async () => {
  const merchant = await register({ brand: { ...defaultBrand, logo: pixelPng } })
  const name = (await find(merchant))?.logo ?? ''
  assert.match(name, /^[0-9a-f]{16}\.png$/)
  const set = (logo?: string | null) =>
    setBrand(ports, { merchant, brand: { ...defaultBrand, description: 'Prose', logo } })
  assert.deepEqual(await set(), { status: 'changed' })
  assert.equal((await find(merchant))?.logo, name)
  const refused = await set('data:image/svg+xml;base64,PHN2Zy8+')
  assert.ok(refused.status === 'refused' && refused.code === 'invalid_logo')
  const read = (of: string, logo: string) =>
    testing.database.read('logo', (tx) => findLogo(tx, { merchant: of, name: logo }))
  assert.equal((await read(merchant, name))?.image.toString('base64'), pixelPng.split(',')[1])
  assert.equal(await read(merchant, 'another.png'), undefined)
  assert.equal(await read(await register(), name), undefined)
  assert.deepEqual(await set(null), { status: 'changed' })
  assert.equal((await find(merchant))?.logo, null)
  assert.equal(await read(merchant, name), undefined)
})

test('a closed merchant changes nothing any more', async () => {
  const merchant = await register()
  assert.deepEqual(
    await closeMerchant({ ...ports, endTokens: () => Promise.resolve() }, { merchant }),
    { status: 'changed' },
  )
  assert.deepEqual(
    await closeMerchant({ ...ports, endTokens: () => Promise.resolve() }, { merchant }),
    { status: 'exists' },
  )
  const closed = { status: 'refused', code: 'merchant_closed' }
  assert.deepEqual(await addKey(ports, { merchant, jwk: newKey('x'), holds }), closed)
  assert.deepEqual(
    await addAddress(ports, { merchant, address: 'https://x.example', addedBy: 'operator' }),
    closed,
  )
  const unknown = { status: 'refused', code: 'unknown_merchant' }
  assert.deepEqual(
    await closeMerchant({ ...ports, endTokens: () => Promise.resolve() }, { merchant: 'mer_none' }),
    unknown,
  )
})

function api(caller: Caller | undefined, isSandbox = true) {
  const issueToken = ({ merchant }: { merchant: string }) => Promise.resolve(`token ${merchant}`)
  const root = createApiRoot({
    routes: [
      merchantRoutes(
        {
          ...ports,
          endTokens: () => Promise.resolve(),
          holdCaller: holds,
          joinOrganisation: () => Promise.resolve(),
        },
        { isSandbox, issueToken, publicUrl: 'https://net.example' },
      ),
    ],
    authenticate: async (c, next) => {
      c.set('caller', caller)
      await next()
    },
    version: '0',
    publicUrl: 'https://tally.example',
    random,
    logError: (error) => {
      throw error
    },
  })
  return async (method: string, path: string, sent?: unknown) => {
    const answer = await root.request(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    })
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }
  }
}
const body = { name: 'Zeit', currency: 'EUR', share: '0.90', site: 'https://zeit.example' }

const badBodies: readonly [change: object, code: string, pointer: string][] = [
  [{ share: 0.9 }, 'invalid_field', '/share'],
  [{ share: '1.000001' }, 'invalid_amount', '/share'],
  [{ share: '-0.1' }, 'invalid_amount', '/share'],
  [{ share: '9223372036854775808' }, 'invalid_amount', '/share'],
  [{ currency: 'eur' }, 'unknown_currency', '/currency'],
  [{ name: '' }, 'invalid_field', '/name'],
  [{ name: 'a\u0000' }, 'invalid_field', '/name'],
  [{ name: 'x'.repeat(101) }, 'invalid_field', '/name'],
  [{ site: 'http://zeit.example' }, 'invalid_address', '/site'],
  [{ site: 5 }, 'invalid_field', '/site'],
  [{ secret: true }, 'unknown_field', '/secret'],
  [{ brand: { colors: ['red', '#123456'] } }, 'invalid_field', '/brand/colors'],
  [{ brand: { colors: ['#123456'] } }, 'invalid_field', '/brand/colors'],
  [{ brand: { colors: ['#123456', '#123456'], font: 'x' } }, 'unknown_field', '/brand/font'],
]
for (const [change, code, pointer] of badBodies) {
  test(`POST /merchants ${JSON.stringify(change).slice(0, 60)} → ${code}`, async () => {
    const { status, json } = await api({ role: 'operator' })('POST', '/merchants', {
      ...body,
      ...change,
    })
    assert.equal(status, 422)
    assert.equal(json['code'], code)
    assert.equal((json['errors'] as { pointer: string }[])[0]?.pointer, pointer)
  })
}

test('the routes, from registration to closure', async () => {
  const operator = api({ role: 'operator' })
  const made = await operator('POST', '/sandbox/merchants', body)
  assert.equal(made.status, 201)
  const merchant = String(made.json['merchant'])
  assert.equal(made.json['token'], `token ${merchant}`)
  const own = api({ role: 'merchant', merchant, proof: { token: 'tok' } })
  assert.equal((await own('POST', '/merchants/me/keys', newKey('k 1'))).json['code'], 'invalid_key')
  assert.equal((await own('POST', '/merchants/me/keys', newKey('k1'))).json['status'], 'changed')
  const brand = { colors: ['#ABCDEF', '#000000'], logo: pixelPng }
  assert.equal((await own('PUT', '/merchants/me/brand', brand)).status, 200)
  const address = { address: 'https://shop.zeit.example' }
  assert.equal((await own('POST', `/merchants/${merchant}/addresses`, address)).status, 403)
  assert.equal((await operator('POST', `/merchants/${merchant}/addresses`, address)).status, 200)
  assert.equal((await own('DELETE', '/merchants/me/keys/k1')).status, 200)
  assert.equal((await own('DELETE', '/merchants/me/keys/k2')).json['code'], 'unknown_key')
  const { json: me } = await own('GET', '/merchants/me')
  assert.equal(me['share'], '0.90')
  assert.deepEqual(me['addresses'], ['https://shop.zeit.example', 'https://zeit.example'])
  const shown = me['brand'] as { readonly colors: unknown; readonly logo: string }
  assert.deepEqual(shown.colors, ['#abcdef', '#000000'])
  assert.match(
    shown.logo,
    new RegExp(`^https://net\\.example/brands/${merchant}/[0-9a-f]{16}\\.png$`),
  )
  assert.equal((me['keys'] as { retired_at: unknown }[])[0]?.retired_at, '2026-12-01T10:00:00Z')
  const listed = async () =>
    JSON.stringify((await operator('GET', '/merchants?limit=200')).json).includes(merchant)
  assert.equal(await listed(), true)
  assert.equal((await operator('POST', `/merchants/${merchant}/closure`)).status, 200)
  assert.equal(await listed(), false)
  assert.equal((await operator('POST', '/merchants/mer_none/closure')).status, 404)
})

test('the directory comes in pages, each merchant once', async () => {
  const get = api({ role: 'operator' })
  const seen: string[] = []
  let query = '?limit=3'
  for (;;) {
    const { json } = await get('GET', `/merchants${query}`)
    seen.push(...(json['data'] as { merchant: string }[]).map(({ merchant }) => merchant))
    if (json['next'] === null) break
    query = `?limit=3&after=${json['next'] as string}`
  }
  assert.ok(seen.length > 6)
  assert.equal(new Set(seen).size, seen.length)
})

test('only the operator registers; the sandbox route only in a sandbox', async () => {
  const byMerchant = await api({ role: 'merchant', merchant: 'mer_1', proof: { token: 'tok' } })(
    'POST',
    '/merchants',
    body,
  )
  assert.equal(byMerchant.json['code'], 'forbidden')
  assert.equal((await api(undefined)('POST', '/merchants', body)).json['code'], 'unauthenticated')
  const operator = api({ role: 'operator' }, false)
  assert.equal((await operator('POST', '/sandbox/merchants', body)).json['code'], 'sandbox_only')
  assert.equal((await operator('POST', '/merchants', body)).status, 201)
})

test('an address is taken out once, the site itself never, and nothing of another merchant', async () => {
  const more = 'https://shop.courier.example'
  const merchant = await register({ addresses: [more] })
  const other = await register({ addresses: [more] })
  const outcomes: readonly [address: string, status: string, code?: string][] = [
    ['https://courier.example/', 'refused', 'invalid_address'],
    ['not an address', 'refused', 'invalid_address'],
    ['https://elsewhere.example', 'exists'],
    [`${more}/`, 'changed'],
    [more, 'exists'],
  ]
  for (const [address, status, code] of outcomes) {
    const outcome = await removeAddress(ports, { merchant, address })
    assert.deepEqual([outcome.status, 'code' in outcome ? outcome.code : undefined], [status, code])
  }
  assert.deepEqual((await find(merchant))?.addresses, ['https://courier.example'])
  assert.equal((await find(other))?.addresses.length, 2)
  const unknown = await removeAddress(ports, { merchant: 'mer_none', address: more })
  assert.deepEqual(unknown, { status: 'refused', code: 'unknown_merchant' })
})
