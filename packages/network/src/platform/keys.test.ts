import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { openKeys } from './keys.ts'
import { systemRandom } from './random.ts'

let folder: string
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'keys-')), 'keys')
})
afterEach(() => rmSync(path.dirname(folder), { recursive: true }))

const open = () => openKeys(folder, systemRandom())
const file = (name: string) => path.join(folder, `${name}.key`)

describe('keys', () => {
  it('are made once, whole, and for this user alone', () => {
    const secret = open().secret('receipt-signing')
    assert.equal(secret.length, 32)
    assert.notDeepEqual(secret, new Uint8Array(32))
    assert.deepEqual(open().secret('receipt-signing'), secret)
    assert.equal(statSync(file('receipt-signing')).mode & 0o777, 0o600)
    assert.equal(statSync(folder).mode & 0o777, 0o700)
    assert.deepEqual(readdirSync(folder), ['receipt-signing.key'])
  })
  it('differ by name and by purpose, and stay the same', () => {
    const keys = open()
    assert.notDeepEqual(keys.secret('cookie'), keys.secret('pairwise'))
    const derived = [
      keys.derive('cookie', 'a'),
      keys.derive('cookie', 'b'),
      keys.derive('pairwise', 'a'),
      keys.secret('cookie'),
    ].map((bytes) => Buffer.from(bytes).toString('hex'))
    assert.equal(new Set(derived).size, 4)
    assert.deepEqual(open().derive('cookie', 'a'), keys.derive('cookie', 'a'))
    assert.equal(keys.derive('cookie', 'a', 64).length, 64)
    assert.deepEqual(
      new Uint8Array(keys.deriveKey('cookie', 'a').export()),
      keys.derive('cookie', 'a'),
    )
  })
  it('refuse a file that is damaged or open to others', () => {
    open().secret('cookie')
    chmodSync(file('cookie'), 0o644)
    assert.throws(() => open().secret('cookie'), /other users/)
    writeFileSync(file('cookie'), 'short')
    assert.throws(() => open().secret('cookie'), /damaged/)
  })
  for (const name of ['../cookie', '', 'Cookie', 'a b']) {
    it(`refuse the name ${JSON.stringify(name)}`, () => {
      assert.throws(() => open().secret(name), /no name/)
    })
  }
})
