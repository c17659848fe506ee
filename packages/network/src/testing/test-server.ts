// One PostgreSQL for all tests of this checkout: the runner's, or a shared one that stops when nobody uses it.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { noLog, startPostgres } from '../platform/index.ts'
import type { PostgresServer } from '../platform/index.ts'
import { markUser } from './server-users.ts'

const checkout = fileURLToPath(new URL('../../../..', import.meta.url))
const guardProgram = fileURLToPath(new URL('./stop-when-unused.ts', import.meta.url))

/** The runner sets this for the test processes it starts. */
export const testUrlVariable = 'TALLYSTICK_TEST_DATABASE_URL'
/** Held by the process that stops an unused server, so that there is one. */
export const guardLock = 7_240_151_002
/** The next single test file finds the server of the last one. */
const sharedGraceMs = 180_000
const maxConnections = 300

/** Where the shared server of this user and checkout keeps its files. */
function sharedTestFolder(): string {
  const hash = createHash('sha256').update(checkout).digest('hex').slice(0, 8)
  return path.join(os.tmpdir(), `tallystick-test-${process.geteuid?.() ?? 0}-${hash}`)
}

/** Starts or finds a server without durability, for tests alone. */
export function startTestServer(dataDir: string): Promise<PostgresServer> {
  return startPostgres({
    dataDir,
    log: noLog,
    isThrowaway: true,
    isSupervised: false,
    maxConnections,
    ...(process.env['TALLYSTICK_POSTGRES_BIN'] === undefined
      ? {}
      : { binDir: process.env['TALLYSTICK_POSTGRES_BIN'] }),
  })
}

let shared: Promise<string> | undefined

/** The URL of a server on which test databases can be made. */
export function findTestServer(): Promise<string> {
  shared ??= find()
  return shared
}

async function find(): Promise<string> {
  const given = process.env[testUrlVariable]
  if (given !== undefined) return given
  const dataDir = sharedTestFolder()
  const server = await startGuardedServer(dataDir, { graceMs: sharedGraceMs })
  return server.url
}

/**
 * Starts or finds a server that this process uses from now on. When it dies, even killed, the server is stopped and
 * its files are removed, after `graceMs` in which nobody else came to use it.
 */
export async function startGuardedServer(
  dataDir: string,
  { graceMs }: { readonly graceMs: number },
): Promise<PostgresServer> {
  markUser(dataDir)
  const server = await startTestServer(dataDir)
  await ensureGuard(server.url, dataDir, graceMs)
  return server
}

async function ensureGuard(url: string, dataDir: string, graceMs: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ is_free: boolean }>(
      'select pg_try_advisory_lock($1) as is_free',
      [guardLock],
    )
    if (rows[0]?.is_free !== true) return
  } finally {
    await client.end()
  }
  spawn(process.execPath, [guardProgram, dataDir, url, String(graceMs)], {
    detached: true,
    stdio: 'ignore',
    cwd: '/',
  }).unref()
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
