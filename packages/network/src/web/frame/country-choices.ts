// Countries to choose from, and which of them a browser seems to be in.
import { countryCodes } from '../../customers/index.ts'
import type { Choice } from '../design/field.ts'

const countriesByLocale = new Map<string, readonly Choice[]>()

/** Every country, by its name in the reader's language. */
export function countryChoices(locale: string): readonly Choice[] {
  const known = countriesByLocale.get(locale)
  if (known !== undefined) return known
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const choices = [...countryCodes]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
  countriesByLocale.set(locale, choices)
  return choices
}

/**
 * The country where most people read the browser's first language (RFC 9110, section 12.5.4): a guess that saves
 * most of them a search.
 */
export function guessCountry(acceptLanguage: string | undefined): string {
  const [first = ''] = /^[a-z]{2,3}(-[a-z0-9]{2,8})*/i.exec(acceptLanguage ?? '') ?? []
  if (first === '') return ''
  try {
    const region = new Intl.Locale(first).maximize().region ?? ''
    return countryCodes.includes(region) ? region : ''
  } catch (error) {
    // What a browser sends is not always a language tag.
    if (error instanceof RangeError) return ''
    throw error
  }
}
