// What `tallystick doctor` says of an installation, and of each thing that may be wrong with it.
import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { openTestDatabase } from '../../../network/src/testing/open-test-database.ts'
import type { TestDatabase } from '../../../network/src/testing/open-test-database.ts'
import { runCommand } from '../testing/run-command.ts'
import { findPort } from '../testing/serve-network.ts'

interface Finding {
  readonly about: string
  readonly state: string
  readonly says: string
}

const folder = mkdtempSync(path.join(tmpdir(), 'tallystick-doctor-'))
const service = createServer((socket) => socket.end())
let database: TestDatabase
let env: Readonly<Record<string, string>>

before(async () => {
  database = await openTestDatabase()
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  const { port } = service.address() as AddressInfo
  env = {
    TALLYSTICK_DATA: path.join(folder, 'data'),
    TALLYSTICK_URL: `https://127.0.0.1:${await findPort()}`,
    TALLYSTICK_PROCESSOR_URL: `http://127.0.0.1:${port}`,
    TALLYSTICK_PROCESSOR_KEY: 'a key of the processor',
    TALLYSTICK_SMTP_URL: `smtp://127.0.0.1:${port}`,
    TALLYSTICK_OPERATOR_TOKEN: 'a-token-that-nobody-guesses',
    TALLYSTICK_ALLOW_UNSAFE_DATABASE: '1',
    DATABASE_URL: database.url,
  }
})
after(async () => {
  service.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

async function examine(changes: Readonly<Record<string, string | undefined>> = {}) {
  const given = Object.entries({ ...env, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const { code, out, err } = await runCommand(Object.fromEntries(given), ['doctor', '--json'])
  const lines = out.split('\n').filter((line) => line !== '')
  return { code, err, found: lines.map((line) => JSON.parse(line) as Finding) }
}

test('what is well is said, too', async () => {
  const { code, found } = await examine()
  assert.equal(code, 0)
  const states = Object.fromEntries(found.map(({ about, state }) => [about, state]))
  assert.deepEqual(states, {
    'data folder': 'ok',
    keys: 'ok',
    database: 'ok',
    schema: 'ok',
    clock: 'ok',
    running: 'warning',
    processor: 'ok',
    mail: 'ok',
    operator: 'ok',
    texts: 'warning',
  })
})

const nowhere = '127.0.0.1:1'
const wrong: readonly (readonly [
  about: string,
  changes: Readonly<Record<string, string | undefined>>,
  state: string,
  says: RegExp,
])[] = [
  ['processor', { TALLYSTICK_PROCESSOR_URL: undefined }, 'warning', /set TALLYSTICK_PROCESSOR_URL/],
  ['processor', { TALLYSTICK_PROCESSOR_URL: `http://${nowhere}` }, 'fault', /does not answer/],
  ['mail', { TALLYSTICK_SMTP_URL: undefined }, 'warning', /set TALLYSTICK_SMTP_URL/],
  ['mail', { TALLYSTICK_SMTP_URL: `smtp://${nowhere}` }, 'fault', /look at TALLYSTICK_SMTP_URL/],
  ['operator', { TALLYSTICK_OPERATOR_TOKEN: undefined }, 'warning', /TALLYSTICK_OPERATOR_TOKEN/],
  ['database', { DATABASE_URL: `postgres://x@${nowhere}/x` }, 'fault', /look at DATABASE_URL/],
  ['database', { DATABASE_URL: undefined }, 'ok', /embedded/],
  ['address', { TALLYSTICK_URL: `http://${nowhere}` }, 'warning', /is not https/],
  ['texts', {}, 'warning', /terms \(TALLYSTICK_LEGAL_TEXTS\)/],
]
for (const [about, changes, state, says] of wrong) {
  test(`${about}, with ${JSON.stringify(changes)}: ${state}`, async () => {
    const { code, found } = await examine(changes)
    const finding = found.find((one) => one.about === about)
    assert.equal(finding?.state, state, JSON.stringify(found))
    assert.match(finding.says, says)
    assert.equal(code, state === 'fault' ? 1 : 0)
  })
}

test('keys that others can open are told of', async () => {
  const keys = path.join(folder, 'open', 'keys')
  mkdirSync(keys, { recursive: true })
  chmodSync(keys, 0o755)
  const { found } = await examine({ TALLYSTICK_DATA: path.dirname(keys) })
  assert.match(found.find(({ about }) => about === 'keys')?.says ?? '', /chmod 700/)
})

test('settings that cannot be read are said one by one, and nothing is looked at', async () => {
  const { code, err, found } = await examine({ TALLYSTICK_PORT: 'x', TALLYSTICK_IDLE_HOURS: '-1' })
  assert.equal(code, 2)
  assert.deepEqual(found, [])
  assert.match(err, /TALLYSTICK_PORT/)
  assert.match(err, /TALLYSTICK_IDLE_HOURS/)
})
