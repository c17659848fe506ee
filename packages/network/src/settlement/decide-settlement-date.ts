// Decides whether a date may be settled. Pure.

export interface DateRefusal {
  readonly code: 'settlement_date_ahead' | 'settlement_date_past'
  readonly detail: string
}

const daysBackMax = 31
// A script that lives through a year moves no clock beyond it.
const sandboxDaysAheadMax = 400

/** Never before the last day that was settled: what was due then is paid by now. */
export function decideSettlementDate(
  date: Temporal.PlainDate,
  {
    today,
    lastOn,
    isSandbox,
  }: {
    readonly today: Temporal.PlainDate
    readonly lastOn: Temporal.PlainDate | undefined
    readonly isSandbox: boolean
  },
): DateRefusal | undefined {
  const latest = isSandbox ? today.add({ days: sandboxDaysAheadMax }) : today
  if (Temporal.PlainDate.compare(date, latest) > 0) {
    return { code: 'settlement_date_ahead', detail: `today is ${today.toString()}` }
  }
  if (lastOn !== undefined && Temporal.PlainDate.compare(date, lastOn) < 0) {
    return { code: 'settlement_date_past', detail: `the last run was of ${lastOn.toString()}` }
  }
  if (Temporal.PlainDate.compare(date, today.subtract({ days: daysBackMax })) < 0) {
    return { code: 'settlement_date_past', detail: `today is ${today.toString()}` }
  }
  return undefined
}
