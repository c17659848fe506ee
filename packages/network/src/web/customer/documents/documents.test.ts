// Files: CSV that is no formula, and PDF whose text, title, language and structure are read back.
import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { extractText, getDocumentProxy } from 'unpdf'
import { sampleAmount, sampleFrame, sampleNow } from '../../gallery/sample-world.ts'
import { waitUntil } from '../../../testing/wait-until.ts'
import { csvDialect, csvRecord } from '../../documents/csv.ts'
import type { StatementRowView } from '../pages/statement-table.ts'
import { writeReceiptPdf } from './receipt-pdf.ts'
import { writeStatementCsv } from './statement-csv.ts'
import { writeStatementPdf } from './statement-pdf.ts'
import type { StatementDocumentView } from './statement-pdf.ts'

const frame = sampleFrame('', true)
const comma = csvDialect('en')

test('cells that a spreadsheet would take for a formula, and those with separators', () => {
  const cases: readonly (readonly [Parameters<typeof csvRecord>[0][number], string])[] = [
    ['plain', 'plain'],
    ['', ''],
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-2.50', "'-2.50"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', '"\'\tx"'.replace('"\'\tx"', "'\tx")],
    ['\rx', '"\'\rx"'],
    ['\nx', '"\'\nx"'],
    ['＝1', "'＝1"],
    ['=HYPERLINK("http://evil.example","x")', '"\'=HYPERLINK(""http://evil.example"",""x"")"'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' padded ', '" padded "'],
    [{ number: '-2.50' }, '-2.50'],
    [{ number: '0.000125' }, '0.000125'],
  ]
  for (const [cell, expected] of cases) {
    assert.equal(csvRecord([cell, 'end'], comma), `${expected},end\r\n`, JSON.stringify(cell))
  }
  assert.throws(() => csvRecord([{ number: '=1' }], comma), RangeError)
})

const dialects = [
  ['en', 'a,"b;c",2.50'],
  ['de', 'a;"b;c";2,50'],
  ['fr', 'a;"b;c";2,50'],
  ['es', 'a;"b;c";2,50'],
] as const
for (const [language, record] of dialects) {
  test(`spreadsheets in ${language} find their cells and numbers`, () => {
    const cells = ['a', 'b;c', { number: '2.50' }]
    assert.equal(csvRecord(cells, csvDialect(language)), `${record}\r\n`)
  })
}

test('any text comes back from its record, and begins no formula', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }),
      (cells) => {
        const fields = parseRecord(csvRecord(cells, comma))
        assert.equal(fields.length, cells.length)
        for (const [index, field] of fields.entries()) {
          assert.doesNotMatch(field, /^[=+\-@\t\r]/)
          const cell = cells[index] ?? ''
          assert.ok(field === cell || field === `'${cell}`)
        }
      },
    ),
  )
})

/** As RFC 4180 reads one record. */
function parseRecord(text: string): readonly string[] {
  const fields: string[] = []
  const record = text.slice(0, -2)
  for (let at = 0; at <= record.length;) {
    let field = ''
    if (record[at] === '"') {
      at += 1
      while (record[at] !== '"' || record[at + 1] === '"') {
        if (record[at] === '"') at += 1
        field += record[at] ?? ''
        at += 1
      }
      at += 1
    } else {
      const end = record.indexOf(',', at)
      field = record.slice(at, end === -1 ? record.length : end)
      at += field.length
    }
    fields.push(field)
    at += 1
  }
  return fields
}

const rows: readonly StatementRowView[] = [
  {
    kind: 'purchase',
    at: sampleNow,
    url: '/purchases/pur_1',
    title: '=The night train, “part one”',
    merchantName: 'Zeitung für Łódź',
    price: sampleAmount(2_500_000n),
    memberName: 'Byron',
    isBusiness: true,
  },
  {
    kind: 'credit',
    at: sampleNow,
    url: '/purchases/pur_2',
    title: 'Tides',
    merchantName: 'Harbour',
    creditKind: 'refund',
    state: 'came_back',
    reason: 'Read twice',
    credit: sampleAmount(-1_000_000n),
    isBusiness: false,
  },
  { kind: 'payment', at: sampleNow, method: 'Visa ending in 4242', paid: sampleAmount(7_500_000n) },
  { kind: 'return', at: sampleNow, returned: sampleAmount(4_126n) },
]

