// Where the lines of a text end. Pure, but for what measures.
import type { DrawnCharacter } from './split-runs.ts'

export type Line = readonly DrawnCharacter[]

// Between these, lines end anywhere; the segmenter knows where their words end.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const closing = /^[\p{Pe}\p{Pf}\p{Po}\u30FC]/u
const opening = /[\p{Ps}\p{Pi}]$/u
const words = new Intl.Segmenter('en', { granularity: 'word' })

/** Lines of at most a width, without the spaces at their ends; a word that is longer is broken within. */
export function breakLines(
  characters: readonly DrawnCharacter[],
  width: number,
  measure: (line: Line) => number,
): readonly Line[] {
  const lines: Line[] = []
  let line: Line = []
  for (const piece of splitPieces(characters)) {
    if (measure(trimmed([...line, ...piece])) <= width) {
      line = [...line, ...piece]
      continue
    }
    if (line.length > 0) lines.push(trimmed(line))
    line = []
    for (const character of piece) {
      if (line.length > 0 && measure(trimmed([...line, character])) > width) {
        lines.push(trimmed(line))
        line = []
      }
      line = [...line, character]
    }
  }
  if (line.length > 0 || lines.length === 0) lines.push(trimmed(line))
  return lines
}

/** What stays together on a line: words with the spaces behind them. */
function splitPieces(characters: readonly DrawnCharacter[]): readonly Line[] {
  const text = characters.map((character) => character.text).join('')
  const pieces: DrawnCharacter[][] = []
  const breaks = findBreaks(text)
  let at = 0
  for (const character of characters) {
    const piece = pieces.at(-1)
    if (piece === undefined || breaks.has(at)) pieces.push([character])
    else piece.push(character)
    at += character.text.length
  }
  return pieces
}

function findBreaks(text: string): ReadonlySet<number> {
  const breaks = new Set<number>()
  let before = ''
  for (const { segment, index } of words.segment(text)) {
    const isUnspaced = unspaced.test(before.slice(-1)) || unspaced.test(segment.charAt(0))
    const mayEnd = / $/.test(before) && segment !== ' '
    if (mayEnd || (isUnspaced && !closing.test(segment) && !opening.test(before))) breaks.add(index)
    before = segment
  }
  return breaks
}

function trimmed(line: Line): Line {
  const end = line.findLastIndex(({ text }) => text !== ' ')
  return line.slice(0, end + 1)
}
