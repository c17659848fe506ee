// Text in a document: measured and drawn, whatever scripts it is written in.
import type PDFDocument from 'pdfkit'
import { breakLines } from './break-lines.ts'
import type { Line } from './break-lines.ts'
import { findFace, openFace } from './pdf-faces.ts'
import { isRightToLeft, joinRuns, orderAsSeen, splitCharacters } from './split-runs.ts'
import type { DrawnCharacter, Run } from './split-runs.ts'

type Doc = InstanceType<typeof PDFDocument>

export interface TextStyle {
  readonly size: number
  readonly isBold?: boolean
}

export interface TextPlace extends TextStyle {
  readonly x: number
  readonly y: number
  /** Undefined: on one line, however long. */
  readonly width?: number
  readonly align?: 'left' | 'right'
}

// All shaping at once: pdfkit else cuts a run at its spaces, and puts the words of Hebrew and Arabic in the wrong
// order.
const shaped = { features: [] }
const turnedText = /[\p{Script=Hebrew}\p{Script=Arabic}\u200F\u202B\u202E\u2067]/u
/** Drawn in another order than read, or several letters as one: what reads aloud or copies is told the text itself. */
const retoldText = /[\p{Script=Devanagari}\p{Script=Thai}\p{Extended_Pictographic}]/u
/** What is no letter stands as a space. */
const unseenText = /[\p{Cc}\u2028\u2029]/u
const plainText = /^[\x20-\x7e\u00a0-\u024f]*$/

/** One script from left to right, as nearly all texts are: the library itself knows how. */
function isPlain(text: string, isBold: boolean): boolean {
  if (plainText.test(text)) return true
  if (turnedText.test(text) || retoldText.test(text) || unseenText.test(text)) return false
  const main = isBold ? 'bold' : 'sans'
  return Array.from(text).every((letter) => findFace(letter, { isBold }) === main)
}

function useFace(doc: Doc, run: Pick<Run, 'face' | 'level'>): Doc {
  const { face } = run
  const isTurned = isRightToLeft(run)
  const name = isTurned ? `${face}, turned` : face
  const { _registeredFonts: known } = doc as unknown as { _registeredFonts: object }
  // The types know names and bytes only, but a font that is open already is taken as well.
  if (!(name in known)) doc.registerFont(name, openFace(face, isTurned) as unknown as string)
  return doc.font(name)
}

export function useMain(doc: Doc, { size, isBold = false }: TextStyle): Doc {
  return useFace(doc, { face: isBold ? 'bold' : 'sans', level: 0 }).fontSize(size)
}

export function widthOf(doc: Doc, text: string, style: TextStyle): number {
  const { isBold = false } = style
  if (isPlain(text, isBold)) return useMain(doc, style).widthOfString(text)
  return measureLine(doc, splitCharacters(text, isBold), style)
}

export function heightOf(doc: Doc, text: string, style: TextStyle & { width: number }): number {
  const { isBold = false, width } = style
  if (isPlain(text, isBold)) return useMain(doc, style).heightOfString(text || ' ', { width })
  const lines = linesOf(doc, text, style)
  return lines.length * useMain(doc, style).currentLineHeight(true)
}

/** Draws, and leaves the pen below. */
export function drawText(doc: Doc, text: string, place: TextPlace): void {
  const { x, y, isBold = false, width, align = 'left' } = place
  if (isPlain(text, isBold)) {
    const box = width === undefined ? { lineBreak: false } : { width, align }
    useMain(doc, place).text(text.normalize('NFC'), x, y, box)
    return
  }
  const lines =
    width === undefined ? [splitCharacters(text, isBold)] : linesOf(doc, text, { ...place, width })
  const lineHeight = useMain(doc, place).currentLineHeight(true)
  const { ascender } = (doc as unknown as { _font: { ascender: number } })._font
  for (const [index, line] of lines.entries()) {
    const free = width === undefined || align === 'left' ? 0 : width - measureLine(doc, line, place)
    const baseline = y + index * lineHeight + (ascender / 1000) * place.size
    drawLine(doc, line, { x: x + free, baseline, size: place.size })
  }
  doc.x = x
  doc.y = y + lines.length * lineHeight
}

function linesOf(
  doc: Doc,
  text: string,
  style: TextStyle & { readonly width: number },
): readonly Line[] {
  const characters = splitCharacters(text, style.isBold === true)
  return breakLines(characters, style.width, (line) => measureLine(doc, line, style))
}

function measureLine(doc: Doc, line: readonly DrawnCharacter[], { size }: TextStyle): number {
  return joinRuns(line).reduce((sum, run) => sum + measureRun(doc, run, size), 0)
}

function measureRun(doc: Doc, run: Run, size: number): number {
  return useFace(doc, run).fontSize(size).widthOfString(takenApart(run), shaped)
}

/** In the order in which it is read, each run where it is seen. */
function drawLine(
  doc: Doc,
  line: Line,
  at: { readonly x: number; readonly baseline: number; readonly size: number },
): void {
  const runs = joinRuns(line)
  const places = new Map<Run, number>()
  let { x } = at
  for (const run of orderAsSeen(runs)) {
    places.set(run, x)
    x += measureRun(doc, run, at.size)
  }
  for (const run of runs) {
    const box = { ...shaped, lineBreak: false, baseline: 'alphabetic' } as const
    const isRetold = retoldText.test(run.text)
    if (isRetold) doc.markContent('Span', { actual: run.text })
    useFace(doc, run)
      .fontSize(at.size)
      .text(takenApart(run), places.get(run) ?? at.x, at.baseline, box)
    if (isRetold) doc.endMarkedContent()
  }
}

/** As the faces want it: the Thai vowel am as its two halves, one above the letter before it; emoji as they are. */
function takenApart({ text, face }: Run): string {
  if (face === 'thai') return text.replaceAll(/([\u0E48-\u0E4B]?)\u0E33/g, '\u0E4D$1\u0E32')
  return face === 'emoji' ? text.replaceAll('\uFE0F', '') : text
}
