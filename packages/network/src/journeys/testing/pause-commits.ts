// A network that can be held after each of its transactions, by the transaction's name.
import type { Database, createPauses } from '../../platform/index.ts'

/** The points are called "after commit" and the name of the transaction, read or written. */
export function pauseCommits(pauses: ReturnType<typeof createPauses>) {
  return (database: Database): Database => ({
    ...database,
    async read(name, work) {
      const value = await database.read(name, work)
      await pauses.point(`after commit ${name}`)
      return value
    },
    async transaction(name, work) {
      const value = await database.transaction(name, work)
      await pauses.point(`after commit ${name}`)
      return value
    },
  })
}
