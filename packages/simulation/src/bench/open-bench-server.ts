// The server that the benchmarks run on: a durable one in a folder that is thrown away, or one that is given.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import {
  migrate,
  noLog,
  removePostgresData,
  startPostgres,
  systemClock,
} from '@tallystick/network/rooms/platform'

export interface BenchServer {
  readonly description: string
  /** A new, migrated database on the server. */
  openDatabase(name: string): Promise<string>
  close(): Promise<void>
}

const migrationsFolder = path.dirname(
  fileURLToPath(import.meta.resolve('@tallystick/network/migrations/0001-ledger.sql')),
)

/** @param url a server where databases may be created; without it, an embedded one with fsync on. */
export async function openBenchServer(url: string | undefined): Promise<BenchServer> {
  if (url !== undefined) return benchServerOf(url, () => Promise.resolve())
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tallystick-bench-'))
  const server = await startPostgres({
    dataDir,
    log: noLog,
    isSupervised: false,
    // Each of the arms has a connection for each of its callers, all at the same time.
    maxConnections: 200,
  })
  return benchServerOf(server.url, async () => {
    await server.stop()
    removePostgresData(dataDir)
    rmSync(dataDir, { recursive: true, force: true })
  })
}

async function benchServerOf(url: string, close: () => Promise<void>): Promise<BenchServer> {
  const [row] = await askOnce(
    url,
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as commits`,
  )
  const created: string[] = []
  return {
    description: `PostgreSQL ${String(row?.['version'])}, fsync ${String(row?.['fsync'])}, synchronous_commit ${String(row?.['commits'])}`,
    async openDatabase(name) {
      const database = `bench_${process.pid}_${name}`
      await askOnce(url, `create database ${database} template template0`)
      created.push(database)
      const opened = withDatabase(url, database)
      await migrate({ url: opened, folder: migrationsFolder, clock: systemClock() })
      return opened
    },
    async close() {
      for (const database of created) {
        await askOnce(url, `drop database if exists ${database} with (force)`)
      }
      await close()
    },
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** Runs one text on a connection of its own. */
export async function askOnce(
  url: string,
  text: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(text)
    return rows
  } finally {
    await client.end()
  }
}
