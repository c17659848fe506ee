// Words as they are compared in a search: without accents, endings aside, a letter wrong forgiven. The same for all
// four languages. Pure.

/** In lower case and without accents: `Kündigung` is `kundigung`. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

const stemLength = 5
const endingPattern = /[aeiousn]$/

/**
 * How a word begins, without the vowels and the `s` or `n` of most endings: in English, German, French and Spanish
 * that brings together what belongs together (`subscribe` and `subscription`, `kündigen` and `Kündigung`,
 * `rembourser` and `remboursement`) at least as well as rules of grammar, which know no way from one to the other.
 */
export function stemOf(word: string): string {
  let stem = word
  while (stem.length > 3 && endingPattern.test(stem)) stem = stem.slice(0, -1)
  return stem.slice(0, stemLength)
}

const nearlyLengthMin = 5

/** Whether one letter is wrong, missing, too many, or two neighbours are exchanged. */
export function isNearly(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < nearlyLengthMin || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1)
  const isExchanged =
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  return isExchanged || short.slice(start + 1) === long.slice(start + 1)
}
