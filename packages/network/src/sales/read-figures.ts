// Reads figures of a merchant: from running totals, as many rows as are shown, however much was sold.
import type { CurrencyCode } from '@tallystick/money'
import { bucketFor } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { decideShownPeople } from './decide-shown-people.ts'
import type { ShownPeople } from './decide-shown-people.ts'
import { noFigures, weekOf } from './sale.ts'
import type { Figures } from './sale.ts'
import { selectTotals, selectWeeks } from './store-totals.ts'
import type { SpanFigures } from './store-totals.ts'

export interface FiguresOfRange {
  /** Every span of the range, also those on which nothing was sold. */
  readonly spans: readonly SpanFigures[]
  readonly total: Figures
}

/** By day, of a range of at most a few hundred. */
export async function readDays(
  tx: Tx,
  of: {
    readonly merchant: string
    readonly currency: CurrencyCode
    readonly from: Temporal.PlainDate
    readonly to: Temporal.PlainDate
    /** By its id inside; '' is all. */
    readonly offer: string
  },
): Promise<FiguresOfRange> {
  const found = await selectTotals(tx, { ...of, bucket: bucketFor(of.merchant), span: 'day' })
  const byDay = new Map(found.map((one) => [one.startsOn.toString(), one]))
  const dayCount = of.from.until(of.to, { largestUnit: 'day' }).days + 1
  const spans = Array.from({ length: dayCount }, (_, at) => {
    const startsOn = of.from.add({ days: at })
    return byDay.get(startsOn.toString()) ?? { startsOn, ...noFigures }
  })
  return { spans, total: found.reduce(addFigures, noFigures) }
}

function addFigures(sum: Figures, more: Figures): Figures {
  return {
    saleCount: sum.saleCount + more.saleCount,
    soldMicros: sum.soldMicros + more.soldMicros,
    shareMicros: sum.shareMicros + more.shareMicros,
    refundCount: sum.refundCount + more.refundCount,
    refundedMicros: sum.refundedMicros + more.refundedMicros,
    refundedShareMicros: sum.refundedShareMicros + more.refundedShareMicros,
  }
}

export interface ShownWeek extends ShownPeople {
  readonly startsOn: Temporal.PlainDate
}

/**
 * How many people bought, by week. Only weeks that are over, and no sum of them: a count that is watched while it
 * grows, or taken from a sum, would tell of one person.
 */
export async function readWeeks(
  tx: Tx,
  of: {
    readonly merchant: string
    readonly now: Temporal.Instant
    readonly before: Temporal.PlainDate | undefined
    readonly limit: number
  },
): Promise<readonly ShownWeek[]> {
  const { merchant, now, limit } = of
  const present = weekOf(now)
  const { before = present } = of
  const isEarlier = Temporal.PlainDate.compare(before, present) < 0
  const weeks = await selectWeeks(tx, {
    bucket: bucketFor(merchant),
    merchant,
    before: isEarlier ? before : present,
    limit,
  })
  return weeks.map((week) => ({ startsOn: week.startsOn, ...decideShownPeople(week) }))
}
