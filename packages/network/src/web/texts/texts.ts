// What every language says: all that English says. It stands apart from the door, so that a language need not know it.
import type { Language } from '../../customers/index.ts'
import type { en } from './en/index.ts'

type Widened<Value> = Value extends string
  ? string
  : Value extends (...parts: infer Parts) => string
    ? (...parts: Parts) => string
    : { readonly [Key in keyof Value]: Widened<Value[Key]> }

/** Every text of the pages and e-mails. A language file that misses a key does not compile. */
export type Texts = Omit<Widened<typeof en>, 'language'> & { readonly language: Language }
