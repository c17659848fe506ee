// From a text to the runs that a document draws: each in one face and one direction.
import { bidi } from './bidi.ts'
import { findFace } from './pdf-faces.ts'
import type { FaceName } from './pdf-faces.ts'

/** A character as people see it, with all its marks. */
export interface DrawnCharacter {
  readonly text: string
  readonly face: FaceName
  /** Of the Unicode bidirectional algorithm: odd from right to left. */
  readonly level: number
}

/** Characters in one face and one direction. */
export type Run = DrawnCharacter

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
const noLetter = '\uFFFD'

/** In the order in which they are read. What no face has is folded to the nearest letter, or stands as U+FFFD. */
export function splitCharacters(text: string, isBold: boolean): readonly DrawnCharacter[] {
  const shown = drawable(text, isBold)
  const { levels } = bidi.getEmbeddingLevels(shown)
  let before: FaceName | undefined
  return Array.from(characters.segment(shown), ({ segment, index }) => {
    before = findFace(segment, { isBold, before }) ?? 'sans'
    return { text: segment, face: before, level: levels[index] ?? 0 }
  })
}

/** A text in letters that some face has. */
export function drawable(text: string, isBold = false): string {
  const composed = text.normalize('NFC').replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  return Array.from(characters.segment(composed), ({ segment }) => {
    if (findFace(segment, { isBold }) !== undefined) return segment
    const folded = segment.normalize('NFKD').replaceAll(/\p{M}/gu, '')
    return folded !== '' && findFace(folded, { isBold }) !== undefined ? folded : noLetter
  }).join('')
}

/** The characters of one line as runs, in the order in which they are read. */
export function joinRuns(line: readonly DrawnCharacter[]): readonly Run[] {
  const runs: { text: string; face: FaceName; level: number }[] = []
  for (const { text, face, level } of line) {
    const last = runs.at(-1)
    if (last?.face === face && last.level === level) last.text += text
    else runs.push({ text, face, level })
  }
  return runs
}

export function isRightToLeft({ level }: Pick<Run, 'level'>): boolean {
  return level % 2 === 1
}

/** Runs from left to right as they are seen (rule L2 of the algorithm). */
export function orderAsSeen(runs: readonly Run[]): readonly Run[] {
  const seen = [...runs]
  const levelMax = Math.max(0, ...seen.map(({ level }) => level))
  for (let level = levelMax; level >= 1; level -= 1) reverseFrom(seen, level)
  return seen
}

/** Turns round each row of neighbours whose level is that or higher. */
function reverseFrom(runs: Run[], level: number): void {
  for (let start = 0; start < runs.length; start += 1) {
    let end = start
    while (end < runs.length && (runs[end]?.level ?? 0) >= level) end += 1
    if (end > start) runs.splice(start, end - start, ...runs.slice(start, end).reverse())
    start = end
  }
}
