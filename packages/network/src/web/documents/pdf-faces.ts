// The faces of documents: which of them draws a letter. Each is read once and shared by all documents; a document
// carries only the letters that it shows.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { create } from 'fontkit'
import type { Font, GlyphRun } from 'fontkit'
import { bidi } from './bidi.ts'

/** The package of each, and where it lies beside the package's entry. */
const files = {
  sans: ['@expo-google-fonts/noto-sans', '400Regular/NotoSans_400Regular.ttf'],
  bold: ['@expo-google-fonts/noto-sans', '700Bold/NotoSans_700Bold.ttf'],
  arabic: ['@embedpdf/fonts-arabic', '../fonts/NotoNaskhArabic-Regular.ttf'],
  hebrew: ['@expo-google-fonts/noto-sans-hebrew', '400Regular/NotoSansHebrew_400Regular.ttf'],
  // The same face: but a script that joins its letters is drawn in runs of its own.
  devanagari: ['@expo-google-fonts/noto-sans', '400Regular/NotoSans_400Regular.ttf'],
  thai: ['@expo-google-fonts/noto-sans-thai', '400Regular/NotoSansThai_400Regular.ttf'],
  chinese: ['@expo-google-fonts/noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf'],
  korean: ['@expo-google-fonts/noto-sans-kr', '400Regular/NotoSansKR_400Regular.ttf'],
  emoji: ['@expo-google-fonts/noto-emoji', '400Regular/NotoEmoji_400Regular.ttf'],
} as const

export type FaceName = keyof typeof files

/** Of what is not drawn in bold, the first that has a letter draws it. */
const fallbacks = Object.keys(files).filter((name) => name !== 'bold') as readonly FaceName[]

// Letters that have their marks in one piece stay so: taken apart, their pieces could not be read back.
const inOnePiece = { ccmp: false }
const opened = new Map<FaceName, Font>()

/**
 * What pdfkit takes for a font. From right to left, brackets show their other side; that one has a name of its own, so
 * that a document keeps its letters apart.
 */
export function openFace(name: FaceName, isRightToLeft: boolean): Font {
  const font = open(name)
  return Object.create(font, {
    postscriptName: { value: `${font.postscriptName}${isRightToLeft ? '-RightToLeft' : ''}` },
    layout: { value: (text: string) => layOut(font, { text, name, isRightToLeft }) },
  }) as Font
}

function layOut(
  font: Font,
  run: { readonly text: string; readonly name: FaceName; readonly isRightToLeft: boolean },
): GlyphRun {
  const { text, name, isRightToLeft } = run
  const read = Array.from(text)
  const drawn = isRightToLeft
    ? read.map((letter) => bidi.getMirroredCharacter(letter) ?? letter)
    : read
  const direction = isRightToLeft ? 'rtl' : 'ltr'
  const features = name === 'emoji' ? {} : inOnePiece
  const laidOut = font.layout(drawn.join(''), features, undefined, undefined, direction)
  // The library remembers for each glyph the letters that it first stood for, in whatever document that was; what is
  // read back has to be the letters of this text.
  const letters = new Map(
    drawn.map((letter, index) => [glyphOf(font, letter), codePointOf(read[index] ?? letter)]),
  )
  laidOut.glyphs = laidOut.glyphs.map((glyph) => {
    const letter = letters.get(glyph.id)
    const codePoints = letter === undefined ? glyph.codePoints : [letter]
    return Object.create(glyph, { codePoints: { value: codePoints } }) as typeof glyph
  })
  return laidOut
}

function codePointOf(letter: string): number {
  return letter.codePointAt(0) ?? 0
}

function glyphOf(font: Font, letter: string): number {
  return font.glyphForCodePoint(codePointOf(letter)).id
}

function open(name: FaceName): Font {
  const known = opened.get(name)
  if (known !== undefined) return known
  const [entry, place] = files[name]
  const path = fileURLToPath(new URL(place, import.meta.resolve(entry)))
  const font = create(readFileSync(path))
  if (!('layout' in font)) throw new Error(`${path} is a collection of fonts`)
  opened.set(name, font)
  return font
}

const ignorable = /\p{Default_Ignorable_Code_Point}/u

/**
 * The face that draws all of a character as people see it, marks and joiners with it; undefined: none does.
 * @param before the face of the character before: what has it too draws it too, so that the spaces and brackets between
 * two words are one piece with them.
 */
export function findFace(
  character: string,
  { isBold, before }: { readonly isBold: boolean; readonly before?: FaceName | undefined },
): FaceName | undefined {
  const drawn = Array.from(character).filter((letter) => !ignorable.test(letter))
  const codePoints = drawn.map(codePointOf)
  const hasAll = (name: FaceName): boolean => {
    const font = open(name)
    return codePoints.every((codePoint) => font.hasGlyphForCodePoint(codePoint))
  }
  const isNeutral = !/[\p{L}\p{N}\p{M}]/u.test(character)
  if (before !== undefined && isNeutral && hasAll(before)) return before
  if (/\p{Script=Devanagari}/u.test(character) && hasAll('devanagari')) return 'devanagari'
  const names: readonly FaceName[] = isBold ? ['bold', ...fallbacks] : fallbacks
  return names.find(hasAll)
}
