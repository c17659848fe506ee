// What waits and what is parked is counted by kind, from an index, and not for everybody who asks.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { workKinds } from '../contract/index.ts'
import { openWorkCounts, sumCounts } from './count-work.ts'
import {
  draftOf,
  handledBy,
  kind,
  openRegister,
  otherKind,
  retry,
} from './testing/open-register.ts'
import type { Register } from './testing/open-register.ts'

let register: Register
before(async () => {
  register = await openRegister()
})
after(() => register.close())
beforeEach(() => register.clear())

const parking = {
  retry,
  outside: ({ subject }: { readonly subject: string }) =>
    Promise.resolve(
      subject === 'bad'
        ? ({ outcome: 'parked', reason: 'no' } as const)
        : ({ outcome: 'done' } as const),
    ),
}

test('each kind that there is: what waits, how long already, and what is parked', async () => {
  const now = register.clock.now()
  await register.enqueue(draftOf('acc_1', 'bad'), draftOf('acc_1', 'good'))
  await register.doDue(handledBy(parking))
  await register.enqueue(
    draftOf('acc_1', 'late', now.subtract({ seconds: 90 })),
    draftOf('acc_2', 'now', now.subtract({ seconds: 30 })),
    draftOf('acc_2', 'later', now.add({ hours: 1 })),
    { ...draftOf('acc_2', 'other', now.add({ hours: 1 })), kind: otherKind },
  )
  const counts = await openWorkCounts(register)()
  assert.deepEqual(
    counts.map((one) => one.kind),
    workKinds,
  )
  const none = { waitingCount: 0, oldestWaitingSeconds: 0, parkedCount: 0 }
  for (const one of counts) {
    const expected =
      one.kind === kind
        ? { waitingCount: 3, oldestWaitingSeconds: 90, parkedCount: 1 }
        : one.kind === otherKind
          ? { ...none, waitingCount: 1 }
          : none
    assert.deepEqual(one, { kind: one.kind, ...expected })
  }
  assert.deepEqual(sumCounts(counts), {
    waitingCount: 4,
    oldestWaitingSeconds: 90,
    parkedCount: 1,
  })
})

test('one count serves all who ask within a while; what failed is counted anew', async () => {
  let reads = 0
  let isAway = true
  const database: typeof register.database = {
    ...register.database,
    read: (name, work) => {
      reads += 1
      return isAway ? Promise.reject(new Error('away')) : register.database.read(name, work)
    },
  }
  const countWork = openWorkCounts({ ...register, database })
  await assert.rejects(countWork(), /away/)
  isAway = false
  await Promise.all([countWork(), countWork(), countWork()])
  assert.equal(reads, 2)
  register.realClock.advance({ seconds: 14 })
  await countWork()
  assert.equal(reads, 2)
  register.realClock.advance({ seconds: 1 })
  await countWork()
  assert.equal(reads, 3)
})
