// An offer's price and access, in words.
import {
  formatMicros,
  microsPerMajorUnit,
  microsPerMinorUnit,
  parseAmount,
} from '@tallystick/money'
import type { AccessTerms, Offer } from '../offers.ts'
import type { GateWords, Language } from './gate-words.ts'
import { gateWords } from './gate-words.ts'

/**
 * The price as a reader sees it: `$0.25`.
 * @throws TypeError when the price is none.
 *
 * @example
 * ```ts
 * import { priceText } from '@tallystick/merchant'
 *
 * const tides = { sku: 'tides', title: 'The tides', price: { amount: '0.25', currency: 'USD' } }
 * priceText(tides) // → '$0.25'
 * priceText(tides, 'de') // → '0,25\u00A0$'
 * priceText({ ...tides, price: { amount: '0,25', currency: 'USD' } }) // → throws TypeError
 * ```
 */
export function priceText(offer: Offer, language: Language = 'en'): string {
  const { micros, currency } = readPrice(offer)
  return formatMicros(micros, currency, language)
}

/**
 * The price of one item in a sentence for the gate: what it costs, where it goes, and that nothing follows.
 * @throws TypeError when the price is none.
 *
 * @example
 * ```ts
 * import { priceInWords } from '@tallystick/merchant'
 *
 * const tides = { sku: 'tides', title: 'The tides', price: { amount: '0.05', currency: 'EUR' } }
 * priceInWords(tides) // → '5 cents, on your tab; no subscription'
 * priceInWords(tides, 'fr') // → '5 centimes, sur votre note\u00A0; sans abonnement'
 * priceInWords({ ...tides, price: { amount: '2.50', currency: 'EUR' } }) // → '€2.50, on your tab; no subscription'
 * ```
 */
export function priceInWords(offer: Offer, language: Language = 'en'): string {
  const words = gateWords[language]
  const { micros, currency } = readPrice(offer)
  if (micros === 0n) return words.free
  const price = smallPrice(micros, currency, words) ?? formatMicros(micros, currency, language)
  if (offer.term === undefined) return words.onTab(price)
  return words.eachTerm(price, termText(offer.term, words))
}

/** `5 cents`, for what is less than one whole unit and no fraction of the smallest coin. */
function smallPrice(
  micros: bigint,
  currency: ReturnType<typeof readPrice>['currency'],
  { smallUnits }: GateWords,
): string | undefined {
  const unit = smallUnits[currency]
  const perUnit = microsPerMinorUnit(currency)
  if (unit === undefined || micros >= microsPerMajorUnit || micros % perUnit !== 0n)
    return undefined
  const count = micros / perUnit
  return `${count} ${count === 1n ? unit[0] : unit[1]}`
}

function readPrice(offer: Offer): Extract<ReturnType<typeof parseAmount>, { readonly ok: true }> {
  const read = parseAmount(offer.price)
  if (!read.ok) throw new TypeError(`the price of ${offer.sku}: ${read.problem}`)
  return read
}

/**
 * For how long it opens: `for 1 hour`, `for 30 days`, `until 2026-12-31`, `1 month at a time`, or `for good`.
 *
 * @example
 * ```ts
 * import { accessText } from '@tallystick/merchant'
 *
 * accessText({ hours: 1 }) // → 'for 1 hour'
 * accessText(undefined) // → 'for good'
 * accessText(undefined, 'P3M') // → '3 months at a time'
 * accessText({ days: 30 }, undefined, 'es') // → 'durante 30 días'
 * ```
 */
export function accessText(
  access: AccessTerms | undefined,
  term?: string,
  language: Language = 'en',
): string {
  const words = gateWords[language]
  if (term !== undefined) return words.access.atATime(termText(term, words))
  const parts: string[] = []
  if (access?.days !== undefined) parts.push(words.access.days(access.days))
  if (access?.hours !== undefined) parts.push(words.access.hours(access.hours))
  if (access?.until !== undefined) parts.push(words.access.until(access.until.slice(0, 10)))
  return parts.length === 0 ? words.access.forGood : parts.join(` ${words.access.and} `)
}

function termText(term: string, { access }: GateWords): string {
  const [, digits = '1', unit = 'M'] = /^P(\d+)([DMY])$/.exec(term) ?? []
  return access.terms[unit]?.(Number(digits)) ?? term
}
