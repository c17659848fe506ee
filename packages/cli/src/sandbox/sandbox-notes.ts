// What a sandbox made for itself at its first start, and where it is: kept beside its data, so that commands typed in
// the same folder find it. Whoever can read the folder may act as the operator of this trial network.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface SandboxNotes {
  readonly operatorToken: string
  readonly processorKey: string
  /** Where it was served last. */
  readonly url: string
}

function fileOf(dataDir: string): string {
  return path.join(dataDir, 'sandbox.json')
}

/** Undefined where no sandbox was ever served from this folder. */
export function readSandboxNotes(dataDir: string): SandboxNotes | undefined {
  const file = fileOf(dataDir)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SandboxNotes) : undefined
}

/** Keeps the secrets of the last start, or those that are given; makes what is missing. */
export function keepSandboxNotes(
  dataDir: string,
  given: { readonly url: string; readonly operatorToken: string | undefined },
): SandboxNotes {
  const kept = readSandboxNotes(dataDir)
  const notes: SandboxNotes = {
    operatorToken: given.operatorToken ?? kept?.operatorToken ?? makeSecret(),
    processorKey: kept?.processorKey ?? makeSecret(),
    url: given.url,
  }
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(fileOf(dataDir), `${JSON.stringify(notes, null, 2)}\n`, { mode: 0o600 })
  return notes
}

function makeSecret(): string {
  return randomBytes(24).toString('base64url')
}
