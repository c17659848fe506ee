// What the lists of the registration page offer.
import { getCurrency } from '@tallystick/money'
import { countryCodes } from '../../../../customers/index.ts'
import { listMerchants } from '../../../../merchants/index.ts'
import type { Choice } from '../../../design/field.ts'
import type { CustomerDeps } from '../../customer-deps.ts'

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

let timeZones: readonly Choice[] | undefined

export function timeZoneChoices(): readonly Choice[] {
  timeZones ??= ['UTC', ...Intl.supportedValuesOf('timeZone')].map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }))
  return timeZones
}

/** The currencies in which somebody sells: an account in another one could buy nothing. */
export async function findCurrencyChoices(deps: CustomerDeps): Promise<readonly Choice[]> {
  const merchants = await deps.database.read('web.list-currencies', (tx) =>
    listMerchants(tx, { after: '', limit: 1000 }),
  )
  const codes = new Set(merchants.map(({ currency }) => currency))
  const offered = codes.size === 0 ? ['EUR', 'USD'] : [...codes].toSorted()
  return offered.map((value) => ({ value, label: `${value}, ${getCurrency(value).name}` }))
}
