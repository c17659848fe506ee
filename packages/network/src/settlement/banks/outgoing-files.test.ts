// A file goes whole and once: whoever dies at whatever point, however often, and with however many at it at once.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { createFaults, FaultError } from '../../platform/index.ts'
import { openOutgoingFiles } from './outgoing-files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'outgoing-'))
after(() => rmSync(folder, { recursive: true }))

const content = 'one\ntwo\n'.repeat(5_000)
let taken = 0

/** What a program of the bank finds now; it takes it away. */
function take(from: string): readonly string[] {
  const outgoing = path.join(from, 'outgoing')
  return readdirSync(outgoing).map((name) => {
    taken += 1
    const away = path.join(folder, `taken-${taken}`)
    renameSync(path.join(outgoing, name), away)
    return readFileSync(away, 'utf8')
  })
}

test('it dies at each point, once and again on the way back: the bank takes one whole file', async () => {
  let round = 0
  for (let first = 1, passed = true; passed; first += 1) {
    passed = false
    for (let second = 1, isDying = true; isDying; second += 1) {
      isDying = false
      round += 1
      const own = path.join(folder, `round-${round}`)
      const found: string[] = []
      for (const killAt of [first, second]) {
        const dying = openOutgoingFiles(own, createFaults(killAt))
        const died = await dying.put('a', content).then(
          () => false,
          (error: unknown) => error instanceof FaultError,
        )
        if (killAt === first) passed = passed || died
        isDying = died
        if (round % 2 === 0) found.push(...take(own))
      }
      const files = openOutgoingFiles(own)
      assert.equal(await files.put('a', content), 'put')
      assert.equal(await files.has('a'), true)
      found.push(...take(own))
      assert.deepEqual(found, [content], `killed at ${first}, then at ${second}`)
      assert.equal(await files.put('a', content), 'put')
      assert.deepEqual(take(own), [])
    }
  }
  assert.ok(round > 8, `only ${round} rounds`)
})

test('many at once put one file; another content is refused; only its owner reads it', async () => {
  const own = path.join(folder, 'many')
  const files = openOutgoingFiles(own)
  assert.equal(await files.has('a'), false)
  const puts = await Promise.all(Array.from({ length: 20 }, () => files.put('a', content)))
  assert.deepEqual(new Set(puts), new Set(['put']))
  assert.equal(await files.put('a', `${content}three`), 'differs')
  const mode = statSync(path.join(own, 'outgoing', 'a')).mode
  if (process.platform !== 'win32') assert.equal(mode & 0o077, 0)
  assert.deepEqual(take(own), [content])
  assert.deepEqual(readdirSync(own).sort(), ['known', 'outgoing'])
  // Nothing of what went stays but its hash.
  assert.deepEqual(readdirSync(path.join(own, 'known', 'a')), ['sha256'])
})
