// Text in the letters that every PDF reader has a font for: those of Windows code page 1252. Pure.

// Beyond Latin-1, what the code page has besides (ISO 32000-1, annex D).
const extraLetters = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ')
const substitutes: ReadonlyMap<string, string> = new Map([
  ['−', '–'],
  [' ', ' '],
  [' ', ' '],
  [' ', ' '],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ı', 'i'],
])

/** Letters that the fonts lack are folded to the nearest that they have, and to a question mark where there is none. */
export function printable(text: string): string {
  let shown = ''
  for (const letter of text.normalize('NFC')) shown += printableLetter(letter)
  return shown
}

function printableLetter(letter: string): string {
  const substitute = substitutes.get(letter)
  if (substitute !== undefined) return substitute
  if (isInCodePage(letter)) return letter
  const folded = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  if (folded !== '' && Array.from(folded).every(isInCodePage)) return folded
  return '?'
}

function isInCodePage(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  return (
    (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || extraLetters.has(letter)
  )
}
