// What runners stand on.
import type { WorkKind } from '../contract/index.ts'
import type { Clock, Database, Log, Random, WorkHandler } from '../platform/index.ts'

export interface WorkPorts {
  readonly database: Database
  /** Says what is due. */
  readonly clock: Clock
  /** Says how long what was taken stays taken. */
  readonly realClock: Clock
  readonly random: Random
  readonly log: Log
}

export type Handlers = ReadonlyMap<WorkKind, WorkHandler>

export const concurrencyUsual = 4
export const perOwnerUsual = 2
export const leaseSecondsUsual = 30
