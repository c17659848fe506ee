// What a network needs of the machine and the services around it, looked at one by one, without starting or changing
// anything: for whoever installs one, or wonders what is wrong with it.
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Config } from '../contract/index.ts'
import {
  checkServer,
  createHttpClient,
  listMissingMigrations,
  noLog,
  systemClock,
} from '../platform/index.ts'
import { examineServices, messageOf, patienceMs } from './examine-services.ts'
import { fault, ok, warning } from './finding.ts'
import type { Finding } from './finding.ts'
import { publicUrlOf } from './open-basis.ts'
import { missingLegalPages, openLegal } from './open-legal.ts'
import { operatorOf } from './operator-of.ts'
import { readLegalTexts } from './read-legal-texts.ts'

const freeBytesMin = 1024 ** 3
const clockDifferenceMaxSeconds = 2
const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

export async function examineInstallation(config: Config): Promise<readonly Finding[]> {
  return [
    ...examineFolder(config),
    ...(await examineDatabase(config)),
    ...(await examineAddress(config)),
    ...(await examineServices(config)),
    ...examineTexts(config),
  ]
}

function examineFolder({ dataDir }: Config): readonly Finding[] {
  const folder = nearestFolder(dataDir)
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    return [fault('data folder', `${folder} cannot be written to: give this user the right to`)]
  }
  const keys = path.join(dataDir, 'keys')
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const said = `${folder} has ${(free / 1024 ** 3).toFixed(1)} GB free`
  return [
    free < freeBytesMin ? warning('data folder', `${said}: make room`) : ok('data folder', said),
    existsSync(keys)
      ? examineKeys(keys)
      : ok('keys', `none yet: the first start makes them in ${keys}; back them up`),
  ]
}

function examineKeys(keys: string): Finding {
  const isPrivate = (statSync(keys).mode & 0o077) === 0
  return isPrivate
    ? ok('keys', `in ${keys}, for this user alone; they belong in the backup`)
    : warning('keys', `others on this machine can open ${keys}: chmod 700 ${keys}`)
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || path.dirname(folder) === folder
    ? folder
    : nearestFolder(path.dirname(folder))
}

async function examineDatabase(config: Config): Promise<readonly Finding[]> {
  const { databaseUrl: url, isUnsafeDatabaseAllowed } = config
  if (url === undefined) {
    return [ok('database', `embedded, in ${config.dataDir}; DATABASE_URL names another`)]
  }
  try {
    await checkServer(url, isUnsafeDatabaseAllowed, noLog)
    const { missing, differenceSeconds } = await readDatabase(url)
    const { host, pathname } = new URL(url)
    return [
      ok('database', `PostgreSQL at ${host}${pathname}`),
      missing.length === 0
        ? ok('schema', 'up to date')
        : ok('schema', `the next start applies ${missing.length} migrations: back up before`),
      Math.abs(differenceSeconds) > clockDifferenceMaxSeconds
        ? warning(
            'clock',
            `the database is ${differenceSeconds} s from this machine: let both follow one time server`,
          )
        : ok('clock', 'the database and this machine agree'),
    ]
  } catch (error) {
    return [fault('database', `${messageOf(error)}; look at DATABASE_URL`)]
  }
}

async function readDatabase(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const missing = await listMissingMigrations(client, migrationsFolder)
    const { rows } = await client.query<{ seconds: string }>(
      'select extract(epoch from clock_timestamp())::text as seconds',
    )
    const differenceSeconds = Math.round(
      Number(rows[0]?.seconds) - systemClock().now().epochMilliseconds / 1000,
    )
    return { missing, differenceSeconds }
  } finally {
    await client.end()
  }
}

async function examineAddress(config: Config): Promise<readonly Finding[]> {
  const url = publicUrlOf(config)
  const found: Finding[] = []
  if (!config.isSandbox && !url.startsWith('https://')) {
    found.push(
      warning('address', `${url} is not https: set TALLYSTICK_URL to what customers will type`),
    )
  }
  const health = `${url.replace(/\/$/, '')}/health/ready`
  const http = createHttpClient({ arePrivateAddressesAllowed: true })
  try {
    const { status } = await http.request({
      name: 'doctor-health',
      url: health,
      timeoutMs: patienceMs,
    })
    const said = `${health} answers ${status}`
    found.push(
      status === 200
        ? ok('running', said)
        : fault('running', `${said}: what stands in front of the network, or its log, says why`),
    )
  } catch (error) {
    const said = `nothing answers at ${health} (${messageOf(error)})`
    found.push(warning('running', `${said}: start it, or see that this machine can reach it`))
  } finally {
    http.close()
  }
  return found
}

function examineTexts(config: Config): readonly Finding[] {
  const { isSandbox, legalTexts: folder } = config
  const legalTexts = folder === undefined ? undefined : readLegalTexts(folder)
  const legal = openLegal({ legalTexts, isSandbox, operator: operatorOf(config) })
  const missing = missingLegalPages(legal)
  return missing.length === 0
    ? [ok('texts', 'terms, privacy notice and imprint are there')]
    : [warning('texts', `customers look in vain for ${missing.join(', ')}`)]
}
