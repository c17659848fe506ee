// The noun: a settlement run, one a day, over all merchants that said how they are paid. Pure.
import type { CurrencyCode } from '@tallystick/money'
import type { SettlementKey } from './settlement.ts'

export interface SettlementTotal {
  readonly currency: CurrencyCode
  readonly payoutCount: bigint
  readonly amountMicros: bigint
}

/** Up to which settlement a run is done; before the first, `bucket` is -1. */
export type SettlementMark = Pick<SettlementKey, 'bucket' | 'merchant'> & {
  readonly currency: string
}

export interface SettlementRun {
  readonly run: string
  readonly settledOn: Temporal.PlainDate
  readonly status: 'started' | 'finished'
  readonly payoutCount: bigint
  readonly waitingCount: bigint
  readonly heldCount: bigint
  readonly totals: readonly SettlementTotal[]
  readonly startedAt: Temporal.Instant
  readonly finishedAt: Temporal.Instant | null
}
