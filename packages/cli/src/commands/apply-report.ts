// Applies a report from a file, in parts that one call takes, and shows what came of all its lines.
import { withApi } from '../call-api.ts'
import { CommandError, exitCodes } from '../failure.ts'
import { readInput } from '../read-file.ts'
import { splitLines } from '../split-lines.ts'
import { createProgress, writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

export interface Report {
  /** NDJSON; - reads standard input. */
  readonly file: string
  /** Of the API. */
  readonly path: string
  /** What lines come to, as the answer counts them. */
  readonly countNames: readonly string[]
  readonly bytesPerCallMax: number
  /** The type of a format of banks, which goes in one call; undefined: lines of ours. */
  readonly typeOf?: (text: string) => string | undefined
}

interface AppliedAnswer {
  readonly contradictions: readonly { readonly line: number }[]
  readonly refused: readonly { readonly line: number; readonly detail: string }[]
  readonly [count: string]: unknown
}

const timeoutMs = 10 * 60_000

/** Whole lines are applied also where others are torn; then the exit code is that of what was refused. */
export async function applyReport(terminal: Terminal, report: Report): Promise<void> {
  const { file, path, countNames, bytesPerCallMax, typeOf } = report
  const whole = await readInput(file)
  const type = typeOf?.(whole)
  const isOurs = type === undefined
  const parts = isOurs ? splitLines(whole, bytesPerCallMax) : [{ text: whole, firstLine: 1 }]
  if (parts.length === 0) throw new CommandError(`${file} is empty`)
  const total = await withApi(terminal, {}, async (api) => {
    const counts = Object.fromEntries(countNames.map((name) => [name, 0]))
    const contradictions: object[] = []
    const refused: object[] = []
    const show = createProgress(terminal, 'report', parts.length)
    for (const [index, { text, firstLine }] of parts.entries()) {
      // Without a key: a line that is sent again is known by what it is about; one that was not may be known now.
      const headers = isOurs ? {} : { 'content-type': type }
      const call = { method: 'POST', path, ndjson: text, headers, timeoutMs } as const
      const answer = (await api.call(call)) as AppliedAnswer
      for (const name of countNames) counts[name] = (counts[name] ?? 0) + countOf(answer, name)
      const inFile = <T extends { readonly line: number }>(one: T): T => ({
        ...one,
        line: one.line + firstLine - 1,
      })
      contradictions.push(...answer.contradictions.map(inFile))
      refused.push(...answer.refused.map(inFile))
      show(index + 1)
    }
    return { ...counts, contradictions, refused }
  })
  writeJson(terminal, total)
  if (total.refused.length + total.contradictions.length > 0) {
    terminal.setExitCode(exitCodes.refused)
  }
}

function countOf(answer: AppliedAnswer, name: string): number {
  const count = answer[name]
  return typeof count === 'number' ? count : 0
}
