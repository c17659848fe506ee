import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { openEmptyDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { checkServer, connectDatabase, findServerProblem } from './connect-database.ts'
import { createLog, noLog } from './log.ts'
import { lockNetwork, NetworkLockedError } from './network-lock.ts'

let opened: TestDatabase
before(async () => {
  opened = await openEmptyDatabase()
})
after(() => opened.close())

describe('an external server', () => {
  const good = {
    server_version_num: '150004',
    server_version: '15.4',
    fsync: 'on',
    full_page_writes: 'on',
  }
  const cases: readonly (readonly [string, Record<string, string>, RegExp | undefined])[] = [
    ['is taken when it is 15 and durable', good, undefined],
    ['is refused when it is too old', { ...good, server_version_num: '140011' }, /15 or newer/],
    ['is refused with fsync off', { ...good, fsync: 'off' }, /fsync = off/],
    [
      'is refused with full_page_writes off',
      { ...good, full_page_writes: 'off' },
      /full_page_writes = off/,
    ],
  ]
  for (const [name, settings, expected] of cases) {
    it(name, () => {
      const problem = findServerProblem(new Map(Object.entries(settings)))
      if (expected === undefined) assert.equal(problem, undefined)
      else assert.match(problem?.message ?? '', expected)
    })
  }

  // The server for tests gives up durability for speed, as somebody's might.
  it('with fsync off is refused in fact', async () => {
    await assert.rejects(
      connectDatabase({
        url: opened.url,
        dataDir: '/nonexistent',
        log: noLog,
        onLockLost: () => undefined,
      }),
      /fsync = off/,
    )
  })
  it('with fsync off is taken when told so, and the log says it', async () => {
    const lines: string[] = []
    await checkServer(
      opened.url,
      true,
      createLog('warn', (line) => lines.push(line)),
    )
    assert.match(lines.join(''), /UNSAFE/)
    const connected = await connectDatabase({
      url: opened.url,
      dataDir: '/nonexistent',
      isUnsafeAllowed: true,
      log: noLog,
      onLockLost: () => undefined,
    })
    const rows = await connected.database.read('one', (tx) =>
      tx.query({ name: 'one', text: `select current_setting('synchronous_commit') as value` }),
    )
    // Off by default on that server, on in our sessions.
    assert.deepEqual(rows, [{ value: 'on' }])
    await connected.close()
  })
  it('does not show its password', async () => {
    const url = new URL(opened.url)
    url.password = 'hunter2'
    const connected = await connectDatabase({
      url: url.href,
      dataDir: '/nonexistent',
      isUnsafeAllowed: true,
      log: noLog,
      onLockLost: () => undefined,
    })
    assert.doesNotMatch(connected.description, /hunter2/)
    await connected.close()
  })
})

describe('the network lock', () => {
  const take = (onLost: (error: Error) => void = () => undefined) =>
    lockNetwork({ url: opened.url, what: 'here', log: noLog, onLost })
  const cutHolder = () =>
    opened.database.read('cut', (tx) =>
      tx.query({
        name: 'cut',
        text: `select pg_terminate_backend(pid, 5000) from pg_stat_activity
                where application_name like 'tallystick network%' and datname = current_database()`,
      }),
    )

  const advisoryLocks = (isGranted: boolean) =>
    opened.database.read('locks', (tx) =>
      tx.query<{ key: bigint }>({
        name: 'locks',
        text: `select (classid::bigint << 32) + objid::bigint as key from pg_locks
                where locktype = 'advisory' and granted = $1
                  and database = (select oid from pg_database where datname = current_database())`,
        values: [isGranted],
      }),
    )
  const heldKeys = async () => (await advisoryLocks(true)).map(({ key }) => key)
  const waitingCount = async () => (await advisoryLocks(false)).length

  it('is held by one, named to the other, and free after', async () => {
    const first = await take()
    await assert.rejects(take(), (error: unknown) => {
      assert.ok(error instanceof NetworkLockedError)
      assert.match(error.message, new RegExp(`here \\(process ${process.pid}\\)`))
      return true
    })
    await first.release()
    const second = await take()
    await second.release()
  })

  it('is taken again when its connection is lost', async () => {
    const first = await take()
    await cutHolder()
    await waitUntil('the lock is held again', async () => (await heldKeys()).length > 0)
    await assert.rejects(take(), NetworkLockedError)
    await first.release()
  })

  it('says so when another took it meanwhile', async () => {
    const lost: Error[] = []
    const first = await take((error) => lost.push(error))
    const [key = 0n] = await heldKeys()
    // Whoever waits in the queue of the lock has it the moment that the holder is gone.
    const second = new pg.Client({ connectionString: opened.url })
    await second.connect()
    const taking = second.query('select pg_advisory_lock($1)', [key])
    await waitUntil('the other waits for it', async () => (await waitingCount()) > 0)
    await cutHolder()
    await taking
    await waitUntil('the first was told', () => lost.length > 0)
    assert.equal(lost.length, 1)
    await second.end()
    await first.release()
  })
})
