// What every payment processor can do for us, whatever its API looks like. Adapters implement this and nothing else.
import type { CurrencyCode } from '@tallystick/money'
import type { ReadReport } from './read-report.ts'

export interface CardSetupOrder {
  /** Ours, and the same for ever: asked twice, the same page answers. */
  readonly id: string
  readonly currency: CurrencyCode
  /** Where the customer's browser goes afterwards; the adapter's page adds `session=<id>` to it. */
  readonly returnUrl: string
  /** For the processor's own records; says nothing about the person. */
  readonly customerReference: string
  /** What the address match compares. */
  readonly postalCode: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

export type CardSetupFailure = 'card_declined' | 'card_expired' | 'postal_code_mismatch'

export interface CardSetup {
  /** `open`: the customer is still there, or may try another card. */
  readonly status: 'open' | 'verified' | 'failed' | 'cancelled'
  /** Why the last card was refused. */
  readonly failure?: CardSetupFailure
  /** There when `verified`. */
  readonly paymentMethod?: {
    readonly token: string
    /** For people, such as "Visa ending in 4242". */
    readonly label: string
    /** The last day on which it can be charged. */
    readonly expiresOn: Temporal.PlainDate
  }
}

export interface Charge {
  /** The payment request: the processor charges it once, however often it is sent. */
  readonly request: string
  /** Whole minor units of the currency. */
  readonly amountMicros: bigint
  readonly currency: CurrencyCode
  readonly token: string
}

export interface ChargeBatch {
  readonly batch: string
  readonly charges: readonly Charge[]
}

/**
 * `unknown`: no answer came, or one that says nothing about the batch. It may have arrived, so it is asked
 * after with `findBatch` before it is sent again. `refused`: the processor will never take it; nothing was charged.
 */
export type SubmittedBatch =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'unknown'; readonly detail: string }
  | { readonly outcome: 'refused'; readonly detail: string }

/** Money that goes back to where it came from. */
export interface ReturnOrder {
  /** Ours, and the same for ever: sent again, the same return answers. */
  readonly id: string
  /** Whole minor units of the currency. */
  readonly amountMicros: bigint
  readonly currency: CurrencyCode
  readonly token: string
}

/** `unknown`: it may have been done; the same order is sent again. `refused`: it was not, and never will be. */
export type ReturnedPayment =
  | { readonly outcome: 'returned' }
  | { readonly outcome: 'unknown'; readonly detail: string }
  | { readonly outcome: 'refused'; readonly detail: string }

export type FetchedReport =
  | { readonly outcome: 'ready'; readonly report: ReadReport }
  | { readonly outcome: 'not_ready' }
  | { readonly outcome: 'unknown'; readonly detail: string }

/** A report that was sent to us unasked, as it arrived. */
export interface PushedReport {
  readonly header: (name: string) => string | undefined
  readonly body: string
  readonly now: Temporal.Instant
}

/** A page of the processor's own, on which customers type their cards: numbers never touch the network. */
export interface CardPage {
  /** Where the page lives: the answer to our form leads there. */
  readonly origin: string
  /** @throws {ProcessorError} */
  start(order: CardSetupOrder): Promise<{ readonly url: string }>
  /** @throws {ProcessorError} with code `unknown_setup` for an id that was never started. */
  find(id: string): Promise<CardSetup>
}

/** What every adapter must hold to is written as tests: `testing/adapter-contract.ts`. */
export interface ProcessorAdapter {
  /** Its name on payment methods, batches and returns, and in the chart of accounts. */
  readonly kind: string
  /** The most charges in one batch. */
  readonly batchSizeMax: number
  /** Absent where methods of this kind are set up in another way. */
  readonly cardPage?: CardPage
  /** The same batch with the same charges may be sent again and again. */
  submitBatch(batch: ChargeBatch): Promise<SubmittedBatch>
  findBatch(batch: string): Promise<'accepted' | 'absent' | 'unknown'>
  /** Lines that were reported before may come again. */
  fetchReport(batch: string): Promise<FetchedReport>
  /** The same order may be sent again and again; it is done once. */
  returnPayment(order: ReturnOrder): Promise<ReturnedPayment>
  /** What a pushed report says; undefined unless it comes from this processor, unaltered and not long ago. */
  readPushedReport(pushed: PushedReport): ReadReport | undefined
}

/** The processor could not be asked (`unavailable`), or refused what it was asked for. */
export class ProcessorError extends Error {
  override readonly name = 'ProcessorError'
  readonly code: 'unavailable' | 'refused' | 'unknown_setup'
  constructor(code: ProcessorError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
