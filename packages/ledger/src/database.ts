// The part of a database that the ledger needs. The network's transactions fit it as they are.

export interface Statement {
  /** Unique per text: the statement is prepared under this name. */
  readonly name: string
  readonly text: string
  /** bigint, string, number, Temporal.Instant, null, and arrays of them. */
  readonly values?: readonly unknown[]
}

/**
 * An open READ COMMITTED transaction. Statements issued without awaiting in between travel in one round
 * trip, in order. int8 columns arrive as bigint, int2 as number, timestamptz as Temporal.Instant.
 */
export interface Tx {
  query<Row extends object>(statement: Statement): Promise<readonly Row[]>
  /** Statements that are made when the work is done, and travel with COMMIT. If one fails, nothing happened. */
  beforeCommit(statements: () => readonly Statement[]): void
}

export interface Database {
  transaction<T>(name: string, work: (tx: Tx) => Promise<T>): Promise<T>
}
