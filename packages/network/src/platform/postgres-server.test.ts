import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { hangingMs, waitUntil } from '../testing/wait-until.ts'
import { findPostgresBinaries } from './postgres-binaries.ts'
import { readPidFile, removePostgresData, socketFolder } from './postgres-files.ts'
import { canReach, findOwner } from './postgres-owner.ts'
import { isAlive, waitUntilGone } from './postgres-process.ts'
import { startPostgres } from './postgres-server.ts'
import type { PostgresServer } from './postgres-server.ts'
import { noLog } from './log.ts'

const program = fileURLToPath(new URL('../testing/run-database.ts', import.meta.url))
const isRoot = process.geteuid?.() === 0

let folder: string
let children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tallystick-server-'))
  // As everybody's folders are, unless they are root's own.
  chmodSync(folder, 0o755)
})
afterEach(async () => {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  children = []
  const pid = serverPid()
  if (pid !== undefined && isAlive(pid)) {
    process.kill(pid, 'SIGQUIT')
    await waitUntilGone(pid, hangingMs)
  }
  rmSync(socketFolder(path.join(folder, 'postgres')), { recursive: true, force: true })
  removePostgresData(folder)
  rmSync(folder, { recursive: true, force: true })
})

const clusterDir = (): string => path.join(folder, 'postgres', 'cluster')
const serverPid = (): number | undefined => readPidFile(clusterDir())?.pid

interface Said {
  readonly url?: string
  readonly description?: string
  readonly error?: string
  readonly code?: string
}
/** A network's database in a process of its own. */
async function run(
  credentials: { uid?: number; gid?: number } = {},
): Promise<[ChildProcess, Said]> {
  const child = spawn(process.execPath, [program, folder], {
    ...credentials,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  for await (const line of createInterface({ input: child.stdout })) {
    return [child, JSON.parse(line) as Said]
  }
  throw new Error(`the process said nothing: ${errors}`)
}

const start = (): Promise<PostgresServer> =>
  startPostgres({ dataDir: folder, log: noLog, isThrowaway: true })

async function select(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<object>(text)).rows
  } finally {
    await client.end()
  }
}

describe('the embedded server', () => {
  it('starts, stops, and keeps its data; nothing is left running', async () => {
    const first = await start()
    assert.equal(first.how, 'started')
    await select(first.url, 'create table kept (id int)')
    const pid = first.pid()
    await first.stop()
    assert.equal(isAlive(pid), false)
    const second = await start()
    assert.equal(second.how, 'started')
    assert.deepEqual(await select(second.url, 'select * from kept'), [])
    await second.stop()
  })

  it('is durable, checks its pages, speaks UTF-8, and listens on no network', async () => {
    const server = await startPostgres({ dataDir: folder, log: noLog })
    const rows = await select(
      server.url,
      `select name, setting from pg_settings where name in
        ('fsync', 'full_page_writes', 'data_checksums', 'server_encoding', 'listen_addresses',
         'synchronous_commit')
        order by name`,
    )
    const settings = Object.fromEntries(
      (rows as { name: string; setting: string }[]).map(({ name, setting }) => [name, setting]),
    )
    assert.deepEqual(settings, {
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '',
      server_encoding: 'UTF8',
      synchronous_commit: 'on',
    })
    const socketDir = new URL(server.url).searchParams.get('host') ?? ''
    assert.equal(statSync(socketDir).mode & 0o777, 0o700)
    await server.stop()
  })

  it('two starts at once get the same server', async () => {
    const [left, right] = await Promise.all([start(), start()])
    assert.equal(left.pid(), right.pid())
    right.leave()
    await left.stop()
  })

  it('a clean start is not fooled by a stale pid file that names a living stranger', async () => {
    const first = await start()
    await first.stop()
    const { size } = statSync(path.join(clusterDir(), 'PG_VERSION'))
    assert.ok(size > 0)
    const stale = path.join(clusterDir(), 'postmaster.pid')
    writeFileSync(
      stale,
      `${process.pid}\n${clusterDir()}\n1700000000\n5432\n${socketFolder(folder)}\n\n`,
    )
    const owner = findOwner()
    if (owner !== undefined) chownSync(stale, owner.uid, owner.gid)
    const second = await start()
    assert.equal(second.how, 'recovered')
    await select(second.url, 'select 1')
    await second.stop()
  })

  it('recovers from a stale pid file that names nobody', async () => {
    const first = await start()
    first.leave()
    const pid = first.pid()
    process.kill(pid, 'SIGKILL')
    await waitUntilGone(pid, hangingMs)
    assert.equal(serverPid(), pid)
    const second = await start()
    assert.equal(second.how, 'recovered')
    await second.stop()
  })

  it('starts again by itself when its process is killed', async () => {
    const server = await startPostgres({ dataDir: folder, log: noLog })
    await select(server.url, 'create table kept as select 1 as id')
    const pid = server.pid()
    process.kill(pid, 'SIGKILL')
    await waitUntil('another server has taken its place', () => server.pid() !== pid)
    assert.deepEqual(await select(server.url, 'select id from kept'), [{ id: 1 }])
    await server.stop()
  })

  it('says what is wrong when it cannot start', async () => {
    const server = await start()
    await server.stop()
    rmSync(path.join(clusterDir(), 'global'), { recursive: true })
    await assert.rejects(
      // It is tried until then, and has to say in its log what is wrong within it, on a slow machine too.
      startPostgres({ dataDir: folder, log: noLog, readyTimeoutMs: 10_000 }),
      /did not start[\s\S]*global/,
    )
  })

  it('refuses a socket folder that is open to others', async () => {
    const socketDir = socketFolder(path.join(folder, 'postgres'))
    mkdirSync(socketDir)
    chmodSync(socketDir, 0o777)
    const owner = findOwner()
    if (owner !== undefined) chownSync(socketDir, owner.uid, owner.gid)
    await assert.rejects(start(), /open to other users/)
    rmSync(socketDir, { recursive: true })
  })

  it('uses a short socket path whatever the folder is called', () => {
    const deep = path.join('/home', 'x'.repeat(200))
    assert.ok(Buffer.byteLength(path.join(socketFolder(deep), '.s.PGSQL.5432')) <= 103)
    assert.notEqual(socketFolder(deep), socketFolder(`${deep}y`))
  })

  it('takes other binaries when it is told, and refuses a folder without', async () => {
    const server = await startPostgres({
      dataDir: folder,
      log: noLog,
      isThrowaway: true,
      binDir: findPostgresBinaries(),
    })
    await server.stop()
    await assert.rejects(
      startPostgres({ dataDir: folder, log: noLog, binDir: '/nonexistent' }),
      /TALLYSTICK_POSTGRES_BIN/,
    )
  })
})

