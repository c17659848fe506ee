// What a room brings to the network that it is part of. A room says it in its `contribute.ts`; the server asks every
// room, and nothing else has a list of who has routes, jobs, or something personal.
import type { Erasure, Person } from '../contract/index.ts'
import type { ApiEnv, OpenAPIHono } from './api/index.ts'
import type { Database, Tx } from './database.ts'
import type { JobDefinition } from './job-definition.ts'
import type { WorkHandlers } from './work-handler.ts'

export interface Contribution {
  /** Of the API; paths below /api/v1. */
  readonly routes?: readonly OpenAPIHono<ApiEnv>[]
  /** Work that repeats. Each is safe to run again, and in several processes at once. */
  readonly jobs?: readonly JobDefinition[]
  /** How what has to be done after a commit is done, for each kind that the room says in its contract. */
  readonly work?: WorkHandlers
  readonly personal?: PersonalRecords
}

/** What a room keeps of a person. */
export interface PersonalRecords {
  /** All of it that is the person's to have, and nothing of others. */
  readonly handOver?: (tx: Tx, person: Person, at: Temporal.Instant) => Promise<HandedOver>
  /** Blanks all of it that names the person; amounts, dates and ids stay. Twice is once. */
  readonly erase?: (tx: Tx, erasure: Erasure) => Promise<void>
}

/** By the name of the file that each goes into. */
export interface HandedOver {
  /** What is never long. */
  readonly values?: Readonly<Record<string, unknown>>
  /** What may be: read while it is written, so that no list is ever in memory. */
  readonly lists?: Readonly<Record<string, HandedOverList>>
}

export interface HandedOverList {
  /** Its rows from the first one on, page by page; once for each file that is made of it. */
  readonly pages: (database: Database) => AsyncIterable<readonly object[]>
  /** For people a table is made of it too: with these of its members. */
  readonly columns?: readonly string[]
}
