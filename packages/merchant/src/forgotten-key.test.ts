// A key that is missing, spoiled, or of somebody else: visitors read that nothing can be sold, and the log what to do.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import type { EngineSettings } from './settings.ts'
import { createMerchantKey } from './testing/stand-in-keys.ts'
import { createWorld } from './testing/world.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'tallystick-key-'))
after(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

const { key: strange, publicKey } = createMerchantKey('mer_shoreline-1')
const unnamed = { ...strange, kid: '' }
const keys: readonly [what: string, key: EngineSettings['key'], reason: RegExp][] = [
  [
    'a file that is not there',
    path.join(folder, 'none.json'),
    /none\.json cannot be read \(ENOENT\)/,
  ],
  ['a file that is no JSON', write('torn.json', '{"kty"'), /torn\.json is no JSON/],
  ['the public half', { ...publicKey }, /it is the public half/],
  ['a key of another kind', { kty: 'EC', crv: 'P-256' }, /it is no Ed25519 key/],
  ['a key without a kid', unnamed, /it has no kid/],
  ['a key of the same name that was not registered', { ...strange }, /does not take this key/],
  [
    'the key of another merchant',
    { ...createMerchantKey('mer_inland-1').key },
    /does not take this key/,
  ],
]
for (const [what, key, reason] of keys) {
  test(`the key is ${what}`, async () => {
    const { browser, log } = createWorld({ key })
    const visit = await browser.open('https://shoreline.example/tally/buy?sku=tides&return=%2F')
    assert.equal(visit.response.status, 502)
    assert.match(visit.text, /This cannot be sold at the moment/)
    const [entry, ...others] = log
    assert.deepEqual([entry?.event, others], ['network_refused', []])
    assert.match(String(entry?.['reason']), reason)
    assert.match(String(entry?.['reason']), /`tallystick merchants keys rotate <merchant>`/)
    assert.doesNotMatch(String(entry?.['reason']), new RegExp(strange.d))
  })
}
