// Reads what a command is given: a file, or standard input for "-".
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { CommandError } from './failure.ts'

/** @throws {CommandError} for a file that cannot be read. */
export async function readInput(file: string): Promise<string> {
  if (file === '-') return await text(process.stdin)
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`)
  }
}
