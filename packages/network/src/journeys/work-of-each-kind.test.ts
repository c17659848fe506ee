// Every kind of work that there is, by the rules of its own handler: a row that cannot be done beside many that can,
// rows that nobody should ever have written, and processes that die.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { workKinds } from '../contract/index.ts'
import type { WorkKind } from '../contract/index.ts'
import {
  createFaults,
  createPgDatabase,
  FaultError,
  noLog,
  seededRandom,
  testClock,
} from '../platform/index.ts'
import type { Database, TakenWork, WorkHandler, WorkOutcome } from '../platform/index.ts'
import { doDueWork, enqueueWorks } from '../work/index.ts'
import type { WorkDraft } from '../work/index.ts'
import { openTestNetwork } from './testing/open-test-network.ts'
import type { TestNetwork } from './testing/open-test-network.ts'

const mailer = { send: () => Promise.resolve(), close: () => undefined }
const realClock = testClock('2026-11-01T10:00:00Z')
const random = seededRandom('kinds')
const goodCount = 200
let net: TestNetwork
before(async () => {
  net = await openTestNetwork({ mailer })
})
after(() => net.close())
beforeEach(() =>
  net.opened.database.transaction('clear', (tx) =>
    tx.query({ name: 'test.clear-work', text: 'delete from work' }),
  ),
)

const portsOf = (database: Database = net.opened.database) => {
  return { database, clock: net.clock, realClock, random, log: noLog }
}

interface Row {
  readonly subject: string
  readonly state: string
  readonly isTaken: boolean
}

async function rows(): Promise<readonly Row[]> {
  return await net.opened.database.read('rows', (tx) =>
    tx.query<Row>({
      name: 'test.select-work-of-kind',
      text: `select subject, state, leased_by is not null as "isTaken" from work`,
    }),
  )
}

async function enqueue(kind: WorkKind, subjects: readonly string[]): Promise<void> {
  const drafts = subjects.map((subject, at) => {
    return { kind, subject, owner: `acc_${at % 9}`, facts: {} }
  })
  await net.opened.database.transaction('enqueue', (tx) => enqueueWorks(tx, portsOf(), drafts))
}

const handlerOf = (kind: WorkKind): WorkHandler => net.network.handlers.get(kind) ?? assert.fail()

/** Tried for ever, because somebody was promised it: seen in the list with its last error. */
function isEndless(kind: WorkKind): boolean {
  const { attemptCountMax, hours } = handlerOf(kind).retry
  return attemptCountMax === undefined && hours === undefined
}

/** The handler of a kind with its rules, and other deeds. */
function doing(kind: WorkKind, deed: (work: TakenWork) => WorkOutcome): WorkHandler {
  const rules = handlerOf(kind)
  const does = (work: TakenWork) => Promise.resolve(work).then(deed)
  if ('within' in rules) return { ...rules, within: (_, work) => does(work) }
  return { ...rules, outside: does }
}

for (const kind of workKinds) {
  describe(kind, () => {
    test('of many, one cannot be done: all others are, and it is not forgotten', async () => {
      const good = Array.from({ length: goodCount }, (_, n) => `good-${n}`)
      await enqueue(kind, [...good.slice(0, 50), 'poison', ...good.slice(50)])
      const handlers = new Map([
        [
          kind,
          doing(kind, ({ subject }) => {
            if (subject === 'poison') throw new Error('cannot be read')
            return { outcome: 'done' }
          }),
        ],
      ])
      await doDueWork(portsOf(), handlers)
      const first = await rows()
      assert.equal(first.filter(({ state }) => state === 'done').length, goodCount)
      for (let day = 0; day < 20; day += 1) {
        net.clock.advance({ hours: 24 })
        await doDueWork(portsOf(), handlers)
      }
      const { isDropped } = handlerOf(kind).retry
      const ended = isDropped === true ? 'cancelled' : isEndless(kind) ? 'waiting' : 'parked'
      assert.equal((await rows()).find(({ subject }) => subject === 'poison')?.state, ended)
    })

    test('rows that nobody should have written are done with or seen, and hold up nothing', async () => {
      const strange = ['', 'x', '../..', `wrk_${'0'.repeat(28)}`, "'; drop table work; --"]
      await enqueue(kind, strange)
      for (let day = 0; day < 20; day += 1) {
        await net.network.doDueWork([kind])
        net.clock.advance({ hours: 24 })
      }
      const left = await rows()
      assert.equal(left.length, strange.length)
      assert.ok(left.every(({ isTaken }) => !isTaken))
      assert.ok(
        isEndless(kind) || left.every(({ state }) => state !== 'waiting'),
        JSON.stringify(left),
      )
    })

    test('a process dies at every point: the row is done by the next, once marked once', async () => {
      for (let killAt = 1; ; killAt += 1) {
        await net.opened.database.transaction('clear', (tx) =>
          tx.query({ name: 'test.clear-work', text: 'delete from work' }),
        )
        await enqueue(kind, ['one'])
        let deeds = 0
        const handlers = new Map([
          [
            kind,
            doing(kind, () => {
              deeds += 1
              return { outcome: 'done' }
            }),
          ],
        ])
        const isDead = await dies(killAt, (database) => doDueWork(portsOf(database), handlers))
        realClock.advance({ minutes: 5 })
        await doDueWork(portsOf(), handlers)
        assert.deepEqual(await rows(), [{ subject: 'one', state: 'done', isTaken: false }])
        assert.ok(deeds === 1 || deeds === 2, `killed at ${killAt}`)
        if (!isDead) return
      }
    })
  })
}

async function dies(killAt: number, work: (database: Database) => Promise<unknown>) {
  const database = createPgDatabase({
    url: net.opened.url,
    faults: createFaults(killAt),
    poolMax: 2,
  })
  try {
    await work(database)
    return false
  } catch (error) {
    assert.ok(error instanceof FaultError, String(error))
    return true
  } finally {
    await database.close()
  }
}

test('a notice of a kind that nobody knows is parked, and the others of its time are told', async () => {
  const { database } = net.opened
  const now = net.clock.now()
  await database.transaction('plant', async (tx) => {
    await tx.query({
      name: 'test.plant-notices',
      text: `insert into outbox_notices (id, cause, kind, receiver_kind, receiver, email, language, facts, created_at, about)
        select 'ntc_' || n, 'planted/' || n, case n when 50 then 'of another age' else 'gift_redeemed' end, 'email', null,
          'bo' || n || '@mail.example', 'en', '{}', $1, '{}' from generate_series(1, 100) n`,
      values: [now],
    })
    const drafts = Array.from({ length: 100 }, (_, n): WorkDraft => ({
      kind: 'word_notice',
      subject: `ntc_${n + 1}`,
      owner: `acc_${n % 3}`,
      facts: { notice: 'gift_redeemed' },
    }))
    await enqueueWorks(tx, portsOf(), drafts)
  })
  for (let day = 0; day < 10; day += 1) {
    await net.network.doDueWork()
    net.clock.advance({ hours: 24 })
  }
  const sent = await database.read('sent', (tx) =>
    tx.query({
      name: 'test.select-sent',
      text: `select id from outbox_mails where cause like 'planted/%' and delivered_at is not null`,
    }),
  )
  assert.equal(sent.length, 99)
  const parked = (await rows()).filter(({ state }) => state === 'parked')
  assert.deepEqual(
    parked.map(({ subject }) => subject),
    ['ntc_50'],
  )
})
