// The door of the texts: one folder per language, all with the keys of English.
import type { Language } from '../../customers/index.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fr } from './fr/index.ts'

type Widened<Value> = Value extends string
  ? string
  : Value extends (...parts: infer Parts) => string
    ? (...parts: Parts) => string
    : { readonly [Key in keyof Value]: Widened<Value[Key]> }

/** Every text of the pages and e-mails. A language file that misses a key does not compile. */
export type Texts = Omit<Widened<typeof en>, 'language'> & { readonly language: Language }

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
