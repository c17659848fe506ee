// A way to pay in the reader's language: what is kept of it is what its processor called it, in English.
import type { Texts } from '../texts/index.ts'

const endingPattern = /^(.+) ending in (\d{2,4})$/

/** What is called otherwise is said as it is. */
export function sayMethod({ methods }: Texts, label: string): string {
  const [, name, digits] = endingPattern.exec(label) ?? []
  return name === undefined || digits === undefined ? label : methods.ending(name, digits)
}
