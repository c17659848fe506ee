// How amounts and instants are printed for one reader: language and time zone.
import { formatMicros, printMicros } from '@tallystick/money'
import type { AmountLocale, CurrencyCode } from '@tallystick/money'

export interface Format {
  readonly locale: AmountLocale
  /** IANA name of the reader's time zone, such as `Europe/Paris`. */
  readonly timeZone: string
}

/** An amount never travels without its currency. */
export interface Amount {
  readonly micros: bigint
  readonly currency: CurrencyCode
}

/**
 * `day`: 22 November 2026. `shortDay`: 22 Nov. `weekday`: Tuesday 22 December. `fullDay`: with its year too. `moment`:
 * with time. `month`: December 2026.
 */
export type DateStyle = 'day' | 'shortDay' | 'weekday' | 'fullDay' | 'month' | 'moment' | 'time'

// English dates are written day first: the month is always a word, so no reader can mistake them.
const dateLocales: Readonly<Record<AmountLocale, string>> = {
  en: 'en-GB',
  de: 'de',
  fr: 'fr',
  es: 'es',
}

const dateOptions: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  fullDay: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  moment: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
}

// Building a DateTimeFormat costs far more than using it, so each kind is built once.
const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** `$1,234.50`: for people, never parsed again. */
export function formatAmount(amount: Amount, format: Format): string {
  return formatMicros(amount.micros, amount.currency, format.locale)
}

/** `2.50`: for the value attribute of `<data>` and for hidden form fields. */
export function plainAmount(amount: Amount): string {
  return printMicros(amount.micros, amount.currency)
}

/** An instant as a date (and time) on the reader's wall, by default `22 November 2026`. */
export function formatInstant(
  instant: Temporal.Instant,
  format: Format,
  style: DateStyle = 'day',
): string {
  const key = `${format.locale} ${format.timeZone} ${style}`
  let dateFormat = dateFormats.get(key)
  if (dateFormat === undefined) {
    dateFormat = new Intl.DateTimeFormat(dateLocales[format.locale], {
      ...dateOptions[style],
      timeZone: format.timeZone,
    })
    dateFormats.set(key, dateFormat)
  }
  return dateFormat.format(instant.epochMilliseconds)
}

/** The machine-readable date or moment for `<time datetime>`, in the reader's zone. */
export function isoInstant(instant: Temporal.Instant, format: Format, style: DateStyle): string {
  const zoned = instant.toZonedDateTimeISO(format.timeZone)
  return style === 'moment' || style === 'time'
    ? zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' })
    : zoned.toPlainDate().toString()
}

/** A share of a whole, such as `90%`. */
export function formatShare(millionths: bigint, { locale }: Format): string {
  const share = new Intl.NumberFormat(dateLocales[locale], {
    style: 'percent',
    maximumFractionDigits: 2,
  })
  return share.format(Number(millionths) / 1_000_000)
}
