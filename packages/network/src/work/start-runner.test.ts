// The runner of a process: woken by what is committed, several at once, nobody held up by who is slow, ended in order.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { WorkHandler } from '../platform/index.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { startRunner } from './index.ts'
import { draftOf, handledBy, openRegister, otherKind, retry } from './testing/open-register.ts'
import type { Register } from './testing/open-register.ts'

let register: Register
before(async () => {
  register = await openRegister()
})
after(() => register.close())
beforeEach(() => register.clear())

/** A handler that notes what it did; what a test holds up waits until it is let go. */
function noting() {
  const done: string[] = []
  const held = new Set<string>()
  let letGo: () => void = () => undefined
  const isFree = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const started: string[] = []
  const handler: WorkHandler = {
    retry,
    concurrency: 4,
    perOwner: 2,
    async outside({ owner, subject }) {
      started.push(subject)
      if (held.has(owner)) await isFree
      done.push(subject)
      return { outcome: 'done' }
    },
  }
  return { done, started, held, letGo, handler }
}

const isDone = (done: readonly string[], ...subjects: readonly string[]) =>
  waitUntil(`${subjects.join(', ')} done`, () => subjects.every((one) => done.includes(one)))

test('what this process commits is done, and what is committed while it works', async () => {
  const { done, handler } = noting()
  const runner = await startRunner(register.ports, handledBy(handler))
  await register.enqueue(draftOf('acc_1', 'one'))
  await isDone(done, 'one')
  await register.enqueue(...Array.from({ length: 50 }, (_, n) => draftOf(`acc_${n % 3}`, `${n}`)))
  await isDone(done, ...Array.from({ length: 50 }, (_, n) => `${n}`))
  await runner.stop()
  assert.equal(done.length, 51)
})

test('a slow receiver holds up no other, and a slow kind no other kind', async () => {
  const { done, started, held, letGo, handler } = noting()
  const other = noting()
  other.held.add('acc_slow')
  held.add('acc_slow')
  const runner = await startRunner(
    register.ports,
    handledBy(handler, { ...other.handler, concurrency: 1 }),
  )
  await register.enqueue(
    ...Array.from({ length: 20 }, (_, n) => draftOf('acc_slow', `slow-${n}`)),
    ...Array.from({ length: 5 }, (_, n) => draftOf(`acc_z${n}`, `quick-${n}`)),
    { kind: otherKind, owner: 'acc_slow', subject: 'hangs', facts: {} },
  )
  await isDone(done, ...Array.from({ length: 5 }, (_, n) => `quick-${n}`))
  assert.equal(started.filter((subject) => subject.startsWith('slow')).length, 2)
  assert.deepEqual(other.done, [])
  letGo()
  other.letGo()
  await isDone(done, ...Array.from({ length: 20 }, (_, n) => `slow-${n}`))
  await runner.stop()
})

test('of an owner whose work failed nothing more is tried for a while', async () => {
  const tried: string[] = []
  const handler: WorkHandler = {
    retry,
    perOwner: 1,
    restSeconds: 60,
    outside: ({ owner, subject }) => {
      tried.push(subject)
      return Promise.resolve(
        owner === 'acc_down' ? { outcome: 'failed', reason: 'no' } : { outcome: 'done' },
      )
    },
  }
  const runner = await startRunner(register.ports, handledBy(handler))
  await register.enqueue(
    ...Array.from({ length: 5 }, (_, n) => draftOf('acc_down', `down-${n}`)),
    ...Array.from({ length: 20 }, (_, n) => draftOf('acc_up', `up-${n}`)),
  )
  await isDone(tried, ...Array.from({ length: 20 }, (_, n) => `up-${n}`))
  assert.equal(tried.filter((subject) => subject.startsWith('down')).length, 1)
  register.realClock.advance({ seconds: 61 })
  await waitUntil('it is tried again', () => tried.length === 22)
  await runner.stop()
})

test('two runners at once do each row once', async () => {
  const { done, handler } = noting()
  const drafts = Array.from({ length: 60 }, (_, n) => draftOf(`acc_${n % 4}`, `${n}`))
  const runners = await Promise.all([
    startRunner(register.ports, handledBy(handler)),
    startRunner(register.ports, handledBy(handler)),
  ])
  await register.enqueue(...drafts)
  await isDone(done, ...drafts.map(({ subject }) => subject))
  await Promise.all(runners.map((runner) => runner.stop()))
  assert.equal(done.length, 60)
})

test('a stop takes nothing more, tells what runs, and waits for it', async () => {
  let hasStarted = false
  let hasEnded = false
  const handler: WorkHandler = {
    retry,
    concurrency: 1,
    async outside(_, signal) {
      hasStarted = true
      await new Promise((go) => {
        signal.addEventListener('abort', go)
      })
      await new Promise((go) => setTimeout(go, 20))
      hasEnded = true
      return { outcome: 'done' }
    },
  }
  const runner = await startRunner(register.ports, handledBy(handler))
  await register.enqueue(draftOf('acc_1', 'one'), draftOf('acc_1', 'other'))
  await waitUntil('it has started', () => hasStarted)
  await runner.stop()
  assert.equal(hasEnded, true)
  const rows = await register.rows()
  assert.deepEqual(rows.map(({ state }) => state).toSorted(), ['done', 'waiting'])
})

test('what repeats is there from the first start on, once, and due again after it was done', async () => {
  let runs = 0
  const handler: WorkHandler = {
    retry,
    repeats: { left: 60, right: 60 },
    outside: () => {
      runs += 1
      return Promise.resolve({ outcome: 'done' })
    },
  }
  const runners = await Promise.all([
    startRunner(register.ports, handledBy(handler)),
    startRunner(register.ports, handledBy(handler)),
  ])
  await waitUntil('both subjects ran', () => runs === 2)
  await waitUntil('they are marked', async () =>
    (await register.rows()).every(({ isRunning }) => !isRunning),
  )
  await Promise.all(runners.map((runner) => runner.stop()))
  const dueAt = register.clock.now().add({ seconds: 60 }).toString()
  assert.deepEqual(
    (await register.rows()).map((row) => `${row.subject} ${row.state} ${row.dueAt.toString()}`),
    [`left waiting ${dueAt}`, `right waiting ${dueAt}`],
  )
  assert.equal(runs, 2)
})
