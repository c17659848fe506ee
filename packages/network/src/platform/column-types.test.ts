import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { openEmptyDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { encodeParameter, parseColumn } from './column-types.ts'

let opened: TestDatabase
before(async () => {
  opened = await openEmptyDatabase()
})
after(() => opened.close())

async function roundTrip(type: string, value: unknown): Promise<unknown> {
  const rows = await opened.database.read('types', (tx) =>
    tx.query<{ value: unknown }>({
      name: `types-${type}`,
      text: `select $1::${type} as value`,
      values: [value],
    }),
  )
  return rows[0]?.value
}

const instant = Temporal.Instant.from('2026-11-22T02:07:41.123Z')
const early = Temporal.Instant.from('1970-01-01T00:00:00Z')
const date = Temporal.PlainDate.from('2024-02-29')

describe('a value comes back from PostgreSQL as it went', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['int8', 9_223_372_036_854_775_807n],
    ['int8', -9_223_372_036_854_775_808n],
    ['int8', null],
    ['int8[]', [1n, null, -3n]],
    ['int8[]', []],
    ['int4', -2_147_483_648],
    ['int2[]', [1, 2, null]],
    ['float8', 0.1],
    ['numeric', '123456789012345678901234567890.000001'],
    ['numeric[]', ['0.10', null]],
    ['bool', true],
    ['bool[]', [true, false, null]],
    ['text', 'a "quoted" \\ text, {with} NULL'],
    ['text[]', ['', 'NULL', 'null', null, 'a,b', '{}', '"', '\\', ' ä€😀 ', '\n']],
    [
      'text[][]',
      [
        ['a', 'b,"'],
        ['c', null],
      ],
    ],
    ['jsonb', { a: [1, 'x', null], b: { c: true } }],
    ['jsonb[]', [{ a: '"' }, null]],
    ['bytea', Buffer.from([0, 1, 255, 92])],
    ['bytea[]', [Buffer.from([92, 34]), Buffer.alloc(0)]],
    ['uuid[]', ['3f2504e0-4f89-11d3-9a0c-0305e82c3301']],
    ['timestamptz', instant],
    ['timestamptz[]', [instant, null, early]],
    ['date', date],
    ['date[]', [date, null]],
  ]
  for (const [type, value] of cases) {
    it(`${type} ${printed(value)}`, async () => {
      const back = await roundTrip(type, value)
      assert.deepEqual(printed(back), printed(value))
      assert.equal(typeof back, typeof value)
    })
  }

  it('any text in an array', async () => {
    const text = fc
      .string({ unit: 'binary' })
      .filter((value) => !value.includes('\0') && value.isWellFormed())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(text)), async (items) => {
        assert.deepEqual(await roundTrip('text[]', items), items)
      }),
      { numRuns: 60 },
    )
  })
})

/** Temporal values have no fields of their own that deepEqual would compare. */
function printed(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item))
}

describe('types as such', () => {
  it('keeps instants and dates comparable', async () => {
    assert.ok(((await roundTrip('timestamptz', instant)) as Temporal.Instant).equals(instant))
    assert.ok(((await roundTrip('date', date)) as Temporal.PlainDate).equals(date))
  })
  it('leaves unknown types as text', () => {
    assert.equal(parseColumn(1186, '1 day'), '1 day')
  })
  for (const value of [undefined, () => 1, Symbol('x')]) {
    it(`refuses ${typeof value} as a parameter`, () => {
      assert.throws(() => encodeParameter(value), TypeError)
    })
  }
  it('refuses instants that are no instants', () => {
    assert.throws(() => parseColumn(1184, 'infinity'), RangeError)
  })
})
