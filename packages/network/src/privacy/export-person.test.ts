// The archive of a person: whole, and written while it is read.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { Profile } from '../customers/index.ts'
import { systemClock } from '../platform/index.ts'
import type { PersonalRecords } from '../platform/index.ts'
import { openTestDatabase } from '../testing/open-test-database.ts'
import type { TestDatabase } from '../testing/open-test-database.ts'
import { exportPerson } from './export-person.ts'

let opened: TestDatabase
before(async () => {
  opened = await openTestDatabase()
})
after(() => opened.close())

function exportOf(personal: readonly PersonalRecords[]): AsyncGenerator<Uint8Array> {
  return exportPerson(
    { database: opened.database, clock: systemClock(), personal },
    {
      profile: {} as Profile,
      readme: 'Read me',
      writeTable: (rows) => rows.map((row) => `${row.join(',')}\n`).join(''),
    },
  )
}

async function* pagesOf(count: number): AsyncGenerator<readonly object[]> {
  for (let page = 0; page < count; page += 1) {
    const rows = [0, 1].map((row) => ({ id: page * 2 + row, amountMicros: 5n, feeMicros: 1n }))
    yield await Promise.resolve(rows)
  }
}

test('values, lists of no, one and many pages, and the tables of lists', async () => {
  const columns = ['id', 'amountMicros']
  const personal: readonly PersonalRecords[] = [
    { handOver: () => Promise.resolve({ values: { profile: { name: 'Ada' } } }) },
    {},
    {
      handOver: () =>
        Promise.resolve({
          lists: {
            none: { pages: () => pagesOf(0) },
            one: { pages: () => pagesOf(1) },
            many: { pages: () => pagesOf(3), columns },
          },
        }),
    },
  ]
  const files = unzipSync(new Uint8Array(await buffer(Readable.from(exportOf(personal)))))
  const texts = new Map(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]))
  const names = ['README.txt', 'profile.json', 'none.json', 'one.json', 'many.json', 'many.csv']
  assert.deepEqual([...texts.keys()], names)
  const read = (name: string): unknown => JSON.parse(texts.get(name) ?? '')
  assert.deepEqual(read('none.json'), [])
  assert.deepEqual(read('one.json'), [
    { id: 0, amountMicros: '5' },
    { id: 1, amountMicros: '5' },
  ])
  assert.equal((read('many.json') as readonly object[]).length, 6)
  assert.equal(texts.get('many.csv'), 'id,amountMicros\n0,5\n1,5\n2,5\n3,5\n4,5\n5,5\n')
})

test('what is long is never in memory, and who breaks off has nothing more read', async () => {
  let pageCount = 0
  let hasEnded = false
  async function* endless(): AsyncGenerator<readonly object[]> {
    try {
      for (;;) {
        pageCount += 1
        yield await Promise.resolve([{ text: randomBytes(10_000).toString('hex') }])
      }
    } finally {
      hasEnded = true
    }
  }
  const personal = [{ handOver: () => Promise.resolve({ lists: { all: { pages: endless } } }) }]
  let byteCount = 0
  for await (const bytes of exportOf(personal)) {
    byteCount += bytes.length
    if (byteCount > 1_000_000) break
  }
  assert.equal(hasEnded, true)
  // Some hundred pages make a million bytes: none was read ahead of what was written.
  assert.ok(pageCount < 200, `${pageCount} pages`)
})
