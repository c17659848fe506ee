// The countries of ISO 3166-1 and the forms of their postal codes. Pure.

const codes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT ' +
  'BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ' +
  'ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT ' +
  'HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS ' +
  'LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI ' +
  'NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG ' +
  'SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG ' +
  'UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
// Kosovo: no code of the standard yet; posts, banks and the European Union use this one, which the
// standard leaves free.
const codesByCustom = 'XK'

/** Every alpha-2 code of ISO 3166-1, in order, and those in use beside it. */
export const countryCodes: readonly string[] = [...codes.split(' '), codesByCustom]
const knownCodes = new Set(countryCodes)

/** Whether a text is an alpha-2 code in capitals. */
export function isCountry(code: string): boolean {
  return knownCodes.has(code)
}

/**
 * The form of a country's postal codes: `0` stands for a digit, `A` for a letter, anything else for
 * itself. Where there are several, the first that fits is taken; the text is compared without its
 * spaces and hyphens, so that "k1a0b1" is understood and kept as "K1A 0B1".
 */
const masks: Readonly<Record<string, readonly string[]>> = {
  AT: ['0000'],
  AU: ['0000'],
  BE: ['0000'],
  BG: ['0000'],
  BR: ['00000-000'],
  CA: ['A0A 0A0'],
  CH: ['0000'],
  CY: ['0000'],
  CZ: ['000 00'],
  DE: ['00000'],
  DK: ['0000'],
  EE: ['00000'],
  ES: ['00000'],
  FI: ['00000'],
  FR: ['00000'],
  GB: ['AA00 0AA', 'AA0A 0AA', 'AA0 0AA', 'A00 0AA', 'A0A 0AA', 'A0 0AA'],
  GR: ['000 00'],
  HR: ['00000'],
  HU: ['0000'],
  IN: ['000000'],
  IT: ['00000'],
  JP: ['000-0000'],
  KR: ['00000'],
  LI: ['0000'],
  LT: ['LT-00000', '00000'],
  LU: ['0000'],
  LV: ['LV-0000', '0000'],
  MX: ['00000'],
  NL: ['0000 AA'],
  NO: ['0000'],
  NZ: ['0000'],
  PL: ['00-000'],
  PT: ['0000-000'],
  RO: ['000000'],
  SE: ['000 00'],
  SI: ['0000'],
  SK: ['000 00'],
  US: ['00000', '00000-0000'],
  XK: ['00000'],
}

/** What letters from abroad carry before the code, where that is not the country's own two letters. */
const abroadPrefixes: Readonly<Record<string, string>> = {
  AT: 'A',
  BE: 'B',
  DE: 'D',
  ES: 'E',
  FI: 'FIN',
  FR: 'F',
  HU: 'H',
  IT: 'I',
  LU: 'L',
  NO: 'N',
  PT: 'P',
  SE: 'S',
  SI: 'SLO',
  XK: 'RKS',
}

/** Letters that a position of the country's codes never has. */
const neverLetters: Readonly<Record<string, RegExp>> = {
  // Canada Post: the first letter is a district, and D, F, I, O, Q, U are not used at all.
  CA: /^[WZ]|[DFIOQU]/,
  // PostNL: these pairs are not given out.
  NL: /(SA|SD|SS)$/,
}
// Elsewhere any short text of letters and digits, and none at all: not every country has codes.
const lenientPattern = /^[A-Z0-9]([A-Z0-9 -]{0,10}[A-Z0-9])?$/

/** The postal code as the country writes it; undefined when it has no such form. Empty where none is used. */
export function readPostalCode(country: string, text: string): string | undefined {
  const typed = tidyPostalCode(country, text)
  const forms = Object.hasOwn(masks, country) ? masks[country] : undefined
  if (forms === undefined) {
    if (typed === '') return ''
    return lenientPattern.test(typed) ? typed.replace(/ +/g, ' ') : undefined
  }
  if (!/^[A-Z0-9 -]*$/.test(typed)) return undefined
  const bare = typed.replace(/[ -]/g, '')
  if (neverLetters[country]?.test(bare) === true) return undefined
  for (const mask of forms) {
    const code = fillMask(mask, bare)
    if (code !== undefined) return code
  }
  return undefined
}

/** In plain capitals, digits, spaces and hyphens, however it was typed; without what posts write before it. */
function tidyPostalCode(country: string, text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/^\s*〒/u, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()
  const prefixes = [country, abroadPrefixes[country] ?? country]
  const prefix = prefixes.find(
    (letters) => /^ ?-/.test(plain.slice(letters.length)) && plain.startsWith(letters),
  )
  // Lithuania and Latvia have made it a part of the code.
  if (prefix === undefined || masks[country]?.some((mask) => mask.startsWith(`${prefix}-`)))
    return plain
  return plain.slice(plain.indexOf('-') + 1).trim()
}

/** The digits of each script stand in order, ten in a row; some scripts follow on another's. */
function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1
  return String(before % 10)
}

function fillMask(mask: string, bare: string): string | undefined {
  let at = 0
  let code = ''
  for (const place of mask) {
    const typed = bare[at] ?? ''
    if (place === ' ' || place === '-') {
      code += place
      continue
    }
    if (!fits(place, typed)) return undefined
    code += typed
    at += 1
  }
  return at === bare.length ? code : undefined
}

function fits(place: string, typed: string): boolean {
  if (place === '0') return /^[0-9]$/.test(typed)
  if (place === 'A') return /^[A-Z]$/.test(typed)
  return place === typed
}
