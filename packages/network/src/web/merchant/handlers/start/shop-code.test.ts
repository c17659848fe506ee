// What the quick start hands out: the fifteen lines of everywhere, and settings that node reads as they were meant.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseEnv } from 'node:util'
import { printOpenSettings, printSecretSettings, printShop } from './shop-code.ts'

test('the shop is the one of the SDK, in the currency of its merchant', () => {
  const readme = new URL('../../../../../../merchant/README.md', import.meta.url)
  const [, code] = /```js express\n([\s\S]*?)```/.exec(readFileSync(readme, 'utf8')) ?? []
  assert.equal(printShop('USD'), code)
  assert.match(printShop('EUR'), /currency: 'EUR'/)
})

for (const [site, port] of [
  ['http://localhost:5000', '5000'],
  ['https://daily.example', '3000'],
  ['http://127.0.0.1', '80'],
] as const) {
  test(`the settings of ${site}, as node reads them`, () => {
    const key = { kty: 'OKP', d: 'x' }
    const given = { network: 'https://tally.example', merchant: 'mer_1', site }
    const secrets = { key, encryptionKey: undefined, secret: undefined }
    const read = parseEnv(printOpenSettings(given) + printSecretSettings(secrets))
    assert.deepEqual([read['TALLY_SITE'], read['PORT']], [site, port])
    assert.deepEqual(JSON.parse(read['TALLY_KEY'] ?? ''), key)
    assert.equal(read['TALLY_SECRET'], undefined)
  })
}
