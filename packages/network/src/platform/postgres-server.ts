// A small supervisor of one PostgreSQL server on one folder: starts, finds again, recovers, restarts, stops.

import { spawn } from 'node:child_process'
import {
  closeSync,
  constants,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from './log.ts'
import { findPostgresBinaries, programPath, reachableBinaries } from './postgres-binaries.ts'
import {
  makePrivateFolder,
  readPidFile,
  removeSocketFolder,
  resolveHome,
  socketFolder,
} from './postgres-files.ts'
import { findOwner } from './postgres-owner.ts'
import type { Owner } from './postgres-owner.ts'
import { findLeftBehind, isAlive, isPostgresOn, signal, waitUntilGone } from './postgres-process.ts'

export interface PostgresOptions {
  /** The network's data folder; the server's files go to `postgres` below it. */
  readonly dataDir: string
  readonly log: Log
  /** TALLYSTICK_POSTGRES_BIN. */
  readonly binDir?: string
  /** Only for tests: gives up durability for speed. */
  readonly isThrowaway?: boolean
  readonly maxConnections?: number
  /** Start the server again when it ends without being asked to. True unless told. */
  readonly isSupervised?: boolean
  /** How long a start may take, replaying the log after a crash included; 60 s unless told. */
  readonly readyTimeoutMs?: number
}

/** started: from a clean folder or after a clean stop; reused: it was still running; recovered: after a crash. */
export type PostgresHow = 'started' | 'reused' | 'recovered'

export interface PostgresServer {
  /** For any client; connects over the unix socket. */
  readonly url: string
  readonly how: PostgresHow
  /** The process of the server now. */
  pid(): number
  /** Fast shutdown; resolves when the server is gone. */
  stop(): Promise<void>
  /** Looks after the server no longer, and lets it run. */
  leave(): void
}

const userName = 'tallystick'
const databaseName = 'tallystick'
const port = 5432
const readyTimeoutDefaultMs = 60_000
const stopTimeoutMs = 60_000

/** One server's places, decided once. */
interface Site {
  readonly clusterDir: string
  readonly socketDir: string
  readonly logFile: string
  readonly binDir: string
  readonly owner: Owner | undefined
  readonly options: PostgresOptions
}

/** Starts or finds the server of this data folder. Safe when two processes try at once: both get the same server. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const owner = findOwner()
  const home = resolveHome(options.dataDir, owner)
  makePrivateFolder(home, owner)
  const site: Site = {
    clusterDir: path.join(home, 'cluster'),
    socketDir: socketFolder(home),
    logFile: path.join(home, 'postgres.log'),
    binDir: reachableBinaries(findPostgresBinaries(options.binDir), owner, home),
    owner,
    options,
  }
  await createCluster(site)
  const first = await ensureRunning(site)
  await createDatabase(urlOf(first.socketDir, 'postgres'))
  let { pid } = first
  const supervision = new AbortController()
  let supervising: Promise<void> = Promise.resolve()
  if (options.isSupervised !== false) {
    supervising = supervise(site, first.pid, supervision.signal, (next) => {
      pid = next
    })
  }
  return {
    url: urlOf(first.socketDir, databaseName),
    how: first.how,
    pid: () => pid,
    async stop() {
      supervision.abort()
      await supervising
      await stopServer(pid, site)
    },
    leave() {
      supervision.abort()
    },
  }
}

/** A PostgreSQL connection URL over a unix socket, as pg and libpq read it. */
function urlOf(socketDir: string, database: string): string {
  return `postgresql://${userName}@localhost:${port}/${database}?host=${encodeURIComponent(socketDir)}`
}

let clusterCount = 0

/** initdb into a folder beside, then one rename: a start that was killed in the middle leaves no half cluster. */
async function createCluster(site: Site): Promise<void> {
  const { clusterDir, owner, options } = site
  if (existsSync(path.join(clusterDir, 'PG_VERSION'))) return
  const home = path.dirname(clusterDir)
  for (const name of readdirSync(home)) {
    const pid = /^cluster\.new-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(path.join(home, name), { recursive: true, force: true })
    }
  }
  const unfinished = `${clusterDir}.new-${process.pid}-${++clusterCount}`
  rmSync(unfinished, { recursive: true, force: true })
  options.log.info({ folder: clusterDir }, 'creating a database cluster')
  await runProgram(programPath(site.binDir, 'initdb'), owner, [
    `--pgdata=${unfinished}`,
    `--username=${userName}`,
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--data-checksums',
    // The socket's folder can be entered by the owner and root alone, and nothing listens on TCP.
    '--auth=trust',
    '--no-instructions',
    ...(options.isThrowaway === true ? ['--no-sync'] : []),
  ])
  try {
    renameSync(unfinished, clusterDir)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(path.join(clusterDir, 'PG_VERSION'))) throw error
  }
}

