// Counts what goes to the database: the proof that no statement is issued per purchase.
import type { Database, Tx } from '@tallystick/network/rooms/platform'

export interface CountedDatabase extends Database {
  statementCount(): number
}

export function countStatements(database: Database): CountedDatabase {
  let count = 0
  const counted = (tx: Tx): Tx => ({
    ...tx,
    query(statement) {
      count += 1
      return tx.query(statement)
    },
    beforeCommit(statements) {
      tx.beforeCommit(() => {
        const last = statements()
        count += last.length
        return last
      })
    },
  })
  return {
    transaction: (name, work) => database.transaction(name, (tx) => work(counted(tx))),
    read: (name, work) => database.read(name, (tx) => work(counted(tx))),
    query(statement) {
      count += 1
      return database.query(statement)
    },
    listen: (topic, hear) => database.listen(topic, hear),
    close: () => database.close(),
    statementCount: () => count,
  }
}
