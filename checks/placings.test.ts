// What counts as saying the bucket, and that a statement which does not is named.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findPlacingProblems } from './find-placing-problems.ts'
import { findUncounted } from './find-uncounted.ts'
import { findUnplaced } from './find-unplaced.ts'

// `a` and `b` are placed by bucket, `e` is everywhere.
const isByBucket = (table: string) => ['a', 'b'].includes(table)

type Case = readonly [what: string, sql: string, unplaced: string]
// prettier-ignore
const cases: readonly Case[] = [
  ['a parameter', 'select * from a where bucket = $1 and id = $2', ''],
  ['a parameter with a type', 'select * from a x where x.bucket = $1::smallint', ''],
  ['the other way round', 'select * from a x where $1 = x.bucket', ''],
  ['several buckets', 'select * from a where bucket = any ($1::smallint[])', ''],
  ['in parentheses', 'select * from a where (bucket = $1) and (x or y)', ''],
  ['none', 'select * from a where id = $1', 'a'],
  ['another column', 'select * from a where number = $1', 'a'],
  ['not the same', 'select * from a where bucket > $1', 'a'],
  ['a table that is everywhere', 'select * from e where id = $1', ''],
  ['in a comment', 'select * from a -- where bucket = $1\n where id = $1', 'a'],
  ['in a text', "select * from a where id = 'bucket = $1'", 'a'],
  ['a join on a bucket that is said', 'select * from a join b on b.bucket = a.bucket where a.bucket = $1', ''],
  ['said at the other end', 'select * from a join b on a.bucket = b.bucket where b.bucket = $1', ''],
  ['a join on a bucket that is not', 'select * from a join b on b.bucket = a.bucket', 'a b'],
  ['a join on something else', 'select * from a join b on b.id = a.id where a.bucket = $1', 'b'],
  ['a list of tables', 'select * from a, b where a.bucket = $1', 'b'],
  ['whose bucket is not said', 'select * from a, b where bucket = $1', 'a b'],
  ['keys of several buckets', 'select * from unnest($1::smallint[]) as k (bucket) join a on a.bucket = k.bucket', 'a'],
  ['a subquery in a condition', 'select * from a where bucket = $1 and exists (select from b where b.id = a.id)', 'b'],
  ['and with its bucket', 'select * from a where a.bucket = $1 and exists (select from b where b.bucket = a.bucket)', ''],
  ['a subquery in a column', 'select a.id, (select max(b.n) from b where b.a = a.id) from a where a.bucket = $1', 'b'],
  ['lateral', 'select * from a cross join lateral (select * from b where b.bucket = a.bucket limit 1) x where a.bucket = $1', ''],
  ['lateral without', 'select * from a cross join lateral (select * from b where b.id = a.id) x where a.bucket = $1', 'b'],
  ['both sides of a union', 'select * from a where bucket = $1 union all select * from b', 'b'],
  ['a subquery that says it', 'select * from (select bucket, id from a where bucket = $1) x join b on b.bucket = x.bucket', ''],
  ['a subquery that does not', 'select * from (select bucket from a) x join b on b.bucket = x.bucket', 'b a'],
  ['a query of a with', 'with x as (select bucket from a where bucket = $1) select * from x join b on b.bucket = x.bucket', ''],
  ['a query of a with, without', 'with x as (select * from a) select * from x', 'a'],
  ['an update', 'update a set n = 1 where bucket = $1 and id = $2', ''],
  ['an update without', 'update a set bucket_count = $1 where id = $2', 'a'],
  ['an update from', 'update a x set n = w.n from (select * from b where bucket = $1) w where x.bucket = w.bucket', ''],
  ['a delete', 'delete from a using b where a.bucket = $1 and b.bucket = a.bucket', ''],
  ['a delete without', 'delete from a where id = $1', 'a'],
  ['an insert', 'insert into a (id, bucket) values ($1, $2)', ''],
  ['an insert of another value', 'insert into a (id, bucket) values ($1, 7)', 'a'],
  ['an insert without the column', 'insert into a (id) values ($1)', 'a'],
  ['an insert of rows', 'insert into a (bucket, id) select * from unnest($1::smallint[], $2::text[])', 'a'],
  ['an insert of rows of one bucket', 'insert into a (bucket, id) select $1, u.id from unnest($2::text[]) as u (id)', ''],
  ['an insert out of a table', 'insert into a (bucket, id) select b.bucket, b.id from b where b.bucket = $1', ''],
  ['an insert that may meet another', 'insert into a (bucket, id) values ($1, $2) on conflict (bucket, id) do update set n = 1', ''],
  ['an insert behind a with', 'with x as (select n from e) insert into a (bucket, id) select $1, x.n from x', ''],
  ['an insert behind a with, without', 'with x as (select n from e) insert into a (bucket, id) select x.n, $1 from x', 'a'],
  ['a lock', 'select * from a where bucket = $1 for update', ''],
  ['is distinct from', 'select * from a where bucket = $1 and n is distinct from b', ''],
]
for (const [what, sql, unplaced] of cases) {
  test(`${what}: ${unplaced === '' ? 'in order' : `${unplaced} without`}`, () => {
    assert.deepEqual(
      findUnplaced(sql, isByBucket).toSorted(),
      unplaced.split(' ').filter(Boolean).toSorted(),
    )
  })
}