async function* chunks(count = 1): AsyncGenerator<readonly StatementRowView[]> {
  for (let at = 0; at < count; at++) yield await Promise.resolve(rows)
}

test('a statement as CSV: every kind of line, amounts as plain decimals', async () => {
  let text = ''
  for await (const part of writeStatementCsv(frame, chunks())) text += part
  assert.deepEqual(text.split('\r\n'), [
    '\uFEFFdate (Europe/London),kind,merchant,item,bought by,amount,credit,currency,status,business expense,reference',
    '2026-12-09 08:30:00,purchase,Zeitung für Łódź,"\'=The night train, “part one”",Byron,2.50,,USD,,yes,pur_1',
    '2026-12-09 08:30:00,refund,Harbour,Tides,,,-1.00,USD,"refused, so it is owed again",no,pur_2',
    '2026-12-09 08:30:00,payment,,Visa ending in 4242,,,7.50,USD,,,',
    '2026-12-09 08:30:00,credit paid back,,Credit paid back to you,,0.004126,,USD,,,',
    '',
  ])
})

function member(name: string, purchaseCount: number): StatementDocumentView['members'][number] {
  const purchases = sampleAmount(BigInt(purchaseCount) * 1_000_000n)
  return {
    name,
    isYou: false,
    purchaseCount,
    purchases,
    credits: sampleAmount(0n),
    total: purchases,
  }
}

const document = {
  title: 'Tallystick: statement, 22 November to 22 December',
  heading: 'Statement',
  madeAt: sampleNow,
  addressee: ['Ada Lovelace', 'SW1A 1AA', 'United Kingdom'],
  facts: [
    ['Document number', '07AB-3'],
    ['Member id', 'ada'],
  ],
  payment: 'Visa ending in 4242 paid it.',
  notes: ['Only some lines of the statement are listed.'],
  summary: [
    ['Purchases', sampleAmount(2_500_000n)],
    ['Balance, USD', sampleAmount(16_904_126n)],
  ],
  members: [member('Ada', 2), member('Byron', 3)],
  currency: sampleAmount(0n).currency,
  previous: sampleAmount(11_420_000n),
  total: (count: number) => `${count} lines in all`,
  balance: 'Left to pay',
} satisfies StatementDocumentView

/** What stands at the foot of the pages; the reader may leave out the space before the form with the last number. */
function pagesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/Page (\d+) of ?(\d+)/g), ([, page, of]) => `${page} of ${of}`)
}

async function readPdf(stream: NodeJS.ReadableStream) {
  const bytes = await buffer(stream)
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf, { mergePages: true })
  const { info } = await pdf.getMetadata()
  const marks = await pdf.getMarkInfo()
  const tree = await (await pdf.getPage(1)).getStructTree()
  return {
    text,
    info: info as Record<string, unknown>,
    marks,
    tree,
    pageCount: pdf.numPages,
    bytes,
  }
}

/** Its lines alone. */
const plain: StatementDocumentView = {
  ...document,
  payment: undefined,
  members: [],
  previous: undefined,
  balance: undefined,
}

test('a statement as PDF: title, language, tags, and every word of it', async () => {
  const { text, info, marks, tree, pageCount } = await readPdf(
    writeStatementPdf(frame, document, chunks()),
  )
  assert.equal(info['Title'], document.title)
  assert.equal(info['Language'], 'en')
  assert.equal(marks?.Marked, true)
  assert.equal(pageCount, 2)
  const roles = JSON.stringify(tree)
  for (const role of ['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD'])
    assert.match(roles, new RegExp(`"role":"${role}"`))
  for (const words of [
    'Statement',
    // Whose it is, and whom it is for.
    'Tallystick Cooperative Ltd 12 Harbour Row Exampleton EX1 2MP United Kingdom',
    'help@tally.example Telephone +44 20 7946 0018 Tax number GB 123 4567 89',
    'Ada Lovelace SW1A 1AA United Kingdom',
    'Document number 07AB-3',
    'Visa ending in 4242 paid it.',
    'Only some lines of the statement are listed.',
    'All together 5 $5.00 $0.00 $5.00',
    'Balance, USD',
    '$16.904126',
    'Byron',
    '=The night train, “part one”',
    'Zeitung für Łódź',
    'bought by Byron · Business expense',
    'Refund refused, so it is owed again',
    'Reason: Read twice',
    'Visa ending in 4242',
    '$7.50',
    '−$1.00',
    'Credit paid back to you',
    // Under their day, with times, and what the day adds up to.
    'Time Item Merchant Amount Credit Previous balance $11.42 Wednesday,',
    'Wednesday, 9 December 2026 08:30 =The night train',
    'Together on 9 Dec $2.504126 $6.50',
    '4 lines in all $13.924126 $6.50',
    'Left to pay $7.424126',
  ]) {
    assert.ok(text.replaceAll(/\s+/g, ' ').includes(words), `${words} in ${text}`)
  }
  assert.deepEqual(pagesIn(text), ['1 of 2', '2 of 2'])
})

