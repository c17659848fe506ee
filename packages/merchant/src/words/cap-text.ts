// What is left under a cap, in words.
import { formatMicros, parseAmount } from '@tallystick/money'
import type { AmountJson } from '@tallystick/money'
import type { PriceCap } from '../sessions/price-cap.ts'
import type { Language } from './gate-words.ts'
import { gateWords } from './gate-words.ts'

/**
 * What is left under a cap of the site's own, or that it is reached.
 * @throws TypeError when an amount is none.
 *
 * @example
 * ```ts
 * import { capText } from '@tallystick/merchant'
 *
 * const cap = { amount: '5.00', currency: 'USD' }
 * const left = { amount: '2.40', currency: 'USD' }
 * const endsSeconds = 1_796_083_200
 * capText({ window: 'month', cap, left, endsSeconds }) // → '$2.40 of $5.00 left this month.'
 * capText({ window: 'day', cap, left, endsSeconds }, 'es') // → 'Quedan 2,40\u00A0US$ de 5,00\u00A0US$ hoy.'
 * ```
 */
export function capText({ window, cap, left }: PriceCap, language: Language = 'en'): string {
  const words = gateWords[language].cap
  const isUsedUp = read(left).micros === 0n
  const print = (amount: AmountJson): string => {
    const { micros, currency } = read(amount)
    return formatMicros(micros, currency, language)
  }
  const amounts = { left: print(left), cap: print(cap), window }
  return isUsedUp ? words.used(amounts) : words.left(amounts)
}

function read(amount: AmountJson): Extract<ReturnType<typeof parseAmount>, { readonly ok: true }> {
  const parsed = parseAmount(amount)
  if (!parsed.ok) throw new TypeError(`the amount ${amount.amount}: ${parsed.problem}`)
  return parsed
}
