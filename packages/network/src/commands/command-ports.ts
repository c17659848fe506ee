// What carrying out commands stands on.
import type { KeyObject } from 'node:crypto'
import type { Clock, Database, Random } from '../platform/index.ts'

export interface CommandPorts {
  readonly database: Database
  readonly clock: Clock
  /** Real time: whoever carries out a command has it so long, however the network's clock is moved. */
  readonly realClock: Clock
  readonly random: Random
  readonly commandKey: KeyObject
}
