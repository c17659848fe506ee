// What every way of paying merchants can do for us. Adapters implement this and nothing else.
import type { CurrencyCode } from '@tallystick/money'

export interface PayoutOrder {
  /** The payout: it is paid once, however often it is sent. */
  readonly payout: string
  /** Whole minor units of the currency. */
  readonly amountMicros: bigint
  readonly account: Readonly<Record<string, string>>
}

/** Payouts of one currency. The same batch has the same payouts for ever. */
export interface PayoutBatch {
  readonly batch: string
  readonly currency: CurrencyCode
  readonly recordedAt: Temporal.Instant
  readonly payouts: readonly PayoutOrder[]
}

/**
 * `unknown`: no answer came, or one that says nothing about the batch; it is asked after with `findBatch` before it is
 * sent again. `refused`: it will never be taken, and nothing was paid.
 */
export type SentBatch =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'unknown'; readonly detail: string }
  | { readonly outcome: 'refused'; readonly detail: string }

export interface PayoutAdapter {
  /** Its name on accounts, payouts and batches, and in the chart of accounts. */
  readonly kind: string
  sendBatch(batch: PayoutBatch): Promise<SentBatch>
  findBatch(batch: string): Promise<'accepted' | 'absent' | 'unknown'>
}

/** By kind. Of one that is not set up here nothing is sent: it waits. */
export type PayoutAdapters = ReadonlyMap<string, PayoutAdapter>
