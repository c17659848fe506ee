// A small program: stops a throwaway server and removes its files when no test used it for some minutes.
// Usage: node stop-when-idle.ts <data folder> <url>

import { renameSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { removePostgresData } from '../platform/index.ts'
import { idleStopLock, startTestServer } from './test-server.ts'

const idleMaxMs = 180_000
const pollMs = 5_000

const [, , dataDir, serverUrl] = process.argv
if (dataDir === undefined || serverUrl === undefined) {
  throw new Error('usage: stop-when-idle.ts <data folder> <url>')
}
await stopWhenIdle(dataDir, serverUrl)

async function stopWhenIdle(folder: string, url: string): Promise<void> {
  // When the server is gone already, this fails, and the program with it.
  const client = new pg.Client({ connectionString: url })
  const state = { isServerGone: false }
  client.on('error', () => {
    state.isServerGone = true
  })
  await client.connect()
  const lock = await client.query<{ is_mine: boolean }>(
    'select pg_try_advisory_lock($1) as is_mine',
    [idleStopLock],
  )
  if (lock.rows[0]?.is_mine !== true) return client.end()
  let lastUse = performance.now()
  let lastSessions = ''
  while (performance.now() - lastUse < idleMaxMs) {
    await sleep(pollMs)
    // Somebody else stopped the server: nothing is left to do.
    if (state.isServerGone) return
    const { rows } = await client
      .query<{ others: number; sessions: string }>(
        `select (select count(*) from pg_stat_activity
                  where backend_type = 'client backend' and pid <> pg_backend_pid())::int as others,
                (select coalesce(sum(sessions), 0) from pg_stat_database)::text as sessions`,
      )
      .catch(() => ({ rows: [] }))
    const seen = rows[0]
    if (seen === undefined) return
    if (seen.others > 0 || seen.sessions !== lastSessions) lastUse = performance.now()
    lastSessions = seen.sessions
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
