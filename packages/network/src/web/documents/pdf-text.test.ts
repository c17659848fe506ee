// Text of all scripts in a document: read back as it was written, in the order in which it is read, and within its
// column.
import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { inflateSync } from 'node:zlib'
import { getDocumentProxy } from 'unpdf'
import { breakLines } from './break-lines.ts'
import { PdfWriter } from './pdf-document.ts'
import { drawable, joinRuns, orderAsSeen, splitCharacters } from './split-runs.ts'

const scripts: Readonly<Record<string, string>> = {
  Polish: 'Zażółć gęślą jaźń',
  Vietnamese: 'Tiếng Việt đẹp lắm',
  Greek: 'Ξεσκεπάζω τὴν ψυχοφθόρα βδελυγμία',
  Cyrillic: 'Съешь же ещё этих мягких булок',
  Hebrew: 'דג סקרן שט בים (מאוכזב) ולפתע',
  Arabic: 'كتاب جميل (جديد) مدرسة',
  Chinese: '视野无限广，窗外有蓝天',
  Japanese: 'いろはにほへと カタカナ 東京',
  Korean: '키스의 고유조건은 입술끼리',
  Devanagari: 'ऋषियों को सताने वाले',
  Thai: 'เป็นมนุษย์สุดประเสริฐ ทำน้ำ',
}
/** Drawn in another order than read, or several letters as one: their letters are told beside what is drawn. */
const retold = new Set(['Devanagari', 'Thai'])

async function write(paragraphs: readonly string[]): Promise<Buffer> {
  const writer = new PdfWriter({
    title: 'Scripts',
    author: 'x',
    language: 'en',
    footer: '',
    page: () => '',
  })
  for (const paragraph of paragraphs) writer.paragraph(paragraph)
  writer.end()
  return await buffer(writer.stream)
}

const footTop = 60

interface Drawn {
  readonly text: string
  readonly x: number
  readonly width: number
}

async function read(bytes: Buffer): Promise<readonly Drawn[]> {
  const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1)
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    // The number of pages at the foot is none of the paragraphs.
    if (!('str' in item) || Number(item.transform[5]) < footTop) return []
    return [{ text: item.str, x: Number(item.transform[4]), width: item.width }]
  })
}

/** The texts told beside what is drawn (ISO 32000-1, section 14.9.4): literal strings of UTF-16 with a mark before. */
function toldTexts(bytes: Buffer): readonly string[] {
  const file = bytes.toString('latin1')
  const streams = Array.from(file.matchAll(/stream\r?\n/g), ({ index, 0: start }) => {
    try {
      return inflateSync(bytes.subarray(index + start.length)).toString('latin1')
    } catch {
      return ''
    }
  })
  return streams.flatMap((stream) =>
    Array.from(
      stream.matchAll(/\/ActualText \(\xfe\xff((?:\\.|[^\\)])*)\)/gs),
      ([, written = '']) => {
        const escaped: Readonly<Record<string, string>> = {
          n: '\n',
          r: '\r',
          t: '\t',
          b: '\b',
          f: '\f',
        }
        const text = written.replaceAll(/\\(.)/gs, (_, letter: string) => escaped[letter] ?? letter)
        return Buffer.from(text, 'latin1').swap16().toString('utf16le')
      },
    ),
  )
}

for (const [script, text] of Object.entries(scripts)) {
  test(`${script} is read back word by word, in its order`, async () => {
    const bytes = await write([text])
    if (retold.has(script)) {
      assert.equal(toldTexts(bytes).join(''), text)
      return
    }
    // Spaces are places in a document, no letters.
    const drawn = (await read(bytes)).map((item) => item.text).join('')
    assert.equal(drawn.replaceAll(/\s/g, ''), text.replaceAll(' ', ''))
  })
}

test('line breaks and marks within a text: one line, in one piece each', async () => {
  const drawn = await read(await write(['a\nb\u2028c caf\u0065\u0301']))
  assert.equal(
    drawn
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    'a b c café',
  )
})

