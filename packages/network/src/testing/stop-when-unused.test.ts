// The server of a test run lives as long as its runner, however long nobody asks it anything; and not longer.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { after, test } from 'node:test'
import pg from 'pg'
import { findUsers, markUser } from './server-users.ts'
import { startTestServer } from './test-server.ts'
import { waitUntil } from './wait-until.ts'

const guardProgram = fileURLToPath(new URL('./stop-when-unused.ts', import.meta.url))
const children: ChildProcess[] = []
after(() => {
  for (const child of children) child.kill('SIGKILL')
})

/** A process that uses the server and never asks it anything, as a runner whose tests are busy elsewhere. */
function startUser(dataDir: string): ChildProcess {
  const child = spawn(process.execPath, ['--eval', 'setInterval(() => undefined, 60_000)'])
  children.push(child)
  markUser(dataDir, child.pid)
  return child
}

test('a server is stopped, and its files removed, when the last process that used it is gone', async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'tallystick-guarded-'))
  chmodSync(dataDir, 0o755)
  const [runner, other] = [startUser(dataDir), startUser(dataDir)]
  const server = await startTestServer(dataDir)
  const guard = spawn(process.execPath, [guardProgram, dataDir, server.url, '0'])
  children.push(guard)
  const guardEnded = once(guard, 'exit')
  const answers = async (): Promise<boolean> => {
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    await client.end()
    return true
  }

  other.kill('SIGKILL')
  await once(other, 'exit')
  await waitUntil('the guard saw who is left', () => findUsers(dataDir).length === 1)
  // Longer than the guard waits between two looks.
  await sleep(3_000)
  assert.equal(guard.exitCode, null)
  assert.ok(await answers())

  runner.kill('SIGKILL')
  assert.deepEqual(await guardEnded, [0, null])
  assert.equal(existsSync(dataDir), false)
  await assert.rejects(answers(), /ENOENT|ECONNREFUSED/)
})
