// Everything that a database and the export of its state hold, as one text: for tests that look for a person in it.
import assert from 'node:assert/strict'
import type { Database } from '../../platform/index.ts'
import { exportState } from '../../server/export-state.ts'

/** One line for each value of each column that could hold words, whatever table it is in. */
export async function dumpDatabase(database: Database): Promise<string> {
  const lines: string[] = []
  await exportState(database, (line) => void lines.push(line))
  const columns = await database.read('test.columns', (tx) =>
    tx.query<{ table: string; column: string }>({
      name: 'test.columns',
      text: `select c.table_name as "table", c.column_name as "column" from information_schema.columns c
        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
          and c.data_type in ('text', 'jsonb', 'json', 'ARRAY', 'character varying', 'inet', 'cidr')`,
    }),
  )
  for (const { table, column } of columns) {
    const rows = await database.read('test.dump', (tx) =>
      tx.query<{ value: string | null }>({
        name: `test.dump-${table}-${column}`,
        text: `select "${column}"::text as value from "${table}"`,
      }),
    )
    lines.push(...rows.map(({ value }) => `${table}.${column}: ${value ?? ''}`))
  }
  return lines.join('\n')
}

/** None of the words is in the text, in whatever case; says in which lines it is. */
export function assertGone(text: string, words: readonly string[]): void {
  for (const word of words) {
    const found = text.split('\n').filter((line) => line.toLowerCase().includes(word.toLowerCase()))
    assert.deepEqual(found, [], word)
  }
}
