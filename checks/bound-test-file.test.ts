// What hangs in a test file ends the file, and says why: hooks that never end, and what is left open by a failed one.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(path.join(os.tmpdir(), 'tallystick-bound-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const server = `import http from 'node:http'\nconst server = http.createServer().listen(0)\n`
const cases: readonly (readonly [what: string, body: string, said: RegExp])[] = [
  [
    'a hook that never ends',
    `${server}before(() => new Promise(() => undefined))`,
    /is still not done after 3 s; open: .*TCPServerWrap/,
  ],
  [
    'a server that a failed hook left open',
    `${server}before(() => { throw new Error('no database') })\nafter(() => { throw new Error('nothing to close') })`,
    /has run its tests, but something keeps its process open after 0.3 s; open: .*TCPServerWrap/,
  ],
]

for (const [index, [what, body, said]] of cases.entries()) {
  test(what, () => {
    const file = path.join(folder, `${index}.test.mjs`)
    writeFileSync(
      file,
      `import { after, before, test } from 'node:test'\n${body}\ntest('one', () => undefined)\n`,
    )
    const bound = new URL('./bound-test-file.ts', import.meta.url).href
    // As a runner's child it would speak the runner's own protocol.
    const env = { ...process.env }
    delete env['NODE_TEST_CONTEXT']
    const { status, stderr } = spawnSync(
      process.execPath,
      [`--import=${bound}`, '--test-reporter=tap', file],
      {
        encoding: 'utf8',
        env: { ...env, TALLYSTICK_TEST_FILE_MS: '3000', TALLYSTICK_TEST_CLOSING_MS: '300' },
      },
    )
    assert.equal(status, 1)
    assert.match(stderr, said)
  })
}
