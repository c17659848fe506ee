// One value as people read it: amounts and instants in the forms of the network's pages. Pure.
import { formatMicros, isCurrency, readMicros } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'

const momentFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
})
const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/

/** Text on one line; for anything with members of its own `undefined`. */
export function printValue(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return '–'
  if (typeof value === 'string') return printText(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  const amount = readAmount(value)
  if (amount !== undefined) return formatMicros(amount.micros, amount.currency, 'en')
  if (!Array.isArray(value)) return undefined
  const parts = value.map(printValue)
  if (parts.length === 0) return '–'
  return parts.includes(undefined) ? undefined : parts.join(', ')
}

function printText(text: string): string {
  if (!instantForm.test(text)) return text.replaceAll(/\s+/g, ' ')
  return `${momentFormat.format(Temporal.Instant.from(text).epochMilliseconds)} UTC`
}

/** `{"amount":"2.50","currency":"USD"}` and nothing else. */
function readAmount(
  value: unknown,
): { readonly micros: bigint; readonly currency: CurrencyCode } | undefined {
  const { amount, currency, ...others } = value as Readonly<Record<string, unknown>>
  if (typeof amount !== 'string' || typeof currency !== 'string') return undefined
  if (Object.keys(others).length > 0 || !isCurrency(currency)) return undefined
  const read = readMicros(amount)
  return read.ok ? { micros: read.micros, currency } : undefined
}

/** `published_at` as `published at`. */
export function printName(name: string): string {
  return name.replaceAll('_', ' ')
}
