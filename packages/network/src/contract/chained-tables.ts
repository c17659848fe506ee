// All tables that the chain holds, by name, sorted: that is the order in which a block is hashed.
import type { ChainedTable } from './chained-table.ts'
import { gatherWords } from './rooms.ts'

export const chainedTables: readonly (readonly [name: string, table: ChainedTable])[] = [
  ...gatherWords(({ chained }) => chained),
].toSorted(([one], [other]) => (one < other ? -1 : 1))
