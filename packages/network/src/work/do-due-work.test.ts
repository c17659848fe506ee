// What becomes of a row: done once, tried again, parked; owners in turn; and whatever dies in between.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { createFaults, createPgDatabase, FaultError } from '../platform/index.ts'
import type { Tx, WorkHandler, WorkOutcome } from '../platform/index.ts'
import { doDueWork, enqueueWork } from './index.ts'
import { listUnfinished } from './list-unfinished.ts'
import { takeDue } from './take-due.ts'
import { draftOf, handledBy, kind, openRegister, retry } from './testing/open-register.ts'
import type { Register } from './testing/open-register.ts'

let register: Register
before(async () => {
  register = await openRegister()
  // What a handler does in the database: a row that may be there once.
  await register.database.transaction('effects', (tx) =>
    tx.query({
      name: 'test.create-effects',
      text: 'create table effects (subject text primary key)',
    }),
  )
})
after(() => register.close())
beforeEach(() => register.clear())

const insertEffect = (tx: Tx, subject: string): Promise<unknown> =>
  tx.query({
    name: 'test.insert-effect',
    text: 'insert into effects values ($1)',
    values: [subject],
  })
const countEffects = async (): Promise<number> => {
  const rows = await register.database.read('effects', (tx) =>
    tx.query<{ subject: string }>({ name: 'test.select-effects', text: 'select * from effects' }),
  )
  return rows.length
}

const outside = (
  run: (subject: string) => WorkOutcome | Promise<WorkOutcome>,
  rules: Partial<WorkHandler> = {},
): WorkHandler => ({ retry, ...rules, outside: async ({ subject }) => await run(subject) })

const soon = Temporal.Instant.from('2026-12-02T10:00:00Z')
const outcomes: readonly (readonly [string, () => WorkOutcome, string, number])[] = [
  ['done', () => ({ outcome: 'done' }), 'done', 1],
  ['again', () => ({ outcome: 'again', dueAt: soon }), 'waiting', 0],
  ['failed', () => ({ outcome: 'failed', reason: 'no answer' }), 'waiting', 1],
  ['parked', () => ({ outcome: 'parked', reason: 'no such line' }), 'parked', 1],
  [
    'thrown',
    () => {
      throw new Error('no luck')
    },
    'waiting',
    1,
  ],
]
for (const [name, run, state, attempts] of outcomes) {
  for (const shape of ['within', 'outside'] as const) {
    test(`${name} ${shape} a transaction is ${state}`, async () => {
      await register.enqueue(draftOf('acc_1', name))
      const handler: WorkHandler =
        shape === 'within'
          ? { retry, within: () => Promise.resolve().then(run) }
          : { retry, outside: () => Promise.resolve().then(run) }
      await register.doDue(handledBy(handler))
      const [row] = await register.rows()
      assert.equal(row?.state, state)
      assert.equal(row.attempts, attempts)
      assert.equal(row.isRunning, false)
    })
  }
}

test('the same subject of the same owner is work once; a rolled back cause leaves none', async () => {
  await register.enqueue(draftOf('acc_1', 'same'), draftOf('acc_2', 'same'))
  await register.enqueue(draftOf('acc_1', 'same'))
  await assert.rejects(
    register.database.transaction('fails', async (tx) => {
      await enqueueWork(tx, register, draftOf('acc_1', 'other'))
      throw new Error('changed my mind')
    }),
  )
  const rows = await register.rows()
  assert.deepEqual(
    rows.map(({ owner, subject }) => `${owner} ${subject}`),
    ['acc_1 same', 'acc_2 same'],
  )
})

test('what fails is tried again after growing pauses and parked in the end, with its reason and nothing personal', async () => {
  await register.enqueue(draftOf('acc_1', 'flaky'))
  let tries = 0
  const given: string[] = []
  const handlers = handledBy({
    ...outside(() => {
      tries += 1
      throw new Error('550 no ada@mail.example at https://mail.example/box?token=secret')
    }),
    whenGivenUp: (_, { subject }) => Promise.resolve(void given.push(subject)),
  })
  await register.doDue(handlers)
  await register.doDue(handlers)
  assert.equal(tries, 1, 'not before its time')
  register.clock.advance({ seconds: 12 })
  await register.doDue(handlers)
  register.clock.advance({ seconds: 12 })
  await register.doDue(handlers)
  assert.equal(tries, 2, 'the second pause is longer')
  register.clock.advance({ seconds: 24 })
  await register.doDue(handlers)
  register.clock.advance({ hours: 24 * 30 })
  await register.doDue(handlers)
  assert.equal(tries, 3)
  const [row] = await register.rows()
  assert.equal(row?.state, 'parked')
  assert.equal(row.lastError, '550 no [address] at https://mail.example/…')
  assert.deepEqual(given, ['flaky'])
})

