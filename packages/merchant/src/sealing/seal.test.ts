// What is sealed: only these bytes, only here, only for this purpose, only for so long.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import test from 'node:test'
import fc from 'fast-check'
import { createSeal } from './seal.ts'

const at = 1_795_338_600
const secret = Buffer.from('a secret of at least thirty-two bytes')
const createWith = (secrets: readonly Uint8Array[], realm = 'mer_a https://a.example') =>
  createSeal({ secrets, realm, randomBytes: (count) => randomBytes(count) })
const when = (seconds = 0) => ({ nowSeconds: at + seconds, lifeSeconds: 6 * 3600 })

test('what is sealed opens to the same text', () => {
  const seal = createWith([secret])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(seal.open('session', seal.close('session', text, at), when()), text)
    }),
  )
})

test('each bit flipped, and each length, is refused', () => {
  const seal = createWith([secret])
  const bytes = Buffer.from(seal.close('session', 'a text', at), 'base64url')
  for (let index = 0; index < bytes.length; index += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed[index] = (changed[index] ?? 0) ^ (1 << bit)
      assert.equal(seal.open('session', changed.toString('base64url'), when()), undefined)
    }
    const cut = bytes.subarray(0, index).toString('base64url')
    assert.equal(seal.open('session', cut, when()), undefined)
  }
  const longer = Buffer.concat([bytes, Buffer.from([0])]).toString('base64url')
  assert.equal(seal.open('session', longer, when()), undefined)
})

test('each character changed is refused, in the text as it stands in the cookie too', () => {
  const seal = createWith([secret])
  const sealed = seal.close('session', 'a text', at)
  for (let index = 0; index < sealed.length; index += 1) {
    for (const other of ['A', 'B', '_', '.', '%', ' ']) {
      if (sealed[index] === other) continue
      const changed = sealed.slice(0, index) + other + sealed.slice(index + 1)
      assert.equal(seal.open('session', changed, when()), undefined, `${index} ${other}`)
    }
  }
})

test('another purpose, realm or secret does not open it', () => {
  const seal = createWith([secret])
  const sealed = seal.close('session', 'a text', at)
  assert.equal(seal.open('attempt', sealed, when()), undefined)
  assert.equal(createWith([secret], 'mer_b').open('session', sealed, when()), undefined)
  const stranger = createWith([Buffer.from('another secret, as long as the first')])
  assert.equal(stranger.open('session', sealed, when()), undefined)
})

test('a secret is replaced without signing anybody off', () => {
  const next = Buffer.from('the next secret, also of enough bytes')
  const sealed = createWith([secret]).close('session', 'a text', at)
  assert.equal(createWith([next, secret]).open('session', sealed, when()), 'a text')
  const newer = createWith([next, secret]).close('session', 'a text', at)
  assert.equal(createWith([next]).open('session', newer, when()), 'a text')
  assert.equal(createWith([secret]).open('session', newer, when()), undefined)
})

test('keys change with the hour, and old windows are accepted for the life of a session', () => {
  const seal = createWith([secret])
  const sealed = seal.close('session', 'a text', at)
  const windowOf = (text: string): number => Buffer.from(text, 'base64url').readUInt32BE(1)
  assert.equal(windowOf(seal.close('session', 'x', at + 3600)), windowOf(sealed) + 1)
  for (const [seconds, opens] of [
    [0, true],
    [3600, true],
    [6 * 3600, true],
    [7 * 3600, false],
    [-3600, true],
    [-2 * 3600, false],
  ] as const) {
    const text = seal.open('session', sealed, when(seconds))
    assert.equal(text, opens ? 'a text' : undefined, `${seconds}`)
  }
})

test('the same text is never sealed to the same bytes', () => {
  const seal = createWith([secret])
  assert.notEqual(seal.close('session', 'x', at), seal.close('session', 'x', at))
})
