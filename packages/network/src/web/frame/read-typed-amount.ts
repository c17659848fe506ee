// An amount as people type it, read in the reader's language. What could be either of two is neither: it is asked back.
import { getCurrency, readMicros } from '@tallystick/money'
import type { AmountLocale, CurrencyCode } from '@tallystick/money'
import type { Amount } from './format.ts'

export type TypedAmountFault =
  | { readonly kind: 'malformed' }
  /** More digits after the point than the currency has. */
  | { readonly kind: 'decimals'; readonly countMax: number }
  | { readonly kind: 'either'; readonly less: Amount; readonly more: Amount }

export type ReadTypedAmount =
  | { readonly ok: true; readonly micros: bigint }
  | { readonly ok: false; readonly fault: TypedAmountFault }

type Mark = '.' | ','

/** French groups by spaces, which everybody else may type too. */
const marks: Readonly<Record<AmountLocale, { readonly decimal: Mark; readonly group?: Mark }>> = {
  en: { decimal: '.', group: ',' },
  de: { decimal: ',', group: '.' },
  fr: { decimal: ',' },
  es: { decimal: ',', group: '.' },
}

const spacedGroups = /^\d{1,3}(?:[ '’\u00A0\u202F]\d{3})+(?=$|[.,])/
const markedGroups = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/

/**
 * `1,000.00` and `1.000,00` are a thousand in every language. One mark with three digits behind it is read in the
 * reader's, unless it may be a point there and a mark of thousands elsewhere, or the other way round.
 */
export function readTypedAmount(
  typed: string,
  { currency, locale }: { readonly currency: CurrencyCode; readonly locale: AmountLocale },
): ReadTypedAmount {
  const text = typed.trim().replace(spacedGroups, (groups) => groups.replaceAll(/\D/g, ''))
  const { exponent } = getCurrency(currency)
  const mark = /[.,](?=[^.,]*$)/.exec(text)?.[0] as Mark | undefined
  if (mark === undefined) return readDecimal(text, exponent)
  const parts = text.split(mark)
  const behind = parts.at(-1) ?? ''
  const before = text.slice(0, text.length - behind.length - 1)
  const isAlone = !/[.,]/.test(before)
  if (isAlone) {
    const isGroup = behind.length === 3 && /^[1-9]\d{0,2}$/.test(before)
    if (!isGroup) return readDecimal(`${before}.${behind}`, exponent)
    return readOneMark({ before, behind, mark, exponent, currency, ...marks[locale] })
  }
  // The same mark twice makes thousands; another one before it makes it the point.
  if (markedGroups.test(text)) return readDecimal(text.replaceAll(mark, ''), exponent)
  const group = mark === '.' ? ',' : '.'
  const isGrouped = markedGroups.test(before) && !before.includes(mark)
  if (!isGrouped) return { ok: false, fault: { kind: 'malformed' } }
  return readDecimal(`${before.replaceAll(group, '')}.${behind}`, exponent)
}

function readOneMark(of: {
  readonly before: string
  readonly behind: string
  readonly mark: Mark
  readonly exponent: number
  readonly currency: CurrencyCode
  readonly decimal: Mark
  readonly group?: Mark
}): ReadTypedAmount {
  const { before, behind, mark, exponent, currency } = of
  // A currency with three digits makes three digits behind a mark of thousands doubtful, and only those behind a point
  // good; in every other one they cannot be behind a point.
  if (mark === of.decimal && exponent >= 3) return readDecimal(`${before}.${behind}`, exponent)
  if (mark === of.group && exponent < 3) return readDecimal(before + behind, exponent)
  const less = readMicros(`${before}.${behind}`)
  const more = readMicros(before + behind)
  if (!less.ok || !more.ok) return { ok: false, fault: { kind: 'malformed' } }
  const amountOf = ({ micros }: { readonly micros: bigint }): Amount => ({ micros, currency })
  return { ok: false, fault: { kind: 'either', less: amountOf(less), more: amountOf(more) } }
}

function readDecimal(text: string, exponent: number): ReadTypedAmount {
  const read = readMicros(text)
  if (text.startsWith('-')) return { ok: false, fault: { kind: 'malformed' } }
  if (!read.ok) {
    const isTooFine = read.problem === 'too_many_decimals'
    return {
      ok: false,
      fault: isTooFine ? { kind: 'decimals', countMax: exponent } : { kind: 'malformed' },
    }
  }
  const [, decimals = ''] = text.split('.')
  if (decimals.length > exponent) {
    return { ok: false, fault: { kind: 'decimals', countMax: exponent } }
  }
  return { ok: true, micros: read.micros }
}

/** What a field holds at first: it is read back as it was, in the same language. */
export function typedAmount(plain: string, locale: AmountLocale): string {
  return plain.replace('.', marks[locale].decimal)
}
