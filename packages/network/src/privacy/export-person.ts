// Everything that is kept of a person, as one archive: JSON for programs, tables for people. It is written while it is
// read, so that a long life takes no more memory than a short one.
import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Profile } from '../customers/index.ts'
import type { Clock, Database, HandedOver, PersonalRecords } from '../platform/index.ts'
import { personOf } from './person-of.ts'

export interface ExportPorts {
  readonly database: Database
  readonly clock: Clock
  /** What each room keeps of a person. */
  readonly personal: readonly PersonalRecords[]
}

export interface ExportInput {
  readonly profile: Profile
  /** The words that explain the archive, in the person's language. */
  readonly readme: string
  /** Makes a CSV of rows whose members are texts or plain numbers. */
  readonly writeTable: (rows: readonly (readonly string[])[], isStart: boolean) => string
}

interface ArchivedFile {
  readonly name: string
  readonly parts: AsyncIterable<string>
}

/** The bytes of the archive; who stops early has nothing more read. */
export async function* exportPerson(
  ports: ExportPorts,
  input: ExportInput,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error
    made.push(bytes)
  })
  for await (const { name, parts } of filesOf(ports, input)) {
    const file = new ZipDeflate(name)
    zip.add(file)
    for await (const part of parts) {
      file.push(strToU8(part))
      yield* made.splice(0)
    }
    file.push(new Uint8Array(0), true)
    yield* made.splice(0)
  }
  zip.end()
  yield* made.splice(0)
}

async function* filesOf(
  { database, clock, personal }: ExportPorts,
  { profile, readme, writeTable }: ExportInput,
): AsyncGenerator<ArchivedFile> {
  const now = clock.now()
  yield { name: 'README.txt', parts: once(readme) }
  for (const { handOver } of personal) {
    if (handOver === undefined) continue
    const handed: HandedOver = await database.read('privacy.export', (tx) =>
      handOver(tx, personOf(profile), now),
    )
    for (const [name, value] of Object.entries(handed.values ?? {})) {
      yield { name: `${name}.json`, parts: once(`${JSON.stringify(value, jsonOf, 2)}\n`) }
    }
    for (const [name, { pages, columns }] of Object.entries(handed.lists ?? {})) {
      yield { name: `${name}.json`, parts: writeList(pages(database)) }
      if (columns === undefined) continue
      yield { name: `${name}.csv`, parts: writeRows(pages(database), columns, writeTable) }
    }
  }
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text)
}

/** One row a line. */
async function* writeList(pages: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  let between = ''
  yield '['
  for await (const rows of pages) {
    const lines = rows.map((row) => `\n${JSON.stringify(row, jsonOf)}`)
    yield between + lines.join(',')
    between = ','
  }
  yield '\n]\n'
}

async function* writeRows(
  pages: AsyncIterable<readonly object[]>,
  columns: readonly string[],
  writeTable: ExportInput['writeTable'],
): AsyncGenerator<string> {
  yield writeTable([columns], true)
  for await (const rows of pages) {
    yield writeTable(
      rows.map((row) => {
        const members = new Map<string, unknown>(Object.entries(row))
        return columns.map((column) => String(members.get(column)))
      }),
      false,
    )
  }
}

/** Amounts are texts, as everywhere in JSON; what belongs to the operator alone is left out. */
function jsonOf(name: string, value: unknown): unknown {
  if (name === 'shareMicros' || name === 'feeMicros') return undefined
  return typeof value === 'bigint' ? value.toString() : value
}
