// Settings that cannot work are refused at the start, by name.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test, { after } from 'node:test'
import { createEngine } from './engine.ts'
import { readSettings } from './read-settings.ts'
import type { EngineSettings, MerchantKey } from './settings.ts'
import { makeEncryptionKey } from './testing/make-ticket.ts'

const right: EngineSettings = {
  network: 'https://network.example',
  merchant: 'mer_a',
  key: 'merchant-key.json',
  site: 'https://a.example',
  secret: 'x'.repeat(32),
}

const encryptionKey = { ...makeEncryptionKey('site-1') }
/** The key as JSON without one of its members. */
const without = (name: string): MerchantKey =>
  JSON.parse(JSON.stringify({ ...encryptionKey, [name]: undefined })) as MerchantKey
const folder = mkdtempSync(path.join(tmpdir(), 'tally-settings-'))
const withoutKidFile = path.join(folder, 'without-kid.json')
writeFileSync(withoutKidFile, JSON.stringify(without('kid')))
const tornFile = path.join(folder, 'torn.json')
writeFileSync(tornFile, '{"kty":')
after(() => rmSync(folder, { recursive: true }))

const wrong: readonly (readonly [Partial<EngineSettings>, RegExp])[] = [
  [{ network: 'network.example' }, /network is not an address/],
  [{ network: 'http://network.example' }, /network must begin with https/],
  [{ network: 'http://localhost.evil.example' }, /network must begin with https/],
  [{ site: 'http://a.example' }, /site must begin with https/],
  [{ site: 'https://a.example/' }, /site must be an origin/],
  [{ site: 'https://a.example/blog' }, /site must be an origin/],
  [{ merchant: '' }, /merchant is empty/],
  [{ secret: 'short' }, /at least 32 bytes/],
  [{ secret: ['x'.repeat(32), 'short'] }, /at least 32 bytes/],
  [{ secret: [] }, /secret is empty/],
  [{ encryptionKey: { ...encryptionKey, kid: '' } }, /encryptionKey: .* kid/],
  [{ encryptionKey: [encryptionKey, without('kid')] }, /encryptionKey: .* kid/],
  [{ encryptionKey: withoutKidFile }, /encryptionKey: .* kid/],
  [{ encryptionKey: tornFile }, /encryptionKey: /],
  [{ encryptionKey: without('d') }, /encryptionKey: /],
  [{ encryptionKey: { ...encryptionKey, crv: 'Ed25519' } }, /encryptionKey: /],
  [{ sessionHours: 7 }, /sessionHours/],
  [{ sessionHours: 0 }, /sessionHours/],
  [{ offers: [{ sku: 'a b', title: '', price: { amount: '1', currency: 'USD' } }] }, /not a sku/],
  [{ offers: [{ sku: 'a', title: '', price: { amount: '1,00', currency: 'USD' } }] }, /price of a/],
]
for (const [changes, message] of wrong) {
  test(`refused: ${JSON.stringify(changes).slice(0, 60)}`, () => {
    assert.throws(() => createEngine({ ...right, ...changes }), { name: 'TypeError', message })
  })
}

test('plain http is for a developer’s own machine', () => {
  for (const address of ['http://localhost:4001', 'http://127.0.0.1:4002', 'http://[::1]:4003']) {
    assert.equal(createEngine({ ...right, site: address, network: address }).site, address)
  }
})

test('what differs between installations comes from the environment', () => {
  const environment = {
    TALLY_NETWORK: right.network,
    TALLY_MERCHANT: right.merchant,
    TALLY_KEY: 'merchant-key.json',
    TALLY_SITE: right.site,
    TALLY_SECRET: 'x'.repeat(32),
  }
  assert.deepEqual(readSettings(environment), right)
  // A key may stand there itself.
  const key = { kty: 'OKP', crv: 'Ed25519', x: 'x', d: 'd', kid: 'k1' }
  const written = { TALLY_KEY: JSON.stringify(key), TALLY_ENCRYPTION_KEY: JSON.stringify(key) }
  const inside = readSettings({ ...environment, ...written })
  assert.deepEqual([inside.key, inside.encryptionKey], [key, key])
  const torn = { ...environment, TALLY_KEY: '{"d":"secret' }
  assert.throws(() => readSettings(torn), /^TypeError: TALLY_KEY begins like a JWK and is no JSON/)
  for (const name of Object.keys(environment)) {
    assert.throws(() => readSettings({ ...environment, [name]: undefined }), {
      message: `${name} is not set: \`tallystick merchants quick-start\` prints a .env that holds it`,
    })
  }
})
