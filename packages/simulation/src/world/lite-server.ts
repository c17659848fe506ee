// PostgreSQL in memory (PGlite), with the network's own schema: one session, statements prepared once.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite, protocol } from '@electric-sql/pglite'
import { encodeParameter, parseColumn } from '@tallystick/network/rooms/platform'
import type { SqlStatement } from '@tallystick/network/rooms/platform'

export interface LiteServer {
  /** Runs one statement; several are run in the order of the calls. */
  run(
    statement: SqlStatement,
  ): Promise<{ readonly rows: readonly object[]; readonly command: string }>
  /** Rows of one text, as the audit reads them. */
  query(text: string): Promise<readonly object[]>
  /** Statements separated by semicolons. */
  exec(text: string): Promise<void>
  /** Ends the session and all that it remembered, as when a process dies. */
  endSession(): Promise<void>
  close(): Promise<void>
}

const migrationsFolder = path.dirname(
  fileURLToPath(import.meta.resolve('@tallystick/network/migrations/0001-ledger.sql')),
)

/** A migrated, empty cluster that servers are cloned from. */
export async function makeTemplate(): Promise<Blob> {
  const db = await PGlite.create({ dataDir: 'memory://' })
  const files = readdirSync(migrationsFolder).filter((file) => file.endsWith('.sql'))
  for (const file of files.toSorted()) {
    await db.exec(readFileSync(path.join(migrationsFolder, file), 'utf8'))
  }
  const template = await db.dumpDataDir('none')
  await db.close()
  return template
}

interface Message {
  readonly name: string
  readonly text?: string
  readonly fields?: readonly unknown[]
}
interface Field {
  readonly name: string
  readonly dataTypeID: number
}

// Plans are made once: tables are small, and the plan of a small table is the same whatever is looked for.
const settings = `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set plan_cache_mode = force_generic_plan`

export async function openLiteServer(template: Blob): Promise<LiteServer> {
  const db = await PGlite.create({ loadDataDir: template })
  await db.exec(settings)
  const prepared = new Set<string>()
  const { serialize } = protocol

  async function send({ name, text, values = [] }: SqlStatement) {
    const bytes = [
      ...(prepared.has(name) ? [] : [serialize.parse({ name, text })]),
      serialize.bind({ statement: name, values: values.map(encodeParameter) }),
      serialize.describe({ type: 'P' }),
      serialize.execute(),
      serialize.sync(),
    ]
    const { messages } = await db.execProtocol(Buffer.concat(bytes), {
      throwOnError: true,
      syncToFs: false,
    })
    if (name !== '') prepared.add(name)
    return readMessages(messages)
  }

  return {
    run: send,
    query: async (text) => (await send({ name: '', text })).rows,
    exec: async (text) => {
      await db.exec(text)
    },
    async endSession() {
      // Prepared statements stay: they say nothing, and preparing them anew would take most of the time.
      await db.exec(`select pg_advisory_unlock_all(); reset all; ${settings}`)
    },
    close: () => db.close(),
  }
}

function readMessages(messages: readonly Message[]) {
  let columns: readonly Field[] = []
  let command = ''
  const rows: object[] = []
  for (const message of messages) {
    if (message.name === 'rowDescription') columns = message.fields as readonly Field[]
    if (message.name === 'commandComplete') command = message.text ?? ''
    if (message.name === 'dataRow') {
      const cells = message.fields as readonly (string | null)[]
      rows.push(
        Object.fromEntries(
          columns.map(({ name, dataTypeID }, at) => {
            const text = cells[at] ?? null
            return [name, text === null ? null : parseColumn(dataTypeID, text)]
          }),
        ),
      )
    }
  }
  return { rows, command }
}
