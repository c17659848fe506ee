// What is known of most people of a country without asking: their time zone and their currency. Pure.
import { currencies } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { canOpenCurrency } from '../contract/index.ts'
import { readTimeZone } from '../customers/index.ts'

/** Where a country has several time zones: that of most of its people. */
const mainTimeZones: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Chuuk',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
  XK: 'Europe/Belgrade',
}

/** What a browser said, where it is one; else the time zone of most people of the country. */
export function pickTimeZone(of: { readonly browser: string; readonly country: string }): string {
  return readTimeZone(of.browser) ?? timeZoneOfCountry(of.country)
}

/** UTC where nobody lives. */
export function timeZoneOfCountry(country: string): string {
  const main = Object.hasOwn(mainTimeZones, country) ? mainTimeZones[country] : undefined
  if (main !== undefined) return main
  if (!/^[A-Z]{2}$/.test(country)) return 'UTC'
  return new Intl.Locale('und', { region: country }).getTimeZones()?.[0] ?? 'UTC'
}

/** Who pays with the money of others, or with money that several share. */
const sharedCurrencies: Readonly<Record<string, string>> = {
  AUD: 'CC CX HM KI NF NR TV',
  CHF: 'LI',
  DKK: 'FO GL',
  EUR:
    'AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM TF ' +
    'VA XK YT',
  GBP: 'GG GS IM JE',
  ILS: 'PS',
  MAD: 'EH',
  NOK: 'BV SJ',
  NZD: 'CK NU PN TK',
  USD: 'AS BQ EC FM GU IO MH MP PR PW SV TC TL UM VG VI',
  XAF: 'CF CG CM GA GQ TD',
  XCD: 'AG AI DM GD KN LC MS VC',
  XCG: 'CW SX',
  XOF: 'BF BJ CI GW ML NE SN TG',
  XPF: 'NC PF WF',
}

/** The currency of a country, where accounts may be opened in it. */
export function currencyOfCountry(country: string): CurrencyCode | undefined {
  const shared = currencies.find(({ code }) => sharedCurrencies[code]?.split(' ').includes(country))
  // ISO 4217: the code of its country comes first.
  const own = currencies.find(({ code }) => code.startsWith(country) && canOpenCurrency(code))
  return shared?.code ?? (country.length === 2 ? own?.code : undefined)
}
