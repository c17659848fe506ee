// A small program: stops a throwaway server and removes its files once none of the processes that use it lives.
// A server that nobody asks anything of is in use as long as its test runner lives: tests may be busy elsewhere.
// Usage: node stop-when-unused.ts <data folder> <url> <how long the server outlives its users, in ms>

import { renameSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { removePostgresData } from '../platform/index.ts'
import { findUsers } from './server-users.ts'
import { guardLock, startTestServer } from './test-server.ts'

const pollMs = 1_000

const [, , dataDir, serverUrl, graceMs] = process.argv
if (dataDir === undefined || serverUrl === undefined || graceMs === undefined) {
  throw new Error('usage: stop-when-unused.ts <data folder> <url> <grace in ms>')
}
await stopWhenUnused(dataDir, serverUrl, Number(graceMs))

async function stopWhenUnused(folder: string, url: string, grace: number): Promise<void> {
  // When the server is gone already, this fails, and the program with it.
  const client = new pg.Client({ connectionString: url })
  const state = { isServerGone: false }
  client.on('error', () => {
    state.isServerGone = true
  })
  await client.connect()
  const lock = await client.query<{ is_mine: boolean }>(
    'select pg_try_advisory_lock($1) as is_mine',
    [guardLock],
  )
  if (lock.rows[0]?.is_mine !== true) return client.end()
  let unusedMs = 0
  while (unusedMs < grace || findUsers(folder).length > 0) {
    await sleep(pollMs)
    // Somebody else stopped the server: nothing is left to do.
    if (state.isServerGone) return
    unusedMs = findUsers(folder).length > 0 ? 0 : unusedMs + pollMs
  }
  await client.end().catch(() => undefined)
  const server = await startTestServer(folder)
  await server.stop()
  // Renamed first: a test that starts at this moment makes a new cluster instead of entering a vanishing one.
  const doomed = `${folder}.${process.pid}`
  renameSync(folder, doomed)
  removePostgresData(doomed)
  rmSync(doomed, { recursive: true, force: true })
}
