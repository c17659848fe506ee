// Money and dates as elements that people and machines read alike.
import { getCurrency } from '@tallystick/money'
import { html } from 'hono/html'
import { formatAmount, formatInstant, isoInstant, plainAmount } from '../frame/format.ts'
import type { Amount, DateStyle, Format } from '../frame/format.ts'
import type { Content, Markup } from './markup.ts'

/** From so many characters on, an amount is set smaller rather than broken or wider than a phone. */
const longMin = 14

function classOf(printed: string): string {
  return printed.length < longMin ? 'amount' : 'amount long'
}

/** An amount in running text or in a column of tabular figures. */
export function amount(value: Amount, format: Format): Markup {
  const printed = formatAmount(value, format)
  return html`<data class="${classOf(printed)}" value="${plainAmount(value)}">${printed}</data>`
}

/**
 * The largest thing on a page about money. The currency stands smaller before or behind the digits, and
 * so do decimals below the minor unit: 17.904126 is read as 17.90 first.
 */
export function largeAmount(value: Amount, format: Format): Markup {
  const printed = formatAmount(value, format)
  const digitsStart = printed.search(/[0-9]/)
  const digitsEnd = printed.search(/[0-9][^0-9]*$/) + 1
  const tailStart = digitsEnd - subunitDigitCount(value)
  const parts = [
    smallPart('currency', printed.slice(0, digitsStart)),
    printed.slice(digitsStart, tailStart),
    smallPart('tail', printed.slice(tailStart, digitsEnd)),
    smallPart('currency', printed.slice(digitsEnd)),
  ]
  return html`<data class="${classOf(printed)} large" value="${plainAmount(value)}">${parts}</data>`
}

function smallPart(className: string, text: string): Content {
  return text === '' ? '' : html`<span class="${className}">${text}</span>`
}

/** How many decimals are printed beyond the currency's own. */
function subunitDigitCount(value: Amount): number {
  const decimalCount = plainAmount(value).split('.')[1]?.length ?? 0
  return decimalCount - getCurrency(value.currency).exponent
}

export function date(instant: Temporal.Instant, format: Format, style: DateStyle = 'day'): Markup {
  return html`<time datetime="${isoInstant(instant, format, style)}"
    >${formatInstant(instant, format, style)}</time
  >`
}
