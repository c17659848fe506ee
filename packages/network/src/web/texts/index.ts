// The door of the texts: one folder per language, all with the keys of English.
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fr } from './fr/index.ts'
import type { Texts } from './texts.ts'

export type { Texts } from './texts.ts'

// A map, not an object: what a browser asks for may be any word, `constructor` too.
const textsByLanguage: ReadonlyMap<string, Texts> = new Map<string, Texts>([
  ['en', en],
  ['de', de],
  ['fr', fr],
  ['es', es],
])

/** The texts of a language; English where it is not translated. */
export function textsOf(language: string): Texts {
  return textsByLanguage.get(language) ?? en
}

export { en }
