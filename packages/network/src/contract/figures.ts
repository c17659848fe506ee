// Amounts that rules ask for, in every currency that a network opens: thresholds, budgets, limits. Pure.
import {
  currencies,
  findUnitMicros,
  getCurrency,
  isCurrency,
  microsPerMajorUnit,
  microsPerMinorUnit,
  printMicros,
  readMicros,
} from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import type { Setting } from './setting.ts'

/**
 * One amount for each currency, in whole minor units, as micros.
 * @throws RangeError for a currency that cannot be opened.
 */
export type Figures = (currency: string) => bigint

/** Whether rules know what to ask for in a currency: in another one nothing is opened. */
export function canOpenCurrency(code: string): code is CurrencyCode {
  return isCurrency(code) && findUnitMicros(code) !== undefined
}

const expected = 'an amount, such as 4.00, and others where they differ, such as 4.00, JPY=500'

/**
 * Reads `4.00` or `4.00, JPY=500`. The first is about so many dollars' worth: 4.00 USD, 4.00 EUR, 400 JPY. Those with a
 * code take its place in that currency.
 * @throws RangeError that says what is expected.
 */
export function readFigures(text: string): Figures {
  const [first = '', ...others] = text.split(',').map((part) => part.trim())
  const baseMicros = readAmount(first)
  const own = new Map(others.map(readOwn))
  return (currency) => own.get(currency) ?? inCurrency(baseMicros, currency)
}

/** A setting of figures. */
export function perCurrency(
  setting: Pick<Setting<Figures>, 'name' | 'meaning'> & { readonly fallback: string },
): Setting<Figures> {
  return { ...setting, parse: readFigures, isPerCurrency: true }
}

function readOwn(text: string): readonly [string, bigint] {
  const [code = '', amount = '', ...more] = text.split('=').map((part) => part.trim())
  if (more.length > 0 || !canOpenCurrency(code)) throw new RangeError(expected)
  const micros = readAmount(amount)
  if (micros % microsPerMinorUnit(code) !== 0n) {
    const { exponent } = getCurrency(code)
    throw new RangeError(`an amount with at most ${exponent} decimals in ${code}`)
  }
  return [code, micros]
}

function readAmount(text: string): bigint {
  const read = readMicros(text)
  if (!read.ok || read.micros < 0n) throw new RangeError(expected)
  return read.micros
}

// Rounded up: less than one minor unit cannot be asked for.
function inCurrency(baseMicros: bigint, code: string): bigint {
  const unitMicros = findUnitMicros(code)
  if (unitMicros === undefined) throw new RangeError(`no figures are set for ${code}`)
  const minorMicros = microsPerMinorUnit(getCurrency(code).code)
  const wanted = baseMicros * unitMicros
  const perMinor = microsPerMajorUnit * minorMicros
  return ((wanted + perMinor - 1n) / perMinor) * minorMicros
}

/** What settings come to in each currency that can be opened, as a table of docs/settings.md. */
export function printFigures(settings: readonly Setting<unknown>[]): readonly string[] {
  const columns = settings.flatMap(({ name, fallback, isPerCurrency }) =>
    isPerCurrency === true && fallback !== undefined
      ? [{ name, figures: readFigures(fallback) }]
      : [],
  )
  const rows = currencies.flatMap(({ code }) =>
    canOpenCurrency(code)
      ? [
          `| ${[code, ...columns.map(({ figures }) => printMicros(figures(code), code))].join(' | ')} |`,
        ]
      : [],
  )
  return [
    `| currency | ${columns.map(({ name }) => `\`${name.replace('TALLYSTICK_', '')}\``).join(' | ')} |`,
    `| --- |${' --: |'.repeat(columns.length)}`,
    ...rows,
  ]
}