test('the longest amount stands on one line within its column, and a long title breaks within its own', async () => {
  const [first] = rows
  assert.ok(first?.kind === 'purchase')
  const title = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(3)
  const price = sampleAmount(9_007_199_254_740_993n)
  async function* wide() {
    yield await Promise.resolve([{ ...first, title, price } as StatementRowView])
  }
  const bytes = await buffer(writeStatementPdf(frame, plain, wide()))
  const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1)
  const { items } = await page.getTextContent()
  const drawn = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
  const whole = drawn.filter(({ str }) => str === '$9,007,199,254.740993')
  assert.equal(whole.length, 2, 'the line, and what all lines add up to')
  for (const { str, transform, width } of drawn) {
    const x = Number(transform[4])
    assert.ok(x >= 49 && x + width <= 595.28 - 49, `${str} from ${x} to ${x + width}`)
    if (str.includes('schiff'))
      assert.ok(x + width < 50 + 495 * 0.52, `${str} reaches into the next column`)
  }
})

test('a long statement has many pages, each with its headings, and is made quickly', async () => {
  const { text, pageCount, bytes } = await readPdf(writeStatementPdf(frame, plain, chunks(1250)))
  assert.ok(pageCount > 100, `${pageCount} pages`)
  assert.equal(text.match(/Visa ending in 4242/g)?.length, 1250)
  const pages = Array.from({ length: pageCount }, (_, at) => `${at + 1} of ${pageCount}`)
  assert.deepEqual(pagesIn(text), pages)
  const goesOn = text.match(/Wednesday, 9 December 2026, continued/g)?.length
  assert.equal(goesOn, pageCount - 1)
  assert.ok(bytes.length < 8_000_000, `${bytes.length} bytes`)
})

test('while a long statement is made, others are served: not one after all of it', async () => {
  const served: string[] = []
  const made = Promise.all(
    [1, 2].map(async () => {
      await buffer(writeStatementPdf(frame, document, chunks(300)))
      served.push('document')
    }),
  )
  for (let request = 0; request < 40; request += 1) {
    await setImmediate()
    served.push('request')
  }
  await made
  assert.equal(served.indexOf('document'), 40)
})

test('who breaks off a file is read nothing more for', async () => {
  let chunkCount = 0
  let hasEnded = false
  async function* endless() {
    try {
      for (;;) {
        chunkCount += 1
        yield await Promise.resolve([...rows])
      }
    } finally {
      hasEnded = true
    }
  }
  const stream = writeStatementPdf(frame, plain, endless())
  stream.once('error', () => undefined)
  for await (const bytes of stream) {
    assert.ok(Buffer.isBuffer(bytes))
    break
  }
  await waitUntil('nothing more is read', () => hasEnded)
  const readUntilThen = chunkCount
  await setImmediate()
  assert.equal(chunkCount, readUntilThen)
})

test('an empty statement says so', async () => {
  const { text } = await readPdf(writeStatementPdf(frame, document, chunks(0)))
  assert.ok(text.includes('No lines.'))
})

test('a receipt as PDF', async () => {
  const { text, info } = await readPdf(
    writeReceiptPdf(frame, {
      title: 'Receipt',
      addressee: ['Ada Lovelace'],
      madeAt: sampleNow,
      facts: [
        ['Bought from', 'Harbour'],
        ['Price', '$2.50'],
      ],
    }),
  )
  assert.equal(info['Title'], 'Receipt')
  for (const words of [
    'Receipt',
    'Bought from',
    'Harbour',
    '$2.50',
    'Ada Lovelace',
    'Tallystick Cooperative Ltd',
  ])
    assert.ok(text.includes(words))
})