function runProgram(program: string, owner: Owner | undefined, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...credentials(owner),
      env: environment(),
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const gather = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    child.stdout.on('data', gather)
    child.stderr.on('data', gather)
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${program} ended with ${code}:\n${output.trim()}`))
    })
  })
}

function credentials(owner: Owner | undefined): { uid?: number; gid?: number } {
  return owner === undefined ? {} : { uid: owner.uid, gid: owner.gid }
}

/** Nothing of ours reaches the server: PGDATA, PGOPTIONS and locale settings would change what it does. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' }
}

interface Running {
  readonly pid: number
  readonly socketDir: string
  readonly how: PostgresHow
}

/** Finds the running server of this folder, or starts one, and says which. */
async function ensureRunning(site: Site): Promise<Running> {
  const { log } = site.options
  const deadline = performance.now() + (site.options.readyTimeoutMs ?? readyTimeoutDefaultMs)
  let isRecovering = false
  for (;;) {
    const found = readPidFile(site.clusterDir)
    if (found !== undefined && isPostgresOn(found.pid, site.clusterDir)) {
      const answers = await waitForAnswer(found.pid, found.socketDir || site.socketDir)
      if (answers) {
        const how = isRecovering ? 'recovered' : 'reused'
        log.info({ pid: found.pid, folder: site.clusterDir }, `PostgreSQL is running: ${how}`)
        return { pid: found.pid, socketDir: found.socketDir || site.socketDir, how }
      }
      // It was just being stopped by another process: look again at what that left.
      if (!isAlive(found.pid)) continue
      log.warn({ pid: found.pid }, 'PostgreSQL is there but does not answer: stopping it')
      await stopServer(found.pid, site)
      isRecovering = true
      continue
    }
    if (found !== undefined) {
      isRecovering = true
      log.warn({ pid: found.pid }, 'PostgreSQL was not stopped cleanly: recovering')
      clearStaleState(site, found.pid)
    } else if (wasCrashed(site)) {
      isRecovering = true
    }
    const started = await launch(site)
    if (started !== undefined) {
      const how = isRecovering ? 'recovered' : 'started'
      log.info({ pid: started, folder: site.clusterDir }, `PostgreSQL is running: ${how}`)
      return { pid: started, socketDir: site.socketDir, how }
    }
    if (performance.now() > deadline) throw startFailure(site)
    await sleep(200)
  }
}

/** A pid file that names a process which is not PostgreSQL any more would make the new server refuse to start. */
function clearStaleState(site: Site, stalePid: number): void {
  const left = findLeftBehind(site.clusterDir)
  if (left.length > 0) {
    site.options.log.warn({ pids: left }, 'ending server processes that outlived their parent')
    for (const pid of left) signal(pid, 'SIGQUIT')
    return
  }
  if (isAlive(stalePid)) rmSync(path.join(site.clusterDir, 'postmaster.pid'), { force: true })
}

function wasCrashed(site: Site): boolean {
  // Without a pid file the last stop was clean, unless somebody removed the file; then PostgreSQL itself finds out.
  return findLeftBehind(site.clusterDir).length > 0
}

/** Starts the server process and waits until it answers; undefined when it ended before that. */
async function launch(site: Site): Promise<number | undefined> {
  const { options } = site
  makePrivateFolder(site.socketDir, site.owner)
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW } = constants
  // The folder is the owner's, so root must not follow a link that the owner put there.
  const output = openSync(site.logFile, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600)
  const child = spawn(programPath(site.binDir, 'postgres'), serverArguments(site), {
    ...credentials(site.owner),
    env: environment(),
    cwd: '/',
    // Its own session: Ctrl-C reaches the network alone, which then stops the server in order.
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.unref()
  const state = { hasEnded: false }
  child.on('exit', () => {
    state.hasEnded = true
  })
  child.on('error', (error) => {
    options.log.error({ err: error }, 'PostgreSQL could not be started')
    state.hasEnded = true
  })
  const deadline = performance.now() + (options.readyTimeoutMs ?? readyTimeoutDefaultMs)
  while (!state.hasEnded && performance.now() < deadline) {
    const found = readPidFile(site.clusterDir)
    if (found?.pid === child.pid && found?.isReady === true) {
      if (await canConnect(urlOf(site.socketDir, 'postgres'))) return child.pid
    }
    await sleep(20)
  }
  return undefined
}

function serverArguments(site: Site): string[] {
  const { options } = site
  const settings: Record<string, string | number> = {
    listen_addresses: '',
    unix_socket_directories: site.socketDir,
    unix_socket_permissions: '0700',
    port,
    max_connections: options.maxConnections ?? 100,
    fsync: options.isThrowaway === true ? 'off' : 'on',
    full_page_writes: options.isThrowaway === true ? 'off' : 'on',
    synchronous_commit: options.isThrowaway === true ? 'off' : 'on',
    shared_buffers: '128MB',
    max_wal_size: '2GB',
    log_line_prefix: '%m [%p] ',
    // A failing statement is reported to the caller; its text may carry personal data.
    log_min_error_statement: 'panic',
    // The same holds for the details of an error: a row that is there already is named with its key.
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    timezone: 'UTC',
    // The tables of tests are small and never analyzed: compiling a plan, or starting helpers for it, takes longer than
    // what it is for.
    ...(options.isThrowaway === true ? { jit: 'off', max_parallel_workers_per_gather: 0 } : {}),
  }
  return [
    '-D',
    site.clusterDir,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

function startFailure(site: Site): Error {
  let tail = ''
  try {
    tail = readFileSync(site.logFile, 'utf8').split('\n').slice(-12).join('\n')
  } catch {
    // The message below says enough when there is no log.
  }
  return new Error(`PostgreSQL did not start on ${site.clusterDir}; the end of its log:\n${tail}`)
}

async function waitForAnswer(pid: number, socketDir: string): Promise<boolean> {
  // A server that is just starting, or replaying its log after a crash, gets the time for it.
  const deadline = performance.now() + readyTimeoutDefaultMs
  for (;;) {
    if (await canConnect(urlOf(socketDir, 'postgres'))) return true
    if (!isAlive(pid)) return false
    if (performance.now() > deadline) return false
    await sleep(100)
  }
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      databaseName,
    ])
    if (rowCount === 0) await client.query(`create database ${databaseName}`)
  } catch (error) {
    // Another process created it between the question and the command.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await client.end()
  }
}

async function stopServer(pid: number, site: Site): Promise<void> {
  if (!isPostgresOn(pid, site.clusterDir)) return
  signal(pid, 'SIGINT')
  if (await waitUntilGone(pid, stopTimeoutMs)) {
    removeSocketFolder(site.socketDir)
    return
  }
  site.options.log.warn({ pid }, 'PostgreSQL did not stop in time: ending it at once')
  signal(pid, 'SIGQUIT')
  if (await waitUntilGone(pid, 10_000)) return
  signal(pid, 'SIGKILL')
  await waitUntilGone(pid, 10_000)
}

/** Looks after a server that may be no child of this process, so it looks instead of waiting for an exit. */
async function supervise(
  site: Site,
  firstPid: number,
  stop: AbortSignal,
  onRestart: (pid: number) => void,
): Promise<void> {
  let pid = firstPid
  for (;;) {
    await sleep(250, undefined, { signal: stop, ref: false }).catch(() => undefined)
    if (stop.aborted) return
    if (isAlive(pid)) continue
    site.options.log.error({ pid }, 'PostgreSQL ended unexpectedly: starting it again')
    try {
      pid = (await ensureRunning(site)).pid
      onRestart(pid)
    } catch (error) {
      site.options.log.error({ err: error }, 'PostgreSQL could not be started again')
      await sleep(2_000, undefined, { signal: stop, ref: false }).catch(() => undefined)
    }
  }
}
