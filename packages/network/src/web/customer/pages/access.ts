// Access terms in words: how long, how often, and what is left.
import { formatInstant } from '../../frame/format.ts'
import type { Frame } from '../../frame/frame.ts'

/** What an offer grants. No member at all means without end. `hours` and `days` count from purchase. */
export interface AccessTermsView {
  readonly views?: number | undefined
  readonly hours?: number | undefined
  readonly days?: number | undefined
  readonly until?: Temporal.Instant | undefined
  /** One term of a subscription, such as `P1M`. */
  readonly term?: string | undefined
}

/** What a purchase still opens. No member at all means without end. */
export interface AccessLeftView {
  readonly until?: Temporal.Instant | undefined
  readonly viewsLeft?: number | undefined
  /** True once the time is over or the views are used; then `until` is when it ended. */
  readonly hasEnded: boolean
}

/** "3 views, 30 days", "Until 22 December 2026", "For good …". */
export function accessTermsWords(terms: AccessTermsView, { texts, format }: Frame): string {
  const parts: string[] = []
  if (terms.term !== undefined) parts.push(termWords(terms.term, texts.customer))
  if (terms.views !== undefined) parts.push(texts.customer.access.views(terms.views))
  if (terms.hours !== undefined) parts.push(texts.customer.access.hours(terms.hours))
  if (terms.days !== undefined) parts.push(texts.customer.access.days(terms.days))
  const duration = parts.join(', ')
  if (terms.until === undefined) return duration === '' ? texts.customer.access.unlimited : duration
  const until = formatInstant(terms.until, format, 'moment')
  return duration === ''
    ? texts.customer.access.until(until)
    : `${duration}, ${texts.customer.access.untilSmall(until)}`
}

/** "1 month", for `P1M`. */
function termWords(term: string, { access }: Frame['texts']['customer']): string {
  const { days, months, years } = Temporal.Duration.from(term)
  if (years > 0) return access.years(years)
  return months > 0 ? access.months(months) : access.days(days)
}

/** "1 view left, until 22 December 2026, 14:05", "Ended …". */
export function accessLeftWords(left: AccessLeftView, { texts, format }: Frame): string {
  const until = left.until === undefined ? undefined : formatInstant(left.until, format, 'moment')
  if (left.hasEnded)
    return until === undefined ? texts.customer.access.usedUp : texts.customer.access.ended(until)
  if (left.viewsLeft === undefined) {
    return until === undefined
      ? texts.customer.access.unlimited
      : texts.customer.access.until(until)
  }
  const views = texts.customer.access.viewsLeft(left.viewsLeft)
  return until === undefined ? views : `${views}, ${texts.customer.access.untilSmall(until)}`
}
