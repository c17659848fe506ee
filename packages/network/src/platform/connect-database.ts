// The network's database: the server that DATABASE_URL names, or an embedded one in the data folder.

import pg from 'pg'
import type { Database } from './database.ts'
import type { Faults } from './faults.ts'
import type { Log } from './log.ts'
import { lockNetwork } from './network-lock.ts'
import { createPgDatabase } from './pg-database.ts'
import { startPostgres } from './postgres-server.ts'
import type { PostgresServer } from './postgres-server.ts'

export interface ConnectOptions {
  /** DATABASE_URL; embedded where it is not given. */
  readonly url?: string
  /** TALLYSTICK_DATA: the embedded server's files go below it. */
  readonly dataDir: string
  /** TALLYSTICK_POSTGRES_BIN. */
  readonly binDir?: string
  readonly poolMax?: number
  /** TALLYSTICK_ALLOW_UNSAFE_DATABASE. */
  readonly isUnsafeAllowed?: boolean
  readonly log: Log
  readonly faults?: Faults
  /** The embedded server's folder was taken over by another network: stop. */
  readonly onLockLost: (error: Error) => void
}

export interface ConnectedDatabase {
  readonly database: Database
  readonly url: string
  /** For people: "embedded PostgreSQL in .tallystick/postgres (reused)". */
  readonly description: string
  /** Closes the pool and stops an embedded server. */
  close(): Promise<void>
}

/** @throws when another network has the folder, or the server is too old or not durable. */
export async function connectDatabase(options: ConnectOptions): Promise<ConnectedDatabase> {
  return options.url === undefined
    ? connectEmbedded(options)
    : connectExternal(options, options.url)
}

async function connectEmbedded(options: ConnectOptions): Promise<ConnectedDatabase> {
  const { log, dataDir } = options
  const server: PostgresServer = await startPostgres({
    dataDir,
    log,
    ...(options.binDir === undefined ? {} : { binDir: options.binDir }),
  })
  // A refused second network must leave the server to the first.
  const lock = await lockNetwork({
    url: server.url,
    what: dataDir,
    log,
    onLost: options.onLockLost,
  }).catch((error: unknown) => {
    server.leave()
    throw error
  })
  const database = openPool(options, server.url)
  return {
    database,
    url: server.url,
    description: `embedded PostgreSQL in ${dataDir} (${server.how})`,
    async close() {
      await database.close()
      await lock.release()
      await server.stop()
    },
  }
}

async function connectExternal(options: ConnectOptions, url: string): Promise<ConnectedDatabase> {
  await checkServer(url, options.isUnsafeAllowed === true, options.log)
  const database = openPool(options, url)
  const { host, pathname } = new URL(url)
  return {
    database,
    url,
    description: `PostgreSQL at ${host}${pathname}`,
    close: () => database.close(),
  }
}

function openPool(options: ConnectOptions, url: string): Database {
  return createPgDatabase({
    url,
    log: options.log,
    ...(options.poolMax === undefined ? {} : { poolMax: options.poolMax }),
    ...(options.faults === undefined ? {} : { faults: options.faults }),
  })
}

const versionMin = 150_000

/** @throws for a server older than 15, and for one that loses what it acknowledged when the machine stops. */
export async function checkServer(url: string, isUnsafeAllowed: boolean, log: Log): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings
        where name in ('server_version_num', 'server_version', 'fsync', 'full_page_writes')`,
    )
    const problem = findServerProblem(new Map(rows.map(({ name, setting }) => [name, setting])))
    if (problem === undefined) return
    if (problem.code === 'too_old' || !isUnsafeAllowed) throw new Error(problem.message)
    log.warn({ problem: problem.message }, 'UNSAFE: this server can lose what it acknowledged')
  } finally {
    await client.end()
  }
}

/** What keeps this server from being used, from its settings. */
export function findServerProblem(
  settings: ReadonlyMap<string, string>,
): { readonly code: 'too_old' | 'unsafe'; readonly message: string } | undefined {
  if (!(Number(settings.get('server_version_num')) >= versionMin)) {
    const version = settings.get('server_version') ?? 'unknown'
    return {
      code: 'too_old',
      message: `PostgreSQL 15 or newer is needed; this server is ${version}`,
    }
  }
  const unsafe = ['fsync', 'full_page_writes'].filter((name) => settings.get(name) !== 'on')
  if (unsafe.length === 0) return undefined
  const said = unsafe.map((name) => `${name} = ${settings.get(name) ?? 'unknown'}`).join(', ')
  return {
    code: 'unsafe',
    message:
      `this server would lose what it acknowledged in a power failure (${said}): ` +
      'turn it on, or set TALLYSTICK_ALLOW_UNSAFE_DATABASE=1 for a trial',
  }
}
