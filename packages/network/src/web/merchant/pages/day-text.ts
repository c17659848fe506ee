// Days of the network, which are in UTC whoever reads them.
import { html } from 'hono/html'
import type { Markup } from '../../design/markup.ts'
import { formatInstant } from '../../frame/format.ts'
import type { DateStyle, Format } from '../../frame/format.ts'

export function dayText(day: Temporal.PlainDate, format: Format, style: DateStyle): string {
  const start = day.toZonedDateTime('UTC').toInstant()
  return formatInstant(start, { ...format, timeZone: 'UTC' }, style)
}

export function dayTime(day: Temporal.PlainDate, format: Format): Markup {
  return html`<time datetime="${day.toString()}">${dayText(day, format, 'day')}</time>`
}
