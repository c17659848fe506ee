// The processor's file: every happening as one line, appended before it is answered.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { Happening } from './happenings.ts'
import { parseHappening } from './happenings.ts'

export type Journal = {
  readonly append: (happening: Happening) => void
  readonly close: () => void
}

/**
 * Opens the file and hands each line that it holds to `replay`, oldest first. A last line without its
 * end was torn by a crash and never answered: it is cut off. Any other bad line throws.
 *
 * A line is handed to the operating system before the answer, so it survives the end of this
 * process; it is not forced to the disk, because a power cut is no part of what is simulated.
 */
export function openJournal(file: string, replay: (happening: Happening) => void): Journal {
  mkdirSync(dirname(file), { recursive: true })
  if (existsSync(file)) {
    const bytes = readFileSync(file)
    const wholeLength = bytes.lastIndexOf(0x0a) + 1
    const lines = bytes.subarray(0, wholeLength).toString('utf8').split('\n').slice(0, -1)
    for (const line of lines) replay(parseHappening(line))
    if (wholeLength < bytes.length) truncateSync(file, wholeLength)
  }
  const descriptor = openSync(file, 'a', 0o600)
  return {
    append(happening) {
      const bytes = Buffer.from(JSON.stringify(happening) + '\n')
      for (let written = 0; written < bytes.length;) {
        written += writeSync(descriptor, bytes, written)
      }
    },
    close: () => closeSync(descriptor),
  }
}

/** A journal that forgets: for a processor without a file. */
export const forgetfulJournal: Journal = { append: () => undefined, close: () => undefined }
