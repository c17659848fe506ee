import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'node:test'
import { openEmptyDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { openSocketProxy } from '../testing/socket-proxy.ts'
import type { SocketProxy } from '../testing/socket-proxy.ts'
import { waitUntil } from '../testing/wait-until.ts'
import {
  assertOutsideTransaction,
  ConnectionLostError,
  constraintOf,
  OutcomeUnknownError,
  sqlStateOf,
} from './database.ts'
import type { Database, SqlStatement, Tx } from './database.ts'
import { createFaults, FaultError } from './faults.ts'
import { createPgDatabase } from './pg-database.ts'

let opened: TestDatabase
let database: Database
let proxy: SocketProxy
let proxied: Database

before(async () => {
  opened = await openEmptyDatabase()
  database = opened.database
  await database.transaction('setup', async (tx) => {
    await tx.query({ name: 's1', text: 'create table things (id int8 primary key, note text)' })
    await tx.query({ name: 's2', text: 'create sequence attempts' })
    await tx.query({
      name: 's3',
      text: `create function fail_until(last int8, state text) returns int8 language plpgsql as $$
        declare attempt int8 := nextval('attempts');
        begin
          if attempt < last then raise exception 'not yet' using errcode = state; end if;
          return attempt;
        end $$`,
    })
  })
  proxy = await openSocketProxy(opened.url)
  proxied = createPgDatabase({ url: proxy.url, poolMax: 2 })
})
after(async () => {
  await proxied.close()
  await proxy.close()
  await opened.close()
})
afterEach(async () => {
  proxy.onClient = (data) => data
  proxy.onServer = (data) => data
  await database.transaction('empty', (tx) =>
    tx.query({ name: 'empty', text: 'delete from things' }),
  )
})

const insertStatement = (id: bigint, note = 'n'): SqlStatement => ({
  name: 'insert-thing',
  text: 'insert into things (id, note) values ($1, $2) returning id',
  values: [id, note],
})
const insert = (tx: Tx, id: bigint, note = 'n') =>
  tx.query<{ id: bigint }>(insertStatement(id, note))
const count = async (from: Database = database): Promise<bigint | undefined> => {
  const rows = await from.read('count', (tx) =>
    tx.query<{ count: bigint }>({
      name: 'count-things',
      text: 'select count(*) as count from things',
    }),
  )
  return rows[0]?.count
}

/** The whole text of a simple query, with the zero at its end: BEGIN says "committed" too. */
const isCommit = (data: Buffer): boolean => data.includes('commit\0')

describe('pipelining', () => {
  it('sends BEGIN and all statements that nobody waits for in one write, and answers in order', async () => {
    await count(proxied)
    const chunksBefore = proxy.chunkCount()
    const results = await proxied.transaction('five', (tx) =>
      Promise.all([1n, 2n, 3n, 4n, 5n].map((id) => insert(tx, id))),
    )
    assert.deepEqual(
      results.flat(),
      [1n, 2n, 3n, 4n, 5n].map((id) => ({ id })),
    )
    // One for BEGIN with the statements, one for COMMIT.
    assert.equal(proxy.chunkCount() - chunksBefore, 2)
  })

  it('takes two round trips for a transaction of many statements', async () => {
    await count(proxied)
    const turnsBefore = proxy.turnCount()
    await proxied.transaction('ten', (tx) =>
      Promise.all(Array.from({ length: 10 }, (_, id) => insert(tx, BigInt(id)))),
    )
    assert.equal(proxy.turnCount() - turnsBefore, 2)
  })

  it('sends what is handed over for the end with COMMIT, in one write, also where the work is done without an answer', async () => {
    await count(proxied)
    const chunksBefore = proxy.chunkCount()
    const value = await proxied.transaction('last', async (tx) => {
      tx.beforeCommit(() => [insertStatement(2n), insertStatement(3n)])
      const [row] = await insert(tx, 1n)
      return row?.id
    })
    assert.equal(value, 1n)
    assert.equal(proxy.chunkCount() - chunksBefore, 2)
    assert.equal(await count(), 3n)
  })

  const failingLast: readonly (readonly [string, readonly SqlStatement[], RegExp])[] = [
    ['is refused by the server', [insertStatement(2n), insertStatement(1n)], /duplicate key/],
    ['cannot be encoded', [insertStatement(2n), insertStatement(Symbol('x') as never)], /insert/],
  ]
  for (const [what, statements, message] of failingLast) {
    it(`leaves nothing where one that is handed over for the end ${what}`, async () => {
      await assert.rejects(
        database.transaction('last', async (tx) => {
          tx.beforeCommit(() => statements)
          await insert(tx, 1n)
        }),
        { message },
      )
      assert.equal(await count(), 0n)
    })
  }

  it('runs the whole work again where one that is handed over for the end may succeed then', async () => {
    await database.transaction('restart', (tx) =>
      tx.query({ name: 'restart', text: 'alter sequence attempts restart' }),
    )
    let tries = 0
    await database.transaction('last', async (tx) => {
      tries += 1
      tx.beforeCommit(() => [
        { name: 'fail-last', text: 'select fail_until($1, $2)', values: [2n, '40001'] },
        insertStatement(2n),
      ])
      await insert(tx, 1n)
    })
    assert.ok(tries > 1)
    assert.equal(await count(), 2n)
  })

  it('a failure in the middle fails the transaction with its own cause, and leaves nothing', async () => {
    const error: unknown = await database
      .transaction('twice', (tx) => Promise.all([insert(tx, 1n), insert(tx, 1n), insert(tx, 2n)]))
      .catch((reason: unknown) => reason)
    assert.equal(sqlStateOf(error), '23505')
    assert.equal(constraintOf(error), 'things_pkey')
    assert.equal(await count(), 0n)
  })

  it('a failure that the work swallows still fails the transaction', async () => {
    await assert.rejects(
      database.transaction('swallow', async (tx) => {
        await insert(tx, 1n)
        await insert(tx, 1n).catch(() => undefined)
        return 'all well'
      }),
      (error: unknown) => sqlStateOf(error) === '23505',
    )
    assert.equal(await count(), 0n)
  })

  it('a failure that nobody waited for still fails the transaction', async () => {
    await assert.rejects(
      database.transaction('unawaited', (tx) => {
        void insert(tx, 1n).catch(() => undefined)
        void insert(tx, 1n).catch(() => undefined)
        return Promise.resolve('all well')
      }),
      (error: unknown) => sqlStateOf(error) === '23505',
    )
    assert.equal(await count(), 0n)
  })

  it('statements cannot commit by themselves when BEGIN fails', async () => {
    await count(proxied)
    proxy.onClient = (data) =>
      Buffer.from(data.toString('latin1').replace('begin isolation', 'bogus isolation'), 'latin1')
    await assert.rejects(proxied.transaction('no begin', (tx) => insert(tx, 1n)))
    assert.equal(await count(), 0n)
  })
})

describe('retries', () => {
  const cases = [
    ['40001', 3, 3n],
    ['40P01', 3, 3n],
    ['53200', 8, 8n],
  ] as const
  for (const [state, last, expected] of cases) {
    it(`runs the whole work again on ${state}`, async () => {
      await database.transaction('restart', (tx) =>
        tx.query({ name: 'restart', text: 'alter sequence attempts restart' }),
      )
      const rows = await database.transaction('retry', async (tx) => {
        await insert(tx, 1n)
        return tx.query<{ attempt: bigint }>({
          name: 'fail-until',
          text: 'select fail_until($1, $2) as attempt',
          values: [last, state],
        })
      })
      assert.deepEqual(rows, [{ attempt: expected }])
      assert.equal(await count(), 1n)
    })
  }

  it('gives up after eight attempts with the cause', async () => {
    let attempts = 0
    await assert.rejects(
      database.transaction('hopeless', async (tx) => {
        attempts++
        await tx.query({ name: 'fail-always', text: `select fail_until(1000000, '40001')` })
      }),
      (error: unknown) => sqlStateOf(error) === '40001',
    )
    assert.equal(attempts, 8)
  })

  it('does not run again what can only fail again', async () => {
    let attempts = 0
    await assert.rejects(
      database.transaction('once', async (tx) => {
        attempts++
        await tx.query({ name: 'divide', text: 'select 1 / 0' })
      }),
      (error: unknown) => sqlStateOf(error) === '22012',
    )
    assert.equal(attempts, 1)
  })

  it('two that lock the same rows in opposite order both succeed', async () => {
    await database.transaction('rows', (tx) => Promise.all([insert(tx, 1n), insert(tx, 2n)]))
    const lock = (tx: Tx, id: bigint) =>
      tx.query({
        name: 'touch-thing',
        text: `update things set note = note || '+' where id = $1`,
        values: [id],
      })
    let arrived = 0
    const both = (first: bigint, second: bigint) =>
      database.transaction('cross', async (tx) => {
        await lock(tx, first)
        arrived++
        await waitUntil('the other holds its lock too', () => arrived >= 2)
        await lock(tx, second)
      })
    await Promise.all([both(1n, 2n), both(2n, 1n)])
    const rows = await database.read('notes', (tx) =>
      tx.query({ name: 'notes', text: 'select note from things order by id' }),
    )
    assert.deepEqual(rows, [{ note: 'n++' }, { note: 'n++' }])
    assert.ok(arrived > 2, 'there was no deadlock to get out of')
  })
})

describe('a statement that reads alone', () => {
  const countAlone: SqlStatement = {
    name: 'count-alone',
    text: 'select count(*) as count from things',
  }

  it('takes one round trip, and sees what was committed before', async () => {
    await proxied.query(countAlone)
    await database.transaction('one', (tx) => insert(tx, 1n))
    const turnsBefore = proxy.turnCount()
    assert.deepEqual(await proxied.query(countAlone), [{ count: 1n }])
    assert.equal(proxy.turnCount() - turnsBefore, 1)
  })

  it('changes nothing, whatever it is', async () => {
    await assert.rejects(
      database.query(insertStatement(1n)),
      (error: unknown) => sqlStateOf(error) === '25006',
    )
    assert.equal(await count(), 0n)
  })

  it('is tried again where that may help', async () => {
    const deadlock = Object.assign(new Error('a deadlock'), { code: '40P01' })
    const faults = createFaults(1, () => Promise.reject(deadlock))
    const unlucky = createPgDatabase({ url: opened.url, faults })
    assert.deepEqual(await unlucky.query(countAlone), [{ count: 0n }])
    assert.deepEqual(faults.passed, [
      'before count-alone',
      'before count-alone',
      'after count-alone',
    ])
    await unlucky.close()
  })

  it('is not sent while a transaction is open', async () => {
    await assert.rejects(
      database.transaction('outer', () => database.query(countAlone)),
      /inside the transaction outer/,
    )
  })
})

describe('a lost connection', () => {
  const pidOf = async (tx: Tx): Promise<number> => {
    const rows = await tx.query<{ pid: number }>({
      name: 'pid',
      text: 'select pg_backend_pid() as pid',
    })
    return rows[0]?.pid ?? 0
  }
  const terminate = (pid: number) =>
    database.read('terminate', (tx) =>
      tx.query({ name: 'terminate', text: 'select pg_terminate_backend($1, 5000)', values: [pid] }),
    )

  it('before COMMIT says that nothing happened, and the pool goes on', async () => {
    const pid = Promise.withResolvers<number>()
    const isKilled = Promise.withResolvers<undefined>()
    const killing = database.transaction('killed', async (tx) => {
      await insert(tx, 1n)
      pid.resolve(await pidOf(tx))
      await isKilled.promise
      await insert(tx, 2n)
    })
    killing.catch(() => undefined)
    await terminate(await pid.promise)
    isKilled.resolve(undefined)
    await assert.rejects(killing, ConnectionLostError)
    assert.equal(await count(), 0n)
  })

  it('when COMMIT was carried out but its answer lost: unknown, and it is there', async () => {
    await count(proxied)
    let isCommitted = false
    proxy.onClient = (data) => {
      isCommitted = isCommit(data)
      return data
    }
    proxy.onServer = (data) => (isCommitted ? undefined : data)
    await assert.rejects(
      proxied.transaction('lost answer', (tx) => insert(tx, 1n)),
      OutcomeUnknownError,
    )
    assert.equal(await count(), 1n)
  })

  it('when COMMIT never arrived: unknown, and it is not there', async () => {
    await count(proxied)
    proxy.onClient = (data) => (isCommit(data) ? undefined : data)
    await assert.rejects(
      proxied.transaction('lost commit', (tx) => insert(tx, 1n)),
      OutcomeUnknownError,
    )
    assert.equal(await count(), 0n)
    proxy.onClient = (data) => data
    assert.equal(await count(proxied), 0n)
  })

  it('a read that loses its connection is never in doubt', async () => {
    await count(proxied)
    proxy.onClient = (data) => (isCommit(data) ? undefined : data)
    await assert.rejects(count(proxied), ConnectionLostError)
  })

  it('so is a statement that reads alone, and its connection is not used again', async () => {
    await count(proxied)
    const sleep: SqlStatement = {
      name: 'end-alone',
      text: 'select pg_terminate_backend(pg_backend_pid(), 0), pg_sleep(60)',
    }
    await assert.rejects(proxied.query(sleep), ConnectionLostError)
    assert.equal(await count(proxied), 0n)
  })

  it('no server at all is a lost connection too', async () => {
    const nowhere = createPgDatabase({
      url: 'postgresql://x@localhost:5432/x?host=/nonexistent',
      connectTimeoutMs: 200,
    })
    await assert.rejects(count(nowhere), ConnectionLostError)
    await nowhere.close()
  })
})

describe('rules', () => {
  it('refuses a transaction inside a transaction', async () => {
    await assert.rejects(
      database.transaction('outer', () => database.transaction('inner', () => Promise.resolve())),
      /inside the transaction outer/,
    )
  })
  it('knows when a transaction is over', async () => {
    await database.transaction('mark', () => {
      assert.throws(() => assertOutsideTransaction('mail'), /mail inside the transaction mark/)
      return Promise.resolve()
    })
    assertOutsideTransaction('mail')
  })
  it('refuses statements after the transaction', async () => {
    let kept: Tx | undefined
    await database.transaction('keep', (tx) => {
      kept = tx
      return Promise.resolve()
    })
    await assert.rejects(async () => insert(kept as Tx, 1n), /the transaction is over/)
  })
  it('refuses writes in a read', async () => {
    await assert.rejects(
      database.read('write', (tx) => insert(tx, 1n)),
      (error: unknown) => sqlStateOf(error) === '25006',
    )
  })
  it('names the statement and parameter that is undefined', async () => {
    await assert.rejects(
      database.read('undefined', (tx) =>
        tx.query({ name: 'hole', text: 'select $1::text, $2::text', values: ['a', undefined] }),
      ),
      /hole \$2/,
    )
  })
  it('ends a statement that waits too long for a lock', async () => {
    const impatient = createPgDatabase({ url: opened.url, lockTimeoutMs: 50 })
    await database.transaction('row', (tx) => insert(tx, 1n))
    await database.transaction('holder', async (tx) => {
      await tx.query({ name: 'hold', text: 'select id from things for update' })
      const error: unknown = await new Promise((resolve) => {
        // Started outside this transaction's context, as another request would be.
        setImmediate(() => undefined)
        impatientUpdate(impatient).then(resolve, resolve)
      })
      assert.equal(sqlStateOf(error), '55P03')
    })
    await impatient.close()
  })
  it('commits durably even where the default says otherwise', async () => {
    const rows = await database.read('sync', (tx) =>
      tx.query({ name: 'sync', text: `select current_setting('synchronous_commit') as value` }),
    )
    assert.deepEqual(rows, [{ value: 'on' }])
  })
})

const outside = new (await import('node:async_hooks')).AsyncResource('another request')
function impatientUpdate(impatient: Database): Promise<unknown> {
  return outside.runInAsyncScope(() =>
    impatient.transaction('impatient', (tx) =>
      tx.query({ name: 'bump', text: `update things set note = 'x'` }),
    ),
  )
}

describe('fault points', () => {
  const work = (faulty: Database) =>
    faulty.transaction('pay', async (tx) => {
      tx.beforeCommit(() => [{ ...insertStatement(3n), name: 'insert-last' }])
      await Promise.all([insert(tx, 1n), insert(tx, 2n)])
    })

  it('are before and after each statement and the commit', async () => {
    const faults = createFaults()
    const faulty = createPgDatabase({ url: opened.url, faults })
    await work(faulty)
    await faulty.close()
    assert.deepEqual(faults.passed, [
      'before insert-thing',
      'before insert-thing',
      'after insert-thing',
      'after insert-thing',
      'before insert-last',
      'after insert-last',
      'before commit pay',
      'after commit pay',
    ])
  })

  for (const killAt of [1, 2, 3, 4, 5, 6, 7, 8]) {
    it(`a death at point ${killAt} leaves ${killAt === 8 ? 'everything' : 'nothing'}`, async () => {
      const faulty = createPgDatabase({ url: opened.url, faults: createFaults(killAt) })
      await assert.rejects(work(faulty), FaultError)
      await faulty.close()
      assert.equal(await count(), killAt === 8 ? 3n : 0n)
    })
  }
})
