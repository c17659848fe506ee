// Instants and amounts on the pages of the stand-ins, in the forms of the network's own pages.
import { formatMicros, getCurrency, parseMicros } from '@tallystick/money'
import { html } from 'hono/html'
import type { Markup } from './page-shell.ts'

const momentFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
})

/** 22 November 2026 at 09:10 UTC, of an RFC 3339 text. */
export function renderMoment(at: string): Markup {
  const { epochMilliseconds } = Temporal.Instant.from(at)
  return html`<time datetime="${at}">${momentFormat.format(epochMilliseconds)} UTC</time>`
}

/** $1,234.50, of the plain `1234.50`. */
export function formatPlain({
  amount,
  currency,
}: {
  readonly amount: string
  readonly currency: string
}): string {
  return formatMicros(parseMicros(amount), getCurrency(currency).code, 'en')
}
