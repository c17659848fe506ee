// A fresh, migrated database for one test file, cloned from a template that is built once per set of migrations.

import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import {
  createPgDatabase,
  migrate,
  migrationsHash,
  readMigrations,
  systemClock,
} from '../platform/index.ts'
import type { Database, PgDatabaseOptions } from '../platform/index.ts'
import { isRunning } from './server-users.ts'
import { findTestServer, withDatabase } from './test-server.ts'

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))
const templateLock = 7_240_151_003

export interface TestDatabase {
  readonly database: Database
  /** For a second process, or a client of one's own. */
  readonly url: string
  /** Closes the connections and drops the database. */
  close(): Promise<void>
}

/** Options override those of the Database, for tests of faults or timeouts. */
export async function openTestDatabase(
  options: Omit<Partial<PgDatabaseOptions>, 'url'> = {},
): Promise<TestDatabase> {
  const serverUrl = await findTestServer()
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`
  await withAdmin(serverUrl, async (admin) => {
    const template = await ensureTemplate(admin, serverUrl)
    await admin.query(`create database ${name} template ${template}`)
  })
  const url = withDatabase(serverUrl, name)
  const database = createPgDatabase({ poolMax: 5, ...options, url })
  let isClosed = false
  return {
    database,
    url,
    async close() {
      if (isClosed) return
      isClosed = true
      await database.close()
      await withAdmin(serverUrl, (admin) =>
        admin.query(`drop database if exists ${name} with (force)`),
      )
    },
  }
}

/** An empty database, without the migrations. */
export async function openEmptyDatabase(
  options: Omit<Partial<PgDatabaseOptions>, 'url'> = {},
): Promise<TestDatabase> {
  const serverUrl = await findTestServer()
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`
  await withAdmin(serverUrl, (admin) => admin.query(`create database ${name} template template0`))
  const url = withDatabase(serverUrl, name)
  const database = createPgDatabase({ poolMax: 5, ...options, url })
  return {
    database,
    url,
    async close() {
      await database.close()
      await withAdmin(serverUrl, (admin) =>
        admin.query(`drop database if exists ${name} with (force)`),
      )
    },
  }
}

async function withAdmin<T>(serverUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: withDatabase(serverUrl, 'postgres') })
  admin.on('error', () => undefined)
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

async function ensureTemplate(admin: pg.Client, serverUrl: string): Promise<string> {
  const hash = existsSync(migrationsFolder)
    ? migrationsHash(readMigrations(migrationsFolder))
    : 'empty'
  const template = `template_${hash}`
  if (await hasDatabase(admin, template)) return template
  await admin.query('select pg_advisory_lock($1)', [templateLock])
  try {
    if (await hasDatabase(admin, template)) return template
    await dropAbandoned(admin)
    const unfinished = `unfinished_${hash}`
    await admin.query(`drop database if exists ${unfinished} with (force)`)
    await admin.query(`create database ${unfinished} template template0`)
    if (hash !== 'empty') {
      await migrate({
        url: withDatabase(serverUrl, unfinished),
        folder: migrationsFolder,
        clock: systemClock(),
      })
    }
    await admin.query(`alter database ${unfinished} rename to ${template}`)
    return template
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [templateLock])
  }
}

async function hasDatabase(admin: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
  return rowCount === 1
}

/** Databases of test processes that were killed before they could close. */
async function dropAbandoned(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    "select datname from pg_database where datname ~ '^test_[0-9]+_'",
  )
  for (const { datname } of rows) {
    const pid = Number(datname.split('_')[1])
    if (isRunning(pid)) continue
    await admin.query(`drop database if exists ${datname} with (force)`)
  }
}
