// Decides whether a merchant is paid out in a currency, how much, and if not, why. Pure.
import { floorToMinorUnits, minorUnitsToMicros } from '@tallystick/money'
import { balanceOf } from './settlement.ts'
import type { Standing } from './settlement.ts'

/** Why nothing is paid out, in order of precedence. */
export const waitingReasons = [
  /** The merchant has not said where to. */
  'no_account',
  /** What is on its way is not the same in the ledger and in the settlement: people look. */
  'books_disagree',
  /** Nothing is there, or more was given back than earned. */
  'nothing_available',
  /** All that is there is kept back for refunds. */
  'all_reserved',
  /** Payouts came back again and again: the account has to be given anew. */
  'account_returns',
  /** The account was changed a moment ago. */
  'account_changed',
  /** Less than the amount, and the days are not over. */
  'below_amount',
] as const
export type WaitingReason = (typeof waitingReasons)[number]

export type DecidedPayout =
  | { readonly status: 'due'; readonly amountMicros: bigint }
  | {
      readonly status: 'waits'
      readonly reason: WaitingReason
      /** The day on which it is paid whatever the amount; null where no day alone brings it. */
      readonly dueOn: Temporal.PlainDate | null
    }

/** After so many in a row nothing more goes to the same account. */
const returnsMax = 3

/** `on` is the day of the run in UTC, `now` the present moment. What is paid out is in whole minor units. */
export function decidePayout(
  standing: Standing,
  { on, now }: { readonly on: Temporal.PlainDate; readonly now: Temporal.Instant },
): DecidedPayout {
  const { settlement, currency, bookedMicros } = standing
  if (settlement === undefined) return waits('no_account')
  if (settlement.inPayoutMicros !== bookedMicros) return waits('books_disagree')
  const { availableMicros, reservedMicros } = balanceOf(standing)
  const amountMicros = minorUnitsToMicros(floorToMinorUnits(availableMicros, currency), currency)
  if (amountMicros <= 0n) return waits(reservedMicros > 0n ? 'all_reserved' : 'nothing_available')
  if (settlement.returnedCount >= returnsMax) return waits('account_returns')
  const { accountWaitsUntil } = settlement
  if (Temporal.Instant.compare(now, accountWaitsUntil) < 0) {
    return waits('account_changed', nextDayOf(accountWaitsUntil))
  }
  const dueOn = dueDayOf(standing, settlement.days)
  const isDue = dueOn !== null && Temporal.PlainDate.compare(dueOn, on) <= 0
  if (amountMicros < settlement.amountMicros && !isDue) return waits('below_amount', dueOn)
  return { status: 'due', amountMicros }
}

/** So many days after the first money came in since the last payout; what was left then waits since that one. */
function dueDayOf(
  { firstEarnedAt, settlement }: Standing,
  days: number,
): Temporal.PlainDate | null {
  const since = firstEarnedAt ?? settlement?.lastPayoutAt ?? null
  return since === null ? null : dayOf(since).add({ days })
}

/** The network's day, in UTC. */
export function dayOf(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO('UTC').toPlainDate()
}

function nextDayOf(at: Temporal.Instant): Temporal.PlainDate {
  return dayOf(at).add({ days: 1 })
}

function waits(
  reason: WaitingReason,
  dueOn: Temporal.PlainDate | null = null,
): Extract<DecidedPayout, { status: 'waits' }> {
  return { status: 'waits', reason, dueOn }
}
