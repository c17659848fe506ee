// The database as the rooms see it: named statements, transactions, the errors that a caller can tell apart.

import { AsyncLocalStorage } from 'node:async_hooks'

/** One statement of a store. */
export interface SqlStatement {
  /** Unique per text over the whole project: the name it is prepared under, and its fault point. */
  readonly name: string
  /** Plain SQL with `$1`, `$2`, … */
  readonly text: string
  /** bigint, Temporal values, strings, numbers, booleans, Buffers, null, arrays of them; other objects become JSON. */
  readonly values?: readonly unknown[]
}

/** What statements are sent by: an open transaction, or a database where one statement reads alone. */
export interface Reader {
  /** Rows in the order of the server. Column types: see `parseColumn`. */
  query<Row extends object>(statement: SqlStatement): Promise<readonly Row[]>
}

/** An open transaction. Statements issued without awaiting in between travel in one round trip, in order. */
export interface Tx extends Reader {
  readonly brand: 'tx'
  /** Once this is committed, whoever listens in this process hears it; nobody hears what was rolled back. */
  tell(topic: Topic): void
  /**
   * Statements that are made and sent when the work is done, in the same write as COMMIT: what they lock, others wait
   * for no longer than a commit. Nobody reads their rows; if one fails, nothing of the transaction happened.
   */
  beforeCommit(statements: () => readonly SqlStatement[]): void
}

/** `work`: something was written that a runner is to do. */
export type Topic = 'work'

export interface Database extends Reader {
  /**
   * Runs the work in one READ COMMITTED transaction and resolves only after COMMIT returned. The
   * whole work is run again (at most 8 times) on 40001, 40P01 and 53200, so it must have no effect
   * outside the transaction.
   * @throws {ConnectionLostError} the connection went before COMMIT was sent: nothing happened.
   * @throws {OutcomeUnknownError} the connection went around COMMIT: retry with the same id.
   */
  transaction<T>(name: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Read only; all statements see the same moment. */
  read<T>(name: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * One statement that reads, and sees what was committed when it began: one round trip, where a transaction around it
   * would take two. Tried again as a transaction is. @throws {ConnectionLostError}
   */
  query<Row extends object>(statement: SqlStatement): Promise<readonly Row[]>
  /** Hears what transactions of this process tell. @returns how to stop listening. */
  listen(topic: Topic, hear: () => void): () => void
  close(): Promise<void>
}

/** The connection was lost, or not to be had, before COMMIT was sent: nothing happened, a retry is safe. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError'
  readonly code = 'connection_lost'
}

/** COMMIT was sent and its answer never came: it happened or it did not. A retry with the same id finds out. */
export class OutcomeUnknownError extends Error {
  override readonly name = 'OutcomeUnknownError'
  readonly code = 'outcome_unknown'
}

/** The five characters of SQLSTATE, where the error came from the server (PostgreSQL manual, appendix A). */
export function sqlStateOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

/** The name of the constraint that refused a row, where one did. */
export function constraintOf(error: unknown): string | undefined {
  const constraint = (error as { constraint?: unknown } | null | undefined)?.constraint
  return typeof constraint === 'string' ? constraint : undefined
}

// Serialization failure, deadlock, out of memory (which includes the lock table): the same work may succeed.
const retryableStates = new Set(['40001', '40P01', '53200'])

export function isRetryableState(error: unknown): boolean {
  const state = sqlStateOf(error)
  return state !== undefined && retryableStates.has(state)
}

interface TransactionMark {
  readonly name: string
  isOpen: boolean
}
const openTransaction = new AsyncLocalStorage<TransactionMark>()

/** Marks everything that `work` does as inside a transaction; used by each implementation of Database. */
export async function markTransaction<T>(name: string, work: () => Promise<T>): Promise<T> {
  const mark = { name, isOpen: true }
  try {
    return await openTransaction.run(mark, work)
  } finally {
    mark.isOpen = false
  }
}

/** Asserts that no transaction is open here: a call to the outside, or a second connection, would hold its locks. */
export function assertOutsideTransaction(what: string): void {
  const mark = openTransaction.getStore()
  if (mark?.isOpen === true) {
    throw new Error(`${what} inside the transaction ${mark.name}: do it before or after`)
  }
}
