// Everything that is kept of a person, as the files of one archive: JSON for programs, tables for people.
import { strToU8, zipSync } from 'fflate'
import type { Profile } from '../customers/index.ts'
import type { Clock, Database, PersonalRecords } from '../platform/index.ts'

export interface ExportPorts {
  readonly database: Database
  readonly clock: Clock
  /** What each room keeps of a person. */
  readonly personal: readonly PersonalRecords[]
}

export interface ExportedPerson {
  readonly archive: Uint8Array
  /** Names of the files in it. */
  readonly files: readonly string[]
}

/**
 * @param input.readme the words that explain the archive, in the person's language.
 * @param input.writeTable makes a CSV of rows whose members are texts or plain numbers.
 */
export async function exportPerson(
  ports: ExportPorts,
  input: {
    readonly profile: Profile
    readonly readme: string
    readonly writeTable: (rows: readonly (readonly string[])[]) => string
  },
): Promise<ExportedPerson> {
  const { profile, readme, writeTable } = input
  const now = ports.clock.now()
  const files: Record<string, Uint8Array> = { 'README.txt': strToU8(readme) }
  await ports.database.read('privacy.export', async (tx) => {
    for (const { handOver } of ports.personal) {
      const { values = {}, tables = {} } = (await handOver?.(tx, profile, now)) ?? {}
      for (const [name, value] of Object.entries(values)) {
        files[`${name}.json`] = strToU8(`${JSON.stringify(value, jsonOf, 2)}\n`)
      }
      for (const [name, rows] of Object.entries(tables)) {
        files[`${name}.csv`] = strToU8(writeTable(rows))
      }
    }
  })
  return { archive: zipSync(files), files: Object.keys(files) }
}

/** Amounts are texts, as everywhere in JSON; what belongs to the operator alone is left out. */
function jsonOf(name: string, value: unknown): unknown {
  if (name === 'shareMicros' || name === 'feeMicros') return undefined
  return typeof value === 'bigint' ? value.toString() : value
}
