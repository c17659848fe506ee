// The door of the texts: one folder per language, all with the keys of English.
import { en } from './en/index.ts'

type Widened<Value> = Value extends string
  ? string
  : Value extends (...parts: infer Parts) => string
    ? (...parts: Parts) => string
    : { readonly [Key in keyof Value]: Widened<Value[Key]> }

/** Every text of the pages and e-mails. A language file that misses a key does not compile. */
export type Texts = Widened<typeof en>

export { en }