describe('the process that started it', () => {
  it('is killed: the next start finds the same server, with what was committed', async () => {
    const [first, said] = await run()
    assert.match(said.description ?? '', /\(started\)/)
    await select(said.url ?? '', 'create table kept as select 7 as id')
    const pid = serverPid()
    first.kill('SIGKILL')
    await once(first, 'exit')
    const [second, again] = await run()
    assert.match(again.description ?? '', /\(reused\)/, JSON.stringify(again))
    assert.equal(serverPid(), pid)
    assert.deepEqual(await select(again.url ?? '', 'select id from kept'), [{ id: 7 }])
    second.kill('SIGTERM')
    await once(second, 'exit')
    assert.equal(isAlive(pid ?? 0), false)
  })

  it('is killed together with the server: the next start recovers', async () => {
    const [first, said] = await run()
    await select(said.url ?? '', 'create table kept as select 8 as id')
    const pid = serverPid() ?? 0
    first.kill('SIGKILL')
    process.kill(pid, 'SIGKILL')
    await once(first, 'exit')
    const [second, again] = await run()
    assert.match(again.description ?? '', /\(recovered\)/, JSON.stringify(again))
    assert.deepEqual(await select(again.url ?? '', 'select id from kept'), [{ id: 8 }])
    second.kill('SIGTERM')
    await once(second, 'exit')
  })

  it('has the folder for itself: a second network is refused and told who it is', async () => {
    const [first] = await run()
    const pid = serverPid()
    const [second, said] = await run()
    assert.equal(said.code, 'network_locked')
    assert.match(said.error ?? '', new RegExp(`process ${first.pid}\\b`))
    if (second.exitCode === null) await once(second, 'exit')
    assert.equal(second.exitCode, 2)
    // The refused one leaves the server to the first.
    assert.equal(isAlive(pid ?? 0), true)
    first.kill('SIGTERM')
    await once(first, 'exit')
  })

  it('keeps the folder when the server is killed and comes back', async () => {
    const [first, { url = '' }] = await run()
    const pid = serverPid() ?? 0
    process.kill(pid, 'SIGKILL')
    await waitUntil('the server is back', () => ![pid, undefined].includes(serverPid()))
    // Until it has its lock again somebody else could take it; then it would be the one to stop.
    const locks = `select 1 from pg_locks where locktype = 'advisory' and granted`
    const isLocked = () =>
      select(url, locks).then(
        (rows) => rows.length > 0,
        () => false,
      )
    await waitUntil('it has its lock again', isLocked)
    const [, said] = await run()
    assert.equal(said.code, 'network_locked', JSON.stringify(said))
    first.kill('SIGTERM')
    await once(first, 'exit')
  })
})

describe('users', () => {
  const nobody = { uid: 65_534, gid: 65_534 }
  const canRunAsNobody = isRoot && canReach(program, { name: 'nobody', ...nobody })

  it('runs as an ordinary user', { skip: !canRunAsNobody }, async () => {
    chownSync(folder, nobody.uid, nobody.gid)
    const [child, said] = await run(nobody)
    assert.match(said.description ?? '', /\(started\)/, JSON.stringify(said))
    assert.equal(statSync(clusterDir()).uid, nobody.uid)
    const pid = serverPid() ?? 0
    child.kill('SIGTERM')
    await once(child, 'exit')
    assert.equal(isAlive(pid), false)
  })

  it('as root, runs as another user', { skip: !isRoot }, async () => {
    const server = await start()
    assert.notEqual(statSync(clusterDir()).uid, 0)
    const status = readFileSync(`/proc/${server.pid()}/status`, 'utf8')
    assert.doesNotMatch(status, /^Uid:\s+0\b/m)
    await server.stop()
  })

  it(
    'as root, in a folder that only root can enter, keeps data and binaries elsewhere',
    { skip: !isRoot },
    async () => {
      chmodSync(folder, 0o700)
      // As a checkout below /root would have them.
      const hidden = path.join(folder, 'native')
      cpSync(path.dirname(findPostgresBinaries()), hidden, {
        recursive: true,
        verbatimSymlinks: true,
      })
      const server = await startPostgres({
        dataDir: folder,
        log: noLog,
        isThrowaway: true,
        binDir: path.join(hidden, 'bin'),
      })
      const [home = ''] = readFileSync(path.join(folder, 'postgres.location'), 'utf8').split('\n')
      assert.ok(home.startsWith('/var/lib/tallystick/'), home)
      assert.equal(existsSync(path.join(home, 'cluster', 'PG_VERSION')), true)
      await select(server.url, 'select 1')
      await server.stop()
      removePostgresData(folder)
      assert.equal(existsSync(home), false)
    },
  )
})
