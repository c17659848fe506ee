import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { openEmptyDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import type { Database, SqlStatement, Tx } from './database.ts'
import { createFaults, FaultError } from './faults.ts'
import { inOneTransaction } from './join-transactions.ts'
import { createPgDatabase } from './pg-database.ts'

let opened: TestDatabase
let database: Database

before(async () => {
  opened = await openEmptyDatabase()
  database = opened.database
  await database.transaction('setup', (tx) =>
    tx.query({ name: 'setup', text: 'create table things (id text primary key)' }),
  )
})
after(() => opened.close())
afterEach(() =>
  database.transaction('empty', (tx) => tx.query({ name: 'empty', text: 'delete from things' })),
)

const insertion = (id: string): SqlStatement => ({
  name: 'insert-thing',
  text: 'insert into things (id) values ($1)',
  values: [id],
})
const insert = (tx: Tx, id: string): Promise<unknown> => tx.query(insertion(id))
const write = (id: string, base = database): Promise<unknown> =>
  base.transaction(`write-${id}`, (tx) => insert(tx, id))
const listed = async (tx: Tx): Promise<string> => {
  const rows = await tx.query<{ id: string }>({ name: 'list', text: 'select id from things' })
  return rows.map(({ id }) => id).join()
}
const list = (base = database): Promise<string> => base.read('list', listed)

/** In one transaction; what is left of it, and what was thrown. */
async function leaves(work: (tx: Tx) => Promise<unknown>): Promise<string> {
  const thrown: unknown = await inOneTransaction(database, 'whole', work).then(
    () => undefined,
    (error: unknown) => error,
  )
  return [await list(), ...(thrown instanceof Error ? [thrown.message] : [])].join(' ')
}
const fail = (): never => {
  throw new Error('failed')
}

const cases: readonly [name: string, work: (tx: Tx) => Promise<unknown>, left: string][] = [
  [
    'parts, one after the other',
    async () => {
      await write('a')
      await write('b')
    },
    'a,b',
  ],
  [
    'a failure behind its parts',
    async () => {
      await write('a')
      fail()
    },
    ' failed',
  ],
  [
    'a part that failed, and was caught',
    async () => {
      await write('a')
      const failing = database.transaction('failing', async (tx) => {
        await insert(tx, 'b')
        fail()
      })
      await failing.catch(() => undefined)
      await write('c')
    },
    'a,c',
  ],
  [
    'a part that the server refused, and was caught',
    async () => {
      await write('a')
      await write('a').catch(() => undefined)
      await write('b')
    },
    'a,b',
  ],
  ['parts at once', () => Promise.all([write('a'), write('b'), write('c')]), 'a,b,c'],
  [
    'a part inside a part',
    () => database.transaction('outer', () => write('a')),
    ' a second transaction (write-a) inside the transaction outer',
  ],
  [
    'reads see what earlier parts wrote, also at their end',
    async (tx) => {
      await insert(tx, 'a')
      await database.transaction('last', (part) => {
        part.beforeCommit(() => [insertion('b')])
        return Promise.resolve()
      })
      assert.equal(await list(), 'a,b')
      assert.equal(
        (await database.query({ name: 'list', text: 'select id from things' })).length,
        2,
      )
    },
    'a,b',
  ],
]
for (const [name, work, left] of cases) {
  test(`one transaction: ${name}`, async () => {
    assert.equal(await leaves(work), left)
  })
}

test('what is begun when it is over is a transaction of its own', async () => {
  const over = Promise.withResolvers<undefined>()
  const later = await inOneTransaction(database, 'whole', async () => {
    await write('a')
    // Wrapped, so that it is not waited for.
    return { written: over.promise.then(() => write('b')) }
  })
  over.resolve(undefined)
  await later.written
  assert.equal(await list(), 'a,b')
})

test('others see all of it, or nothing', async () => {
  const other = createPgDatabase({ url: opened.url })
  try {
    await inOneTransaction(database, 'whole', async () => {
      await write('a')
      assert.equal(await elsewhere.runInAsyncScope(() => list(other)), '')
      await write('b')
    })
    assert.equal(await list(other), 'a,b')
  } finally {
    await other.close()
  }
})
const elsewhere = new (await import('node:async_hooks')).AsyncResource('another request')

test('a deadlock in a part has the whole run again', async () => {
  let count = 0
  await inOneTransaction(database, 'whole', async () => {
    count += 1
    await write(`a${count}`)
    if (count > 1) return
    await database.transaction('deadlock', (tx) =>
      tx.query({
        name: 'deadlock',
        text: `do $$ begin raise exception 'not now' using errcode = '40P01'; end $$`,
      }),
    )
  })
  assert.deepEqual([count, await list()], [2, 'a2'])
})

test('a death at any point but the last leaves nothing', async () => {
  let killAt = 0
  for (let isDone = false; !isDone;) {
    killAt += 1
    const dying = createPgDatabase({ url: opened.url, faults: createFaults(killAt) })
    const run = inOneTransaction(dying, 'whole', async () => {
      await write('a', dying)
      await write('b', dying)
    })
    isDone = await run.then(
      () => true,
      (error: unknown) => {
        assert.ok(error instanceof FaultError)
        return error.pointName === 'after commit whole'
      },
    )
    await dying.close()
    assert.equal(await list(), isDone ? 'a,b' : '', `killed at point ${killAt}`)
  }
  assert.ok(killAt > 10, `only ${killAt} points were passed`)
})
