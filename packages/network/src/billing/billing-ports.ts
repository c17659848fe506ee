// What operations of billing take from the outside world.
import type { Clock, Database, Log, Random } from '../platform/index.ts'

export interface BillingPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
}