test('a kind that nobody needs to look at is dropped after its last try, and one that is tried for days after these', async () => {
  const failing = outside(() => ({ outcome: 'failed', reason: 'no' }))
  await register.enqueue(draftOf('acc_1', 'drop'))
  const pauses = { firstSeconds: 1, factor: 1, maxSeconds: 1 }
  await register.doDue(
    handledBy({ ...failing, retry: { ...pauses, attemptCountMax: 1, isDropped: true } }),
  )
  assert.equal((await register.rows())[0]?.state, 'cancelled')
  await register.clear()
  await register.enqueue(draftOf('acc_1', 'days'))
  const days = handledBy({ ...failing, retry: { ...pauses, hours: 72 } })
  for (let day = 0; day < 3; day += 1) {
    await register.doDue(days)
    assert.equal((await register.rows())[0]?.state, 'waiting', `day ${day}`)
    register.clock.advance({ hours: 24 })
  }
  await register.doDue(days)
  assert.equal((await register.rows())[0]?.state, 'parked')
})

test('what is due later waits for the network’s clock', async () => {
  const done: string[] = []
  const handlers = handledBy(
    outside((subject) => {
      done.push(subject)
      return { outcome: 'done' }
    }),
  )
  const dueAt = register.clock.now().add({ hours: 24 * 30 })
  await register.enqueue(draftOf('acc_1', 'later', dueAt))
  register.realClock.advance({ hours: 24 * 60 })
  await register.doDue(handlers)
  assert.deepEqual(done, [])
  register.clock.advance({ hours: 24 * 30 })
  await register.doDue(handlers)
  assert.deepEqual(done, ['later'])
})

test('owners take turns: one of 2 000 rows keeps no other waiting', async () => {
  const many = Array.from({ length: 2_000 }, (_, index) => draftOf('acc_a', `${index}`))
  await register.enqueue(...many, draftOf('acc_b', 'one'), draftOf('acc_c', 'one'))
  const handlers = handledBy(outside(() => ({ outcome: 'done' }), { perOwner: 3 }))
  const room = { kind, limit: 10, busyOwners: [], afterOwner: '' } as const
  const first = await takeDue(register.ports, handlers, [room])
  const owners = first.taken.map(({ work }) => work.owner)
  assert.deepEqual(owners, ['acc_a', 'acc_a', 'acc_a', 'acc_b', 'acc_c'])
  // Of whom enough is being done, no more is taken; those behind come first.
  const second = await takeDue(register.ports, handlers, [{ ...room, busyOwners: ['acc_a'] }])
  assert.deepEqual(second.taken, [])
  await register.enqueue(draftOf('acc_d', 'one'))
  const third = await takeDue(register.ports, handlers, [
    { ...room, limit: 1, afterOwner: 'acc_a' },
  ])
  assert.deepEqual(
    third.taken.map(({ work }) => work.owner),
    ['acc_d'],
  )
  assert.equal(third.afterOwners.get(kind), 'acc_d')
})

test('a poison row beside many: all others are done, and it is parked', async () => {
  const good = Array.from({ length: 300 }, (_, index) => draftOf(`acc_${index % 7}`, `${index}`))
  await register.enqueue(...good, draftOf('acc_0', 'poison'))
  const handlers = handledBy(
    outside((subject) => {
      if (subject === 'poison') throw new Error('cannot be read')
      return { outcome: 'done' }
    }),
  )
  for (let round = 0; round < 4; round += 1) {
    await register.doDue(handlers)
    register.clock.advance({ hours: 1 })
  }
  const rows = await register.rows()
  assert.equal(rows.filter(({ state }) => state === 'done').length, 300)
  assert.deepEqual(
    rows.filter(({ state }) => state === 'parked').map(({ subject }) => subject),
    ['poison'],
  )
})

test('two processes at once do each row once', async () => {
  const drafts = Array.from({ length: 100 }, (_, index) =>
    draftOf(`acc_${index % 5}`, `two-${index}`),
  )
  await register.enqueue(...drafts)
  const handlers = handledBy({
    retry,
    within: async (tx, { subject }) => {
      await insertEffect(tx, subject)
      return { outcome: 'done' }
    },
  })
  const before = await countEffects()
  const [one, other] = await Promise.all([register.doDue(handlers), register.doDue(handlers)])
  assert.equal(one.done + other.done, 100)
  assert.equal((await countEffects()) - before, 100)
})

