// Brings the schema forward: the files of a folder, in order, each in a transaction, each once.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Clock } from './clock.ts'
import { noLog } from './log.ts'
import type { Log } from './log.ts'

export interface Migration {
  /** The file's name without `.sql`: "0001-ledger". */
  readonly name: string
  readonly text: string
  /** SHA-256 of the text, in hex. */
  readonly hash: string
}

/** Any fixed number of our own: all that migrate the same database must take the same lock. */
const lockKey = 7_240_151_001

/** @throws when a name has not the form NNNN-name.sql, or two files share a number. */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const numbers = new Set<string>()
  return names.map((file) => {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1]
    if (number === undefined) throw new Error(`${file}: a migration is named NNNN-name.sql`)
    if (numbers.has(number)) throw new Error(`${file}: there are two migrations ${number}`)
    numbers.add(number)
    const text = readFileSync(path.join(folder, file), 'utf8')
    return {
      name: file.slice(0, -'.sql'.length),
      text,
      hash: createHash('sha256').update(text).digest('hex'),
    }
  })
}

/** One text for all migrations of a folder: changes when any of them does. */
export function migrationsHash(migrations: readonly Migration[]): string {
  const hash = createHash('sha256')
  for (const migration of migrations) hash.update(`${migration.name}\0${migration.hash}\n`)
  return hash.digest('hex').slice(0, 16)
}

/**
 * Applies what is missing and returns the names applied. Two processes at once migrate once: the second waits.
 * @throws when an applied file was changed, or the database knows a migration that is not in the folder (it is newer
 * than this program).
 */
export async function migrate(options: {
  readonly url: string
  readonly folder: string
  readonly clock: Clock
  readonly log?: Log
}): Promise<readonly string[]> {
  const migrations = readMigrations(options.folder)
  const log = options.log ?? noLog
  const client = new pg.Client({ connectionString: options.url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await client.query(
      `create table if not exists schema_migrations (
         name text primary key, hash text not null, applied_at timestamptz not null)`,
    )
    const known = await client.query<{ name: string; hash: string }>(
      'select name, hash from schema_migrations order by name',
    )
    const missing = findMissing(migrations, known.rows)
    for (const migration of missing) {
      await apply(client, migration, options.clock.now())
      log.info({ migration: migration.name }, 'migration applied')
    }
    return missing.map(({ name }) => name)
  } finally {
    // Ending the session also releases the lock.
    await client.end()
  }
}

/**
 * What the next start would apply; all of it where nothing was ever applied. Changes nothing.
 * @throws as `migrate` does.
 */
export async function listMissingMigrations(
  client: pg.Client,
  folder: string,
): Promise<readonly string[]> {
  const migrations = readMigrations(folder)
  const { rows: tables } = await client.query(
    `select 1 where to_regclass('schema_migrations') is not null`,
  )
  if (tables.length === 0) return migrations.map(({ name }) => name)
  const known = await client.query<{ name: string; hash: string }>(
    'select name, hash from schema_migrations order by name',
  )
  return findMissing(migrations, known.rows).map(({ name }) => name)
}

/** @throws as `migrate` does. */
function findMissing(
  migrations: readonly Migration[],
  applied: readonly { readonly name: string; readonly hash: string }[],
): readonly Migration[] {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, hash } of applied) {
    const migration = byName.get(name)
    if (migration === undefined) {
      throw new Error(
        `the database has the migration ${name}, which this program does not know: it is newer`,
      )
    }
    if (migration.hash !== hash) {
      throw new Error(
        `the migration ${name} was changed after it was applied: add a new one instead`,
      )
    }
  }
  const done = new Set(applied.map(({ name }) => name))
  const last = applied.at(-1)?.name ?? ''
  const missing = migrations.filter(({ name }) => !done.has(name))
  const late = missing.find(({ name }) => name < last)
  if (late !== undefined) {
    throw new Error(
      `the migration ${late.name} comes before ${last}, which is applied: give it a later number`,
    )
  }
  return missing
}

async function apply(
  client: pg.Client,
  migration: Migration,
  now: Temporal.Instant,
): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.text)
    await client.query(
      'insert into schema_migrations (name, hash, applied_at) values ($1, $2, $3)',
      [migration.name, migration.hash, now.toString()],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw new Error(`the migration ${migration.name} failed: ${(error as Error).message}`, {
      cause: error,
    })
  }
}