const statement = (name: string, text: string) => ({ name, file: 'store.ts', texts: [text] })
const countLines = (list: string) =>
  list.split('\n').filter((line) => line !== '' && !/^#| — /.test(line)).length
const held = (list: string, text: string, withoutReason = countLines(list)) =>
  findPlacingProblems({
    statements: [statement('x.one', text)],
    isByBucket,
    list: { file: 'list', text: list, withoutReason },
  })

test('the list gets shorter, and says so', () => {
  assert.deepEqual(held('x.one', 'select * from a', 1), [])
  assert.match(held('x.one', 'select * from a', 0)[0] ?? '', /only gets shorter/)
  assert.match(held('', 'select * from a where bucket = $1', 1)[0] ?? '', /is shorter/)
  assert.deepEqual(held('x.one — a job of all buckets', 'select * from a', 0), [])
})

test('a statement stands in the list, or is in order, and not both', () => {
  assert.deepEqual(held('', 'select * from a where bucket = $1'), [])
  assert.deepEqual(held('# of old\nx.one\n', 'select * from a'), [])
  assert.deepEqual(held('x.one — a job of all buckets\n', 'select * from a'), [])
  assert.match(
    held('', 'select * from a')[0] ?? '',
    /^store\.ts: x\.one does not say its bucket: a /,
  )
  assert.deepEqual(held('x.one', 'select * from a where bucket = $1'), [
    'list: x.one is in order; take it out',
  ])
  assert.deepEqual(held('x.one\nx.gone', 'select * from a'), [
    'list: x.gone is in order; take it out',
  ])
  assert.deepEqual(held('x.one\nx.one', 'select * from a'), ['list: x.one stands there twice'])
})

const counts = (text: string) =>
  findUncounted([statement('x.one', text)], {
    tables: { a: { where: 'bucket', writes: ['update'] }, e: { where: 'all', writes: ['insert'] } },
    counters: { bucket: 'with counted as (update b)', all: 'with counted as (update f)' },
  })
const countings: readonly (readonly [text: string, isCounted: boolean])[] = [
  ['update a set n = 1', false],
  ['with counted as (update b) update a set n = 1 where exists (select from counted)', true],
  // Not asked for: then it may be counted after the rows are touched.
  ['with counted as (update b) update a set n = 1', false],
  ['with counted as (update f) update a set n = 1 where exists (select from counted)', false],
  ['with gone as (delete from a) update a set n = 1', false],
  ['insert into a (n) values (1)', true],
  ['insert into a (n) values (1) on conflict (n) do update set n = 2', false],
  ['select n from a for update', true],
  ['insert into e (n) values (1)', false],
  ['with counted as (update f) insert into e (n) select 1 from counted', true],
  ['update e set n = 1', true],
]
for (const [text, isCounted] of countings) {
  test(`${isCounted ? 'in order' : 'changes facts uncounted'}: ${text}`, () => {
    assert.equal(counts(text).length === 0, isCounted)
  })
}

test('a planted statement without a placing is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'placings-'))
  const store = join(folder, 'store-planted.ts')
  const columns =
    'const columns = `id, (select max(n) from spending s where s.bucket = p.bucket) as n`'
  const text = '`select ${columns} from purchases p where p.id = $1`'
  writeFileSync(
    store,
    `${columns}\nexport const one = { name: 'planted.select-one', text: ${text} }\n`,
  )
  try {
    const { stderr, status } = spawnSync(process.execPath, ['checks/placings.ts', store], {
      encoding: 'utf8',
    })
    assert.equal(status, 1)
    assert.match(stderr, /planted\.select-one does not say its bucket: purchases, spending/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
