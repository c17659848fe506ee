// The number of buckets is said twice, in ids and in a table, and the two are the same.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { bucketCount } from './ids.ts'

let store: TestDatabase
before(async () => {
  store = await openTestDatabase()
})
after(() => store.close())

const read = <Row extends object>(name: string, text: string) =>
  store.database.read(name, (tx) => tx.query<Row>({ name, text }))

test('there is a row for each bucket that an id may carry, and no other', async () => {
  const rows = await read<{ bucket: number }>(
    'test.buckets',
    'select bucket from buckets order by bucket',
  )
  assert.deepEqual(
    rows.map(({ bucket }) => bucket),
    Array.from({ length: bucketCount }, (_, bucket) => bucket),
  )
})

test('no table beside them says which buckets there are', async () => {
  const rows = await read<{ name: string }>(
    'test.bucket-checks',
    `select conname as name from pg_constraint
      where contype = 'c' and pg_get_constraintdef(oid) ~ '\\mbucket (>|<|=|between)'`,
  )
  assert.deepEqual(rows, [])
})
