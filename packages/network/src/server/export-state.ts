// The state of a network as sorted JSON lines, one row a line, the same text for the same rows. No secret is in it.
import { openColumns, secretColumns } from '../contract/index.ts'
import type { Database, Tx } from '../platform/index.ts'

const rowsPerFetch = 2000

// A column of such a name is taken for a secret until its room says that it is open.
const secretName = /(secret|password|token|_hash|^key)$/
const masked = '(masked)'

interface Column {
  readonly table: string
  readonly column: string
  readonly type: string
}

/**
 * Writes a line `{"row":…,"table":…}` for each row of each table of the schema, tables by name, rows by
 * their text; the columns of a row are in PostgreSQL's own order of keys. All lines see one moment.
 * Answers how many there are.
 */
export async function exportState(
  database: Database,
  write: (line: string) => Promise<void> | void,
): Promise<number> {
  return await database.read('server.export', async (tx) => {
    const columns = await selectColumns(tx)
    let count = 0
    for (const [table, of] of Map.groupBy(columns, ({ table }) => table)) {
      count += await exportTable(tx, table, of, write)
    }
    return count
  })
}

function selectColumns(tx: Tx): Promise<readonly Column[]> {
  return tx.query<Column>({
    name: 'server.select-columns',
    text: `select c.table_name as "table", c.column_name as "column", c.data_type as type
      from information_schema.columns c join information_schema.tables t
        on t.table_schema = c.table_schema and t.table_name = c.table_name
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      order by c.table_name collate "C", c.ordinal_position`,
  })
}

async function exportTable(
  tx: Tx,
  table: string,
  columns: readonly Column[],
  write: (line: string) => Promise<void> | void,
): Promise<number> {
  const secrets = columns.filter(isSecret).map(({ column }) => column)
  const mask = Object.fromEntries(secrets.map((column) => [column, masked]))
  // A cursor: the largest tables do not fit into memory. Names of tables come from the catalogue.
  await tx.query({
    name: `server.open-export-${table}`,
    text: `declare export_cursor no scroll cursor for
      select jsonb_build_object('table', '${table}', 'row', to_jsonb(t) || '${JSON.stringify(mask)}'::jsonb)::text
        collate "C" as line from "${table}" t order by 1`,
  })
  let count = 0
  for (;;) {
    const rows = await tx.query<{ line: string }>({
      name: 'server.fetch-export',
      text: `fetch ${rowsPerFetch} from export_cursor`,
    })
    for (const { line } of rows) await write(line)
    count += rows.length
    if (rows.length < rowsPerFetch) break
  }
  await tx.query({ name: 'server.close-export', text: 'close export_cursor' })
  return count
}

/** Bytes are always secret here: they are hashes of tokens. */
function isSecret({ table, column, type }: Column): boolean {
  const name = `${table}.${column}`
  if (secretColumns.has(name) || type === 'bytea') return true
  return secretName.test(column) && !openColumns.has(name)
}
