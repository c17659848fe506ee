// Blocks and heads on real PostgreSQL: in the documented form, without a gap, whatever dies and whoever else is at it.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { postTransfers } from '@tallystick/ledger'
import type { Transfer } from '@tallystick/ledger'
import { firstHash, verifyHead, verifyingKeysFromJwks } from '@tallystick/proofs'
import type { Head } from '@tallystick/proofs'
import { createFaults, createPgDatabase, FaultError, testClock } from '../platform/index.ts'
import type { Database } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { extendChain } from './extend-chain.ts'
import { makeHead, openCheckpoint, openHeadKeys } from './index.ts'
import { selectHeads } from './store-heads.ts'

let store: TestDatabase
before(async () => {
  store = await openTestDatabase({ poolMax: 10 })
})
after(() => store.close())

const clock = testClock('2026-12-01T10:00:00.250Z')
const publicUrl = 'https://network.example'
const keysOf = (generation: number) =>
  openHeadKeys({ keys: { derive: (_, kid) => digest(Buffer.from(kid)) } }, { generation })
const portsOf = (database: Database, generation = 1) => ({
  database,
  clock,
  publicUrl,
  headKeys: keysOf(generation),
})

function digest(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

async function post(id: string, ...buckets: readonly number[]): Promise<void> {
  const transfers = buckets.map((bucket): Transfer => ({
    bucket,
    id: `${id}-${bucket}/leg`,
    debitAccount: 'from',
    creditAccount: 'to',
    currency: 'USD',
    amountMicros: 7n,
    recipe: 'test',
    liveSide: 'none',
    numbersDebit: false,
    reverses: null,
  }))
  const at = clock.now()
  await store.database.transaction('test', (tx) =>
    postTransfers(tx, { transfers, happenedAt: at, recordedAt: at }),
  )
}

const listHeads = (): Promise<readonly Head[]> =>
  store.database.read('test.heads', (tx) => selectHeads(tx, { from: 1n, limit: 1000 }))

interface BlockRow {
  readonly bucket: number
  readonly throughSeq: bigint
  readonly hash: Buffer
}

const listBlocks = (bucket: number): Promise<readonly BlockRow[]> =>
  store.database.query<BlockRow>({
    name: 'test.blocks',
    text: `select bucket, through_seq as "throughSeq", hash from chain_blocks where bucket = $1 order by through_seq`,
    values: [bucket],
  })

/** Heads follow on from one another, and together say of each bucket exactly what its blocks do. */
async function assertWhole(generation = 1): Promise<void> {
  const keys = verifyingKeysFromJwks(keysOf(generation).published)
  const reached = new Map<number, bigint>()
  let previous = firstHash
  for (const [place, head] of (await listHeads()).entries()) {
    assert.deepEqual(verifyHead(head, { keys, network: publicUrl }), { ok: true, head })
    assert.equal(head.number, place + 1)
    assert.equal(head.previous, previous)
    for (const { bucket, through, hash } of head.buckets) {
      const block = (await listBlocks(bucket)).find(
        ({ throughSeq }) => throughSeq === BigInt(through),
      )
      assert.equal(block?.hash.toString('base64url'), hash)
      assert.ok(BigInt(through) > (reached.get(bucket) ?? 0n))
      reached.set(bucket, BigInt(through))
    }
    previous = head.hash
  }
  const numbers = await store.database.query<{ bucket: number; lastSeq: bigint }>({
    name: 'test.numbers',
    text: `select bucket, last_seq as "lastSeq" from buckets where last_seq > 0`,
  })
  assert.deepEqual(reached, new Map(numbers.map(({ bucket, lastSeq }) => [bucket, lastSeq])))
}

test('a bucket’s entries are hashed in blocks, and heads name the buckets that moved', async () => {
  for (let round = 0; round < 5; round += 1) await post(`first-${round}`, 1, 200)
  await extendChain(portsOf(store.database), { limit: 2 })
  assert.deepEqual(
    (await listBlocks(1)).map(({ throughSeq }) => throughSeq),
    [2n, 4n, 5n],
  )
  const first = await makeHead(portsOf(store.database))
  assert.deepEqual(
    first.buckets.map(({ bucket, through }) => [bucket, through]),
    [
      [1, 5],
      [200, 5],
    ],
  )
  assert.equal(first.at, '2026-12-01T10:00:00Z')
  await post('second', 200)
  const second = await makeHead(portsOf(store.database))
  assert.deepEqual(
    second.buckets.map(({ bucket, through }) => [bucket, through]),
    [[200, 6]],
  )
  const quiet = await makeHead(portsOf(store.database))
  assert.deepEqual([quiet.number, quiet.buckets], [3, []])
  await assertWhole()
})

test('a block has the form that is documented: anybody can hash it again', async () => {
  await post('form', 9)
  await extendChain(portsOf(store.database))
  const [block] = await listBlocks(9)
  const row = sendRow([
    [20, int8(1n)],
    [25, Buffer.from('form-9/leg')],
    [25, Buffer.from('from')],
    [25, Buffer.from('to')],
    [25, Buffer.from('USD')],
    [20, int8(7n)],
    [25, Buffer.from('test')],
    [25, null],
    // Microseconds since the year 2000.
    [1184, int8(BigInt(clock.now().epochMilliseconds) * 1000n - 946_684_800_000_000n)],
    [1184, int8(BigInt(clock.now().epochMilliseconds) * 1000n - 946_684_800_000_000n)],
  ])
  const tables = [
    'credit_legs',
    'credit_returns',
    'given_back',
    'holds',
    'memos',
    'payment_requests',
  ]
  const others = ['purchase_credits', 'purchase_fundings', 'purchase_portions', 'purchases']
  const parts = [...tables, ...others, 'transfers', 'write_offs'].map((table) =>
    table === 'transfers' ? digest(row) : digest(),
  )
  const start = [Buffer.from('tallystick block 1'), Buffer.from([0, 9]), int8(0n), int8(1n)]
  assert.deepEqual(block?.hash, digest(...start, Buffer.alloc(32), ...parts))
})

function int4(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function int8(value: bigint): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(value)
  return bytes
}

/** A row as PostgreSQL sends it in binary: its columns with their types and lengths. */
function sendRow(columns: readonly (readonly [oid: number, bytes: Buffer | null])[]): Buffer {
  return Buffer.concat([
    int4(columns.length),
    ...columns.flatMap(([oid, bytes]) => [
      int4(oid),
      int4(bytes?.length ?? -1),
      ...(bytes === null ? [] : [bytes]),
    ]),
  ])
}

test('two processes at once: every head follows the one before, and nothing is hashed twice', async () => {
  const other = createPgDatabase({ url: store.url })
  try {
    for (let round = 0; round < 5; round += 1) {
      await post(`races-${round}`, 3, 4, 5, 6)
      await Promise.all([
        makeHead(portsOf(store.database)),
        post(`meanwhile-${round}`, 3, 6),
        makeHead(portsOf(other)),
        makeHead(portsOf(other)),
      ])
    }
  } finally {
    await other.close()
  }
  await makeHead(portsOf(store.database))
  await assertWhole()
})

test('wherever the process dies, the next head has what this one should have had', async () => {
  let killAt = 1
  for (let isOver = false; !isOver; killAt += 1) {
    await post(`dies-${killAt}`, 7, 8)
    const database = createPgDatabase({ url: store.url, faults: createFaults(killAt) })
    try {
      await makeHead(portsOf(database))
      isOver = true
    } catch (error) {
      assert.ok(error instanceof FaultError, String(error))
    } finally {
      await database.close()
    }
    await makeHead(portsOf(store.database))
  }
  assert.ok(killAt > 10)
  await assertWhole()
})

test('a clock that goes back makes no head older than the one before', async () => {
  const before = await makeHead(portsOf(store.database))
  const past = { ...portsOf(store.database), clock: testClock('2020-01-01T00:00:00Z') }
  assert.equal((await makeHead(past)).at, before.at)
})

test('the next key signs, and what the one before signed verifies still', async () => {
  const head = await makeHead(portsOf(store.database, 2))
  assert.match(Buffer.from(head.signature.split('.')[0] ?? '', 'base64url').toString(), /head-2/)
  assert.deepEqual(
    keysOf(3).published.keys.map(({ kid }) => kid),
    ['head-3', 'head-2', 'head-1'],
  )
  await assertWhole(3)
})

test('a checkpoint is the latest head of the last minute, read once for all receipts', async () => {
  let readCount = 0
  const counting: Database = Object.create(store.database, {
    query: {
      value: (...asked: Parameters<Database['query']>) => {
        readCount += 1
        return store.database.query(...asked)
      },
    },
  }) as Database
  const own = testClock('2026-12-02T10:00:00Z')
  const readCheckpoint = openCheckpoint({ database: counting, clock: own })
  const head = await makeHead(portsOf(store.database))
  const all = await Promise.all(Array.from({ length: 50 }, () => readCheckpoint()))
  assert.deepEqual(new Set(all), new Set([`${head.number}:${head.hash}`]))
  const next = await makeHead(portsOf(store.database))
  assert.equal(await readCheckpoint(), `${head.number}:${head.hash}`)
  assert.equal(readCount, 1)
  own.advance({ minutes: 1 })
  assert.equal(await readCheckpoint(), `${next.number}:${next.hash}`)
})
