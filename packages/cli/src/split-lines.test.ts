import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitLines } from './split-lines.ts'

const cases: readonly [text: string, bytesMax: number, parts: readonly [string, number][]][] = [
  ['', 10, []],
  ['\n\n', 10, []],
  ['a', 10, [['a\n', 1]]],
  ['a\nb\n', 10, [['a\nb\n', 1]]],
  [
    'a\n\nb\nc',
    4,
    [
      ['a\nb\n', 1],
      ['c\n', 3],
    ],
  ],
  [
    'long line\nb',
    4,
    [
      ['long line\n', 1],
      ['b\n', 2],
    ],
  ],
  [
    'ü\nü\n',
    3,
    [
      ['ü\n', 1],
      ['ü\n', 2],
    ],
  ],
]
for (const [text, bytesMax, parts] of cases) {
  test(`${JSON.stringify(text)} by ${bytesMax}`, () => {
    assert.deepEqual(
      splitLines(text, bytesMax).map((part) => [part.text, part.firstLine]),
      parts,
    )
  })
}
