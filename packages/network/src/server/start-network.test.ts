// A network from its settings, on an embedded database: started, stopped, and started again on the same folder.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { noLog, readConfig } from '../platform/index.ts'
import { startNetwork } from './start-network.ts'
import { findFreePort } from '../journeys/testing/find-free-port.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'tallystick-start-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('started twice on one folder: migrated once, the same keys, the clock where it was moved', async () => {
  const port = await findFreePort()
  const token = 'operator-token-of-a-test'
  const config = readConfig({
    TALLYSTICK_PORT: String(port),
    TALLYSTICK_DATA: folder,
    TALLYSTICK_SANDBOX: '1',
    TALLYSTICK_OPERATOR_TOKEN: token,
  })
  const lines: string[] = []
  const say = (line: string): void => void lines.push(line)
  const start = () => startNetwork({ config, say, log: noLog })
  const keysOf = async (url: string): Promise<string> => {
    const answers = await Promise.all([
      fetch(`${url}/oauth/jwks`),
      fetch(`${url}/api/v1/receipt-keys`),
    ])
    return (await Promise.all(answers.map((answer) => answer.text()))).join('\n')
  }

  const first = await start()
  assert.equal(first.url, `http://localhost:${port}`)
  assert.equal((await fetch(`${first.url}/health/ready`)).status, 200)
  const moved = await fetch(`${first.url}/api/v1/sandbox/clock`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ advance: 'P30D' }),
  })
  const { now } = (await moved.json()) as { now: string }
  // Merchants' engines follow a network that says so.
  const answer = await fetch(`${first.url}/.well-known/openid-configuration`)
  const metadata = (await answer.json()) as Record<string, unknown>
  const told = answer.headers.get('tallystick-sandbox-clock') ?? ''
  assert.deepEqual([metadata['tallystick_sandbox'], told >= now], [true, true])
  const keys = await keysOf(first.url)
  await assert.rejects(startNetwork({ config, say, log: noLog }), /another network runs/)
  assert.equal((await fetch(`${first.url}/health/ready`)).status, 200, 'the first is undisturbed')
  await Promise.all([first.stop(), first.stop()])
  await assert.rejects(fetch(`${first.url}/health/live`))

  const second = await start()
  try {
    assert.equal(await keysOf(second.url), keys)
    const ready = (await (await fetch(`${second.url}/health/ready`)).json()) as { clock: string }
    assert.ok(Temporal.Instant.compare(ready.clock, now) >= 0)
    assert.ok(lines.some((line) => line.startsWith('schema: applied 0001')))
    assert.ok(lines.includes('schema: up to date'))
  } finally {
    await second.stop()
  }
})

test('outside a sandbox a token that can be guessed is refused before anything starts', async () => {
  const config = readConfig({ TALLYSTICK_DATA: folder, TALLYSTICK_OPERATOR_TOKEN: 'short' })
  const say = (): void => assert.fail('nothing was started')
  await assert.rejects(startNetwork({ config, say, log: noLog }), /at least 16 characters/)
})
