// What `merchants quick-start` hands out: the fifteen lines of everywhere, and a .env that all readers read alike.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseEnv } from 'node:util'
import { makeMerchantSecrets, publicHalf } from './merchant-secrets.ts'
import { printEnv } from './print-env.ts'
import { printShop, shopCode } from './shop-code.ts'

for (const readme of ['../../../merchant/README.md', '../../../../README.md']) {
  test(`${readme} has the same shop`, () => {
    const text = readFileSync(new URL(readme, import.meta.url), 'utf8')
    const [, code] = /```js(?: express)?\n([\s\S]*?)```/.exec(text) ?? []
    assert.equal(code, shopCode)
  })
}

test('a shop sells in the currency of its merchant', () => {
  assert.equal(printShop('USD'), shopCode)
  assert.match(printShop('EUR'), /currency: 'EUR'/)
})

const secrets = makeMerchantSecrets()
const sites: readonly [site: string, port: string][] = [
  ['http://localhost:5000', '5000'],
  ['https://daily.example', '3000'],
  ['https://daily.example:8443', '8443'],
]
for (const [site, port] of sites) {
  test(`the .env of ${site}, as node and as a shell read it`, () => {
    const given = { network: 'http://localhost:4000', merchant: 'mer_1', token: 'tally_1', site }
    const text = printEnv({ ...secrets, ...given })
    const read = parseEnv(text)
    assert.deepEqual(JSON.parse(read['TALLY_KEY'] ?? ''), secrets.key)
    assert.deepEqual(JSON.parse(read['TALLY_ENCRYPTION_KEY'] ?? ''), secrets.encryptionKey)
    assert.deepEqual([read['TALLY_SITE'], read['PORT']], [site, port])
    const script = `${text}printf %s "$TALLY_KEY"`
    assert.equal(execFileSync('sh', ['-c', script], { encoding: 'utf8' }), read['TALLY_KEY'])
  })
}

test('nobody is sent a private half, and no two merchants have a key in common', () => {
  const other = makeMerchantSecrets()
  for (const which of ['key', 'encryptionKey'] as const) {
    assert.equal('d' in publicHalf(secrets[which]), false)
    assert.notEqual(secrets[which]['kid'], other[which]['kid'])
    assert.notEqual(secrets[which]['x'], other[which]['x'])
  }
  assert.notEqual(secrets.secret, other.secret)
})
