// The door of money: amounts and currencies. Everything here is pure.
export {
  amountMaxMicros,
  assertInRange,
  microsPerMajorUnit,
  sumMaxMicros,
} from './amount-limits.ts'
export { currencies, findCurrency, getCurrency, isCurrency } from './currencies.ts'
export type { Currency, CurrencyCode } from './currencies.ts'
export { findUnitMicros } from './currency-units.ts'
export type { CurrencyExponent } from './currency-table.ts'
export { amountLocales, formatMicros } from './format-amount.ts'
export type { AmountLocale } from './format-amount.ts'
export { floorToMinorUnits, microsPerMinorUnit, minorUnitsToMicros } from './minor-units.ts'
export { parseAmount, parseMicros, readMicros } from './parse-amount.ts'
export type { AmountJson, AmountProblem, ReadAmount, ReadMicros } from './parse-amount.ts'
export { amountJson, printMicros } from './print-amount.ts'
export { parseShare, printShare, readShare, wholeShareMillionths } from './shares.ts'
export type { ReadShare } from './shares.ts'
export { apportionMicros, splitMicros } from './split.ts'
export type { SplitPart, SplitResult } from './split.ts'
