// Which statements a request runs, by their names and how many rows they answered: what its work shows of the outside.
import type { Database, Tx } from '../../platform/index.ts'

export interface StatementRecorder {
  readonly wrap: (database: Database) => Database
  /** Runs the work and answers what ran meanwhile, sorted. One at a time. */
  readonly record: <T>(
    work: () => Promise<T>,
  ) => Promise<{ readonly done: T; readonly statements: readonly string[] }>
}

export function recordStatements(): StatementRecorder {
  let names: string[] | undefined
  const naming =
    <T>(work: (tx: Tx) => Promise<T>) =>
    (tx: Tx): Promise<T> =>
      work({
        ...tx,
        query: async (statement) => {
          names?.push(statement.name)
          return await tx.query(statement)
        },
      })
  return {
    wrap: (database) => ({
      ...database,
      transaction: (name, work) => database.transaction(name, naming(work)),
      read: (name, work) => database.read(name, naming(work)),
      query: async (statement) => {
        names?.push(statement.name)
        return await database.query(statement)
      },
    }),
    async record(work) {
      const own = (names = [])
      const done = await work()
      names = undefined
      return { done, statements: own.toSorted() }
    },
  }
}
