// What the operations of statements stand on.
import type { Clock, Database } from '../platform/index.ts'

export interface StatementPorts {
  readonly database: Database
  readonly clock: Clock
}
