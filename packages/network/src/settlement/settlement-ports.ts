// What operations of settlement take from the outside world.
import type { Clock, Database, Log, Random } from '../platform/index.ts'

export interface SettlementPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
}
