// The currencies that something may be sold in, by their names in the reader's language.
import { currencies } from '@tallystick/money'
import { canOpenCurrency } from '../../../../contract/index.ts'
import type { Choice } from '../../../design/field.ts'

const choicesByLocale = new Map<string, readonly Choice[]>()

export function currencyChoices(locale: string): readonly Choice[] {
  const known = choicesByLocale.get(locale)
  if (known !== undefined) return known
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  const choices = currencies
    .filter(({ code }) => canOpenCurrency(code))
    .map(({ code }) => ({ value: code, label: `${names.of(code) ?? code} (${code})` }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale))
  choicesByLocale.set(locale, choices)
  return choices
}