test('a title of one script in a sentence of another stands where it is read', async () => {
  const bytes = await write(['Ada bought דג סקרן at 東京 (twice), for €2'])
  const drawn = (await read(bytes))
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s+/g, ' ')
  for (const words of ['Ada bought', 'דג סקרן', 'at', '東京', '(twice), for €2'])
    assert.ok(drawn.includes(words), drawn)
})

test('a script that joins its letters is joined beside another one too', async () => {
  const word = 'दुष्ट'
  const alone = (await read(await write([word]))).reduce((sum, { width }) => sum + width, 0)
  const beside = await read(await write([`abc: ${word}`]))
  const widths = beside.filter(({ text }) => !/[a-z]/.test(text) && text.trim() !== '')
  assert.equal(
    widths.reduce((sum, { width }) => sum + width, 0),
    alone,
  )
})

test('no line leaves the page, whatever it is written in', async () => {
  const long = Object.values(scripts).map((text) => `${text} `.repeat(12))
  const drawn = await read(await write([...long, '東京'.repeat(90), 'שלום'.repeat(90)]))
  assert.ok(drawn.length > 30)
  for (const { text, x, width } of drawn)
    assert.ok(x >= 49 && x + width <= 595.28 - 49, `${text} from ${x} to ${x + width}`)
})

const seen: readonly (readonly [text: string, runs: readonly string[]])[] = [
  ['abc', ['abc']],
  ['', []],
  ['אבג', ['אבג']],
  ['a אבג b', ['a ', 'אבג', ' ', 'b']],
  ['אב 12 גד', ['גד', ' ', '12', 'אב ']],
  ['אב a1 גד', ['גד', ' ', 'a1', 'אב ']],
  ['a אב 12 גד b', ['a ', 'גד', ' ', '12', 'אב ', ' ', 'b']],
]
for (const [text, runs] of seen) {
  test(`${JSON.stringify(text)} is seen as ${JSON.stringify(runs)}`, () => {
    const ordered = orderAsSeen(joinRuns(splitCharacters(text, false)))
    assert.deepEqual(
      ordered.map((run) => run.text),
      runs,
    )
  })
}

const shown: readonly (readonly [text: string, drawn: string])[] = [
  ['Łódź', 'Łódź'],
  ['naïve “quotes” – €', 'naïve “quotes” – €'],
  ['−2.50', '−2.50'],
  ['a\nb\u0000c', 'a b c'],
  ['e\u0301', 'é'],
  ['👩‍💻🗞️', '👩‍💻🗞️'],
  // Georgian: no face has it, and it is not left out without a trace.
  ['ქ', '\uFFFD'],
  ['𝔄𝟙', 'A1'],
]
for (const [text, drawn] of shown) {
  test(`${JSON.stringify(text)} is drawn as ${JSON.stringify(drawn)}`, () => {
    assert.equal(drawable(text), drawn)
  })
}

/** Each character one wide. */
const broken: readonly (readonly [text: string, width: number, lines: readonly string[]])[] = [
  ['', 5, ['']],
  ['one two', 7, ['one two']],
  ['one two', 6, ['one', 'two']],
  ['one  two', 3, ['one', 'two']],
  ['abcdefg hi', 3, ['abc', 'def', 'g', 'hi']],
  ['a, b', 2, ['a,', 'b']],
  ['東京都庁', 2, ['東京', '都庁']],
  ['東京，都', 3, ['東京，', '都']],
  ['שלום עולם', 5, ['שלום', 'עולם']],
]
for (const [text, width, lines] of broken) {
  test(`${JSON.stringify(text)} in a width of ${width}: ${JSON.stringify(lines)}`, () => {
    const found = breakLines(splitCharacters(text, false), width, (line) => line.length)
    assert.deepEqual(
      found.map((line) => line.map((character) => character.text).join('')),
      lines,
    )
  })
}