describe('a process that died', () => {
  for (const shape of ['within', 'outside'] as const) {
    test(`at any point of what it does ${shape} a transaction leaves the row to the next one`, async () => {
      for (let killAt = 1; ; killAt += 1) {
        await register.clear()
        const subject = `${shape}-${killAt}`
        await register.enqueue(draftOf('acc_1', subject))
        let calls = 0
        const handler: WorkHandler =
          shape === 'within'
            ? {
                retry,
                within: async (tx) => {
                  await insertEffect(tx, subject)
                  return { outcome: 'done' }
                },
              }
            : {
                retry,
                outside: () => {
                  calls += 1
                  return Promise.resolve({
                    outcome: 'done',
                    record: async (tx) => {
                      await insertEffect(tx, subject)
                    },
                  })
                },
              }
        const before = await countEffects()
        const isDead = await dieAt(killAt, handler)
        // Its lease has not ended: nobody else takes what it may still be doing.
        register.realClock.advance({ seconds: 61 })
        await register.doDue(handledBy(handler))
        const [row] = await register.rows()
        assert.equal(row?.state, 'done', `killed at ${killAt}`)
        assert.equal((await countEffects()) - before, 1, `killed at ${killAt}`)
        if (shape === 'outside') assert.ok(calls === 1 || calls === 2)
        if (!isDead) {
          assert.ok(killAt > 10, 'there were points to die at')
          return
        }
      }
    })
  }

  test('keeps what it had taken until its lease ends, by real time', async () => {
    await register.enqueue(draftOf('acc_1', 'leased'))
    const handlers = handledBy(outside(() => ({ outcome: 'done' }), { leaseSeconds: 60 }))
    const room = { kind, limit: 10, busyOwners: [], afterOwner: '' } as const
    assert.equal((await takeDue(register.ports, handlers, [room])).taken.length, 1)
    register.clock.advance({ hours: 1 })
    assert.equal((await register.doDue(handlers)).done, 0)
    register.realClock.advance({ seconds: 61 })
    assert.equal((await register.doDue(handlers)).done, 1)
    assert.equal((await register.rows())[0]?.attempts, 2)
  })

  test('of a row, again and again, has it parked', async () => {
    await register.enqueue(draftOf('acc_1', 'deadly'))
    const handlers = handledBy(outside(() => ({ outcome: 'done' })))
    const room = { kind, limit: 10, busyOwners: [], afterOwner: '' } as const
    for (let death = 0; death < retry.attemptCountMax; death += 1) {
      assert.equal((await takeDue(register.ports, handlers, [room])).taken.length, 1)
      register.realClock.advance({ seconds: 61 })
    }
    assert.equal((await register.doDue(handlers)).parked, 1)
    assert.match((await register.rows())[0]?.lastError ?? '', /did not answer/)
  })

  test('and was only slow finds its row taken: what it did is rolled back', async () => {
    await register.enqueue(draftOf('acc_1', 'slow'))
    const effect: WorkHandler = {
      retry,
      within: async (tx, { subject, attempts }) => {
        await insertEffect(tx, `${subject}-${attempts}`)
        if (attempts > 1) return { outcome: 'done' }
        register.realClock.advance({ seconds: 61 })
        // Another process takes it over, and does it.
        await other
        return { outcome: 'done' }
      },
    }
    const second = createPgDatabase({ url: register.url })
    const handlers = handledBy(effect)
    let takeOver: () => void = () => undefined
    const other = new Promise<void>((resolve) => {
      takeOver = resolve
    })
    const first = register.doDue(handlers)
    try {
      for (let tries = 0; tries < 1_000; tries += 1) {
        if ((await doDueWork(register.portsOf(second), handlers)).done === 1) break
        await new Promise((go) => setTimeout(go, 10))
      }
      takeOver()
      assert.equal((await first).lost, 1)
      assert.equal((await register.rows())[0]?.attempts, 2)
    } finally {
      await second.close()
    }
  })
})

async function dieAt(killAt: number, handler: WorkHandler): Promise<boolean> {
  const database = createPgDatabase({ url: register.url, faults: createFaults(killAt) })
  try {
    await doDueWork(register.portsOf(database), handledBy(handler))
    return false
  } catch (error) {
    assert.ok(error instanceof FaultError, String(error))
    return true
  } finally {
    await database.close()
  }
}

test('what has a future is listed for its owner: what waits and what is parked', async () => {
  await register.enqueue(
    ...['done', 'parked', 'failed'].map((subject) => draftOf('acc_1', subject)),
    draftOf('acc_1', 'later', register.clock.now().add({ hours: 1 })),
    draftOf('acc_2', 'done'),
  )
  await register.doDue(
    handledBy(outside((subject) => ({ outcome: subject, reason: 'so' }) as WorkOutcome)),
  )
  const listed = await register.database.read('list', (tx) => listUnfinished(tx, 'acc_1'))
  assert.deepEqual(listed.map(({ subject }) => subject).toSorted(), ['failed', 'later', 'parked'])
})
