// Work that is looked at again and again: its time moves, and a time that is set while it is being done is kept.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { WorkOutcome } from '../platform/index.ts'
import { retryWork, scheduleWork } from './index.ts'
import { draftOf, handledBy, openRegister, retry } from './testing/open-register.ts'
import type { Register } from './testing/open-register.ts'

let register: Register
before(async () => {
  register = await openRegister()
})
after(() => register.close())
beforeEach(() => register.clear())

const inHours = (hours: number): Temporal.Instant => register.clock.now().add({ hours })
const schedule = (dueAt: Temporal.Instant): Promise<void> =>
  register.database.transaction('schedule', (tx) =>
    scheduleWork(tx, register, { ...draftOf('acc_1', 'chain'), dueAt }),
  )

/** What a try does, before it ends in this way. */
const doing = (outcome: () => WorkOutcome, act: () => Promise<void> = () => Promise.resolve()) =>
  handledBy({
    retry,
    outside: async () => {
      await act()
      return outcome()
    },
  })
const done = (): WorkOutcome => ({ outcome: 'done' })

async function standing(): Promise<string> {
  const [row] = await register.rows()
  assert.ok(row)
  const hours = register.clock.now().until(row.dueAt).total('hours')
  return `${row.state} in ${Math.round(hours)} hours, ${row.attempts} tries`
}

test('its time moves both ways, and what was done or cancelled is due again', async () => {
  await schedule(inHours(5))
  await schedule(inHours(3))
  assert.equal(await standing(), 'waiting in 3 hours, 0 tries')
  await schedule(inHours(8))
  assert.equal(await standing(), 'waiting in 8 hours, 0 tries')
  await schedule(inHours(0))
  await register.doDue(doing(done))
  assert.equal(await standing(), 'done in 0 hours, 1 tries')
  await schedule(inHours(2))
  assert.equal(await standing(), 'waiting in 2 hours, 0 tries')
  assert.equal((await register.rows()).length, 1)
})

test('what failed and waits is due when somebody says so, with all its tries before it', async () => {
  await schedule(inHours(0))
  await register.doDue(doing(() => ({ outcome: 'failed', reason: 'no answer' })))
  await schedule(inHours(1))
  assert.equal(await standing(), 'waiting in 1 hours, 0 tries')
})

const endings: readonly (readonly [string, () => WorkOutcome, number, string])[] = [
  ['done', done, 4, 'waiting in 4 hours, 0 tries'],
  [
    'again later',
    () => ({ outcome: 'again', dueAt: inHours(6) }),
    4,
    'waiting in 4 hours, 0 tries',
  ],
  [
    'again sooner',
    () => ({ outcome: 'again', dueAt: inHours(2) }),
    4,
    'waiting in 2 hours, 0 tries',
  ],
  ['parked', () => ({ outcome: 'parked', reason: 'no' }), 4, 'parked in 0 hours, 1 tries'],
  ['failed', () => ({ outcome: 'failed', reason: 'no' }), 4, 'waiting in 0 hours, 1 tries'],
]
for (const [name, outcome, hours, expected] of endings) {
  test(`a time that is set during a try that ends ${name}`, async () => {
    await schedule(inHours(0))
    await register.doDue(doing(outcome, () => schedule(inHours(hours))))
    assert.equal(await standing(), expected)
    // The next try knows nothing of it.
    register.clock.advance({ hours: 24 })
    if (expected.startsWith('parked')) {
      const [{ work } = assert.fail()] = await register.rows()
      await retryWork({ ...register.ports, handlers: () => new Map() }, { work, because: 'seen' })
    }
    await register.doDue(doing(done))
    assert.match(await standing(), /^done/)
  })
}

test('a process dies after it set the next time: the next one takes it over, and the time holds', async () => {
  await schedule(inHours(0))
  const dying = doing(done, async () => {
    await schedule(inHours(4))
    register.realClock.advance({ minutes: 5 })
    await register.doDue(doing(done))
  })
  await register.doDue(dying)
  assert.equal(await standing(), 'waiting in 4 hours, 0 tries')
})
