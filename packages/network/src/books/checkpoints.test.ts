// Ledger numbers and checkpoints against real PostgreSQL, while others post: nobody waits, and nothing is missed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { postTransfers, selectBalance, takeCheckpoint } from '@tallystick/ledger'
import type { Transfer, Tx } from '@tallystick/ledger'
import { bucketCount } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'

let store: TestDatabase
before(async () => {
  store = await openTestDatabase({ poolMax: 10 })
})
after(() => store.close())

const at = Temporal.Instant.from('2026-12-01T10:00:00Z')
const instants = { happenedAt: at, recordedAt: at }
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  store.database.transaction('test', work)
const post = (...transfers: Transfer[]) =>
  inside((tx) => postTransfers(tx, { transfers, ...instants }))
const takeAll = (limit?: number) =>
  takeCheckpoint(store.database, { takenAt: at, ...(limit === undefined ? {} : { limit }) })

function leg(bucket: number, id: string, creditAccount: string): Transfer {
  return {
    bucket,
    // An id lies in one bucket, as ids do that carry theirs.
    id: `${id}-${bucket}`,
    debitAccount: 'from',
    creditAccount,
    currency: 'USD',
    amountMicros: 1n,
    recipe: 'test',
    liveSide: 'none',
    numbersDebit: false,
    reverses: null,
  }
}

/** Numbers of a bucket that are given twice or left out, and sums that are not those of its transfers. */
async function findWrong(): Promise<readonly object[]> {
  return await store.database.read('test.find-wrong', async (tx) => {
    const found = await Promise.all([
      tx.query({
        name: 'test.wrong-numbers',
        text: `select b.bucket, b.last_seq, count(t.seq) as count from buckets b
          left join transfers t on t.bucket = b.bucket
          group by b.bucket, b.last_seq
          having count(t.seq) <> b.last_seq or coalesce(max(t.seq), 0) <> b.last_seq`,
      }),
      tx.query({
        name: 'test.wrong-sums',
        text: `select k.bucket, k.account, k.credits_micros from ledger_sums k
          join ledger_checkpoints c on c.bucket = k.bucket
          where k.credits_micros <> (
            select coalesce(sum(t.amount_micros), 0) from transfers t
            where t.bucket = k.bucket and t.seq <= c.through_seq and t.credit_account = k.account)`,
      }),
    ])
    return found.flat()
  })
}

const creditsOf = (account: string) =>
  inside(async (tx) => (await selectBalance(tx, account, 'USD')).creditsMicros)

test('the sums of checkpoints and the transfers since are the sum of all, while others post', async () => {
  let posted = 0n
  let isPosting = true
  const buckets = [3, 4, 5, 200]
  const posters = Array.from({ length: 4 }, async (_, poster) => {
    for (let index = 0; isPosting; index += 1) {
      // Every poster in another order of buckets, and some fail at the end, when their numbers are given already.
      const order = buckets.map((_bucket, place) => buckets[(place + poster) % 4] ?? 0)
      const isKept = index % 5 !== 0
      const legs = order.map((bucket) => leg(bucket, `many/${poster}-${index}`, 'many'))
      const again = leg(order[0] ?? 0, `many/${poster}-1`, 'many')
      await inside(async (tx) => {
        await postTransfers(tx, { transfers: legs, ...instants })
        if (isKept || index === 0) return
        tx.beforeCommit(() => [
          {
            name: 'test.taken',
            text: `insert into transfers select * from transfers where bucket = $1 and id = $2`,
            values: [again.bucket, again.id],
          },
        ])
      }).catch((error: unknown) => {
        assert.equal((error as { code?: unknown }).code, '23505')
      })
      if (isKept || index === 0) posted += 4n
    }
  })
  for (let round = 0; round < 15; round += 1) {
    await takeAll(100)
    assert.deepEqual(await findWrong(), [])
  }
  isPosting = false
  await Promise.all(posters)
  assert.equal(await creditsOf('many'), posted)
  await takeAll()
  assert.equal(await creditsOf('many'), posted)
  assert.deepEqual(await takeAll(), { bucketCount: 0, transferCount: 0 })
  assert.deepEqual(await findWrong(), [])
})

