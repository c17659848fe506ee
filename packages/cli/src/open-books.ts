// Opens the database of a network for reading, whether the network runs or not.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createPgDatabase, noLog, startPostgres } from '@tallystick/network'
import type { Config, Database } from '@tallystick/network'
import pg from 'pg'
import { CommandError } from './failure.ts'

/**
 * Gives the work the database: that of DATABASE_URL, or the embedded one of the data folder. A server that runs
 * already is used and left alone; one that had to be started is stopped afterwards, unless somebody came
 * to use it meanwhile. The lock of the network is not taken: a running one is not disturbed.
 */
export async function withBooks<T>(
  config: Config,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  if (config.databaseUrl !== undefined) return await withPool(config.databaseUrl, work)
  const { dataDir, postgresBin } = config
  const hasData = ['postgres', 'postgres.location'].some((name) =>
    existsSync(path.join(dataDir, name)),
  )
  if (!hasData) {
    throw new CommandError(
      `there is no network in ${dataDir}: set TALLYSTICK_DATA to its folder, or DATABASE_URL`,
    )
  }
  const server = await startPostgres({
    dataDir,
    log: noLog,
    isSupervised: false,
    ...(postgresBin === undefined ? {} : { binDir: postgresBin }),
  })
  try {
    return await withPool(server.url, work)
  } finally {
    if (server.how === 'reused' || (await isInUse(server.url))) server.leave()
    else await server.stop()
  }
}

async function withPool<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  // The statements of an audit of a large book take as long as they take.
  const database = createPgDatabase({ url, poolMax: 1, statementTimeoutMs: 0 })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

async function isInUse(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ is_used: boolean }>(
      `select exists (select from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid()) as is_used`,
    )
    return rows[0]?.is_used === true
  } finally {
    await client.end()
  }
}
