// What the handlers of the pages are given once per process.
import type { CurrencyCode } from '@tallystick/money'
import type { CustomerLetters } from '../../customers/index.ts'
import type { Clock, Database, Log, Passwords, Random } from '../../platform/index.ts'
import type { ProcessorAdapter } from '../../processors/index.ts'
import type { Order, Outcome } from '../../purchases/index.ts'
import type { SignOn } from '../../signon/index.ts'

export interface WebDeps {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly passwords: Passwords
  /** What customers are written to. */
  readonly letters: CustomerLetters
  readonly signOn: SignOn
  /** Absent where no processor is set up: then nobody can register. */
  readonly processor: ProcessorAdapter | undefined
  /** Where the processor's card page lives: the answer to our form leads there. */
  readonly processorOrigin: string | undefined
  /** One order, through the batches. */
  readonly placePurchase: (order: Order) => Promise<Outcome>
  /** A tab at or below this is carried to the next bill. */
  readonly thresholdMicros: bigint
  readonly publicUrl: string
  readonly networkName: string
  readonly isSandbox: boolean
}

/** Money as the pages print it. */
export interface PageAmount {
  readonly micros: bigint
  readonly currency: CurrencyCode
}
