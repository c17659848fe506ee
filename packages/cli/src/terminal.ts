// What commands know of the world around them; tests give their own.
import { readConfig } from '@tallystick/network'
import type { Config } from '@tallystick/network'
import { readSandboxNotes } from './sandbox/sandbox-notes.ts'

export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Results: to be read by other programs. False: wait until `write` takes more. */
  readonly write: (text: string) => boolean
  /** Everything else: progress, notes, refusals. */
  readonly say: (line: string) => void
  /** Whether a person watches, so that progress may be shown. */
  readonly isInteractive: boolean
  /** Whether a person reads what is written, so that it is not JSON. */
  readonly isOutputInteractive?: boolean
  readonly onSignal: (listener: () => void) => void
  readonly setExitCode: (code: number) => void
}

/** @throws {ConfigError} */
export function configOf(terminal: Terminal): Config {
  return readConfig(terminal.env)
}

/** The network that commands speak to: the one that is named, or the sandbox served last from this folder. */
export function findUrl(terminal: Terminal): string {
  const { publicUrl, port, dataDir } = configOf(terminal)
  const isPortGiven = terminal.env['TALLYSTICK_PORT'] !== undefined
  const sandboxUrl = isPortGiven ? undefined : readSandboxNotes(dataDir)?.url
  return publicUrl ?? sandboxUrl ?? `http://localhost:${port}`
}

/** Writes a result as indented JSON. */
export function writeJson(terminal: Terminal, value: unknown): void {
  terminal.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Says how far a long job is, at most once for each percent; nothing where nobody watches. */
export function createProgress(terminal: Terminal, what: string, totalCount: number) {
  let shown = -1
  return (doneCount: number): void => {
    const percent = totalCount === 0 ? 100 : Math.floor((100 * doneCount) / totalCount)
    if (!terminal.isInteractive || percent === shown) return
    shown = percent
    terminal.say(`${what}: ${doneCount} of ${totalCount} (${percent} %)`)
  }
}