test('transactions that post in many buckets, in opposite orders, never stand in a circle', async () => {
  const all = Array.from({ length: bucketCount }, (_, bucket) => bucket)
  let tries = 0
  const rounds = Array.from({ length: 24 }, (_, round) =>
    inside(async (tx) => {
      tries += 1
      const order = round % 2 === 0 ? all : all.toReversed()
      // In several commands of one transaction: their numbers are given together at its end.
      for (const part of [order.slice(0, 100), order.slice(100)]) {
        const transfers = part.map((bucket) => leg(bucket, `circle/${round}`, 'circle'))
        await postTransfers(tx, { transfers, ...instants })
      }
    }),
  )
  await Promise.all(rounds)
  // A deadlock would have been run again.
  assert.equal(tries, 24)
  assert.equal(await creditsOf('circle'), BigInt(24 * bucketCount))
  assert.deepEqual(await findWrong(), [])
})

test('a transfer that this transaction has posted is not posted again by it', async () => {
  const outcomes = await inside(async (tx) => [
    ...(await postTransfers(tx, { transfers: [leg(9, 'twice/1', 'twice')], ...instants })),
    ...(await postTransfers(tx, {
      transfers: [leg(9, 'twice/1', 'twice'), leg(9, 'twice/1', 'other')],
      ...instants,
    })),
  ])
  assert.deepEqual(outcomes, ['posted', 'exists', 'exists_with_different_credit_account'])
  assert.equal(await creditsOf('twice'), 1n)
})

test('a poster that is held open holds up no poster and no checkpoint', async () => {
  const posted = Promise.withResolvers<undefined>()
  const mayCommit = Promise.withResolvers<undefined>()
  const late = inside(async (tx) => {
    await postTransfers(tx, { transfers: [leg(1, 'late/1', 'late')], ...instants })
    posted.resolve(undefined)
    await mayCommit.promise
  })
  await posted.promise
  // In its own bucket too: the number of what commits first comes first.
  await post(leg(1, 'late/2', 'late'), leg(2, 'late/2', 'late'))
  await takeAll()
  assert.equal(await creditsOf('late'), 2n)
  mayCommit.resolve(undefined)
  await late
  await takeAll()
  assert.equal(await creditsOf('late'), 3n)
  assert.deepEqual(await findWrong(), [])
})

test('where a commit hangs with its bucket locked, the other buckets go on, and so do all checkpoints', async () => {
  const locked = Promise.withResolvers<undefined>()
  const mayCommit = Promise.withResolvers<undefined>()
  const hanging = inside(async (tx) => {
    await tx.query({
      name: 'test.lock-bucket',
      text: 'select last_seq from buckets where bucket = 7 for update',
    })
    locked.resolve(undefined)
    await mayCommit.promise
  })
  await locked.promise
  const waiting = post(leg(7, 'hang/1', 'hang'))
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    if (bucket !== 7) await post(leg(bucket, 'hang/1', 'hang'))
  }
  await takeAll()
  assert.equal(await creditsOf('hang'), BigInt(bucketCount - 1))
  mayCommit.resolve(undefined)
  await Promise.all([hanging, waiting])
  assert.equal(await creditsOf('hang'), BigInt(bucketCount))
})

test('a checkpoint that was not taken for long catches up in slices, also when it dies between them', async () => {
  await takeAll()
  const legs = Array.from({ length: 25 }, (_, index) => leg(11, `slices/${index}`, 'slices'))
  await post(...legs)
  let transactionCount = 0
  const dying: Parameters<typeof takeCheckpoint>[0] = {
    transaction(name, work) {
      transactionCount += 1
      if (transactionCount === 3) throw new Error('died')
      return store.database.transaction(name, work)
    },
  }
  await assert.rejects(takeCheckpoint(dying, { takenAt: at, limit: 10 }), { message: 'died' })
  assert.deepEqual(await findWrong(), [])
  assert.equal(await creditsOf('slices'), 25n)
  assert.deepEqual(await takeAll(10), { bucketCount: 1, transferCount: 15 })
  assert.equal(await creditsOf('slices'), 25n)
})
