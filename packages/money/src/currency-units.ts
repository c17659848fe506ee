// What a rule means by "one" in each currency: about a dollar's worth, as a number that people would choose. It is no
// exchange rate and follows none: nothing is ever converted by it.
import { parseMicros } from './parse-amount.ts'

// Left out are codes that no purse holds (funds, units of account), and one that nobody outside its country can hold.
// prettier-ignore
const currencyUnits = {
  AED: '4', AFN: '70', ALL: '100', AMD: '400', AOA: '1000', ARS: '1000', AUD: '1.5', AWG: '2',
  AZN: '2', BAM: '2', BBD: '2', BDT: '100', BHD: '0.4', BIF: '3000', BMD: '1', BND: '1.5',
  BOB: '7', BRL: '5', BSD: '1', BTN: '100', BWP: '15', BYN: '3', BZD: '2', CAD: '1.5',
  CDF: '2500', CHF: '1', CLP: '1000', CNY: '7', COP: '4000', CRC: '500', CUP: '25', CVE: '100',
  CZK: '20', DJF: '200', DKK: '7', DOP: '60', DZD: '150', EGP: '50', ERN: '15', ETB: '150',
  EUR: '1', FJD: '2', FKP: '1', GBP: '1', GEL: '3', GHS: '10', GIP: '1', GMD: '70',
  GNF: '10000', GTQ: '8', GYD: '200', HKD: '8', HNL: '25', HTG: '150', HUF: '400', IDR: '15000',
  ILS: '4', INR: '100', IQD: '1500', IRR: '50000', ISK: '150', JMD: '150', JOD: '0.7', JPY: '100',
  KES: '150', KGS: '100', KHR: '4000', KMF: '500', KRW: '1000', KWD: '0.3', KYD: '1', KZT: '500',
  LAK: '20000', LBP: '100000', LKR: '300', LRD: '200', LSL: '20', LYD: '5', MAD: '10', MDL: '20',
  MGA: '5000', MKD: '50', MMK: '2000', MNT: '3500', MOP: '8', MRU: '40', MUR: '50', MVR: '15',
  MWK: '2000', MXN: '20', MYR: '4', MZN: '60', NAD: '20', NGN: '1500', NIO: '40', NOK: '10',
  NPR: '150', NZD: '2', OMR: '0.4', PAB: '1', PEN: '4', PGK: '4', PHP: '50', PKR: '300',
  PLN: '4', PYG: '7000', QAR: '4', RON: '5', RSD: '100', RUB: '100', RWF: '1500', SAR: '4',
  SBD: '8', SCR: '15', SDG: '600', SEK: '10', SGD: '1.5', SHP: '1', SLE: '20', SOS: '600',
  SRD: '40', SSP: '5000', STN: '20', SVC: '9', SYP: '10000', SZL: '20', THB: '30', TJS: '10',
  TMT: '4', TND: '3', TOP: '2', TRY: '40', TTD: '7', TWD: '30', TZS: '2500', UAH: '40',
  UGX: '3500', USD: '1', UYU: '40', UZS: '12000', VED: '200', VES: '200', VND: '25000', VUV: '100',
  WST: '3', XAF: '600', XCD: '3', XCG: '2', XOF: '600', XPF: '100', YER: '500', ZAR: '20',
  ZMW: '25', ZWG: '30',
} as const

const unitMicrosByCode: ReadonlyMap<string, bigint> = new Map(
  Object.entries(currencyUnits).map(([code, unit]) => [code, parseMicros(unit)]),
)

/**
 * About a dollar's worth of a currency, in micros, by which amounts that rules ask for are put into it; undefined for
 * a currency for which nobody has said it.
 *
 * @example
 * ```ts
 * import { findUnitMicros } from '@tallystick/money'
 *
 * findUnitMicros('EUR') // → 1_000_000n
 * findUnitMicros('JPY') // → 100_000_000n
 * findUnitMicros('CLF') // → undefined
 * ```
 */
export function findUnitMicros(code: string): bigint | undefined {
  return unitMicrosByCode.get(code)
}
