// `tallystick billing …`: runs of billing days, and payment reports.
import type { Command } from 'commander'
import { listAll, withApi } from '../call-api.ts'
import { CommandError, exitCodes } from '../failure.ts'
import { withOutput, writeRows } from '../print/output.ts'
import type { OutputOptions } from '../print/output.ts'
import { readInput } from '../read-file.ts'
import { splitLines } from '../split-lines.ts'
import { createProgress, writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

// A run over a million accounts takes minutes, and the answer comes when it is done.
const runTimeoutMs = 60 * 60_000
const reportTimeoutMs = 10 * 60_000
/** A batch may have 4 MB. */
const bytesPerCallMax = 3_500_000

export function addBilling(program: Command, terminal: Terminal): void {
  const billing = program.command('billing').description('billing runs and payment reports')
  addRun(billing, terminal)
  addReport(billing, terminal)
  withOutput(billing.command('runs'))
    .description('list the billing runs, newest date first')
    .action((output: OutputOptions) =>
      withApi(terminal, {}, (api) => writeRows(terminal, listAll(api, '/billing/runs'), output)),
    )
  withOutput(billing.command('requests'))
    .description('list the payment requests of a run')
    .argument('<run>', 'the id of the run')
    .addHelpText('after', '\nExample:\n  $ tallystick billing requests run_01kx…')
    .action((run: string, output: OutputOptions) =>
      withApi(terminal, {}, (api) => {
        const path = `/billing/runs/${encodeURIComponent(run)}/requests`
        return writeRows(terminal, listAll(api, path), output)
      }),
    )
}

function addRun(billing: Command, terminal: Terminal): void {
  billing
    .command('run')
    .description('run the billing of a date; the same date again changes nothing')
    .requiredOption('--date <date>', 'the billing day, such as 2026-12-22')
    .addHelpText('after', '\nExample:\n  $ tallystick billing run --date 2026-12-22')
    .action(({ date }: { date: string }) =>
      withApi(terminal, {}, async (api) => {
        const call = { method: 'POST', path: '/billing/runs', json: { date } } as const
        writeJson(terminal, await api.call({ ...call, timeoutMs: runTimeoutMs }))
      }),
    )
}

const countNames = ['paid', 'declined', 'unknown', 'repeated', 'contradicts'] as const

interface AppliedAnswer {
  readonly contradictions: readonly { readonly line: number }[]
  readonly refused: readonly { readonly line: number; readonly detail: string }[]
  readonly [count: string]: unknown
}

function addReport(billing: Command, terminal: Terminal): void {
  billing
    .command('report')
    .description('apply a payment report; the same report again changes nothing')
    .requiredOption('--file <file>', 'NDJSON, one line per request; - reads standard input')
    .addHelpText(
      'after',
      `
A line is {"request":"req_…","status":"paid"} or {"request":"req_…","status":"declined","reason":"…"}.
Whole lines are applied also where others are torn; then the exit code is 1, as for lines that contradict.

Example:
  $ tallystick billing report --file december.ndjson`,
    )
    .action(async ({ file }: { file: string }) => {
      const parts = splitLines(await readInput(file), bytesPerCallMax)
      if (parts.length === 0) throw new CommandError(`${file} is empty`)
      const total = await withApi(terminal, {}, async (api) => {
        const counts = Object.fromEntries(countNames.map((name) => [name, 0]))
        const contradictions: object[] = []
        const refused: object[] = []
        const show = createProgress(terminal, 'report', parts.length)
        for (const [index, { text, firstLine }] of parts.entries()) {
          // Without a key: a line that is sent again is known by its request; one that was not may be known now.
          const answer = (await api.call({
            method: 'POST',
            path: '/billing/reports',
            ndjson: text,
            timeoutMs: reportTimeoutMs,
          })) as AppliedAnswer
          for (const name of countNames) counts[name] = (counts[name] ?? 0) + countOf(answer, name)
          const inFile = <T extends { line: number }>(one: T): T => ({
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
    })
}

function countOf(answer: AppliedAnswer, name: string): number {
  const count = answer[name]
  return typeof count === 'number' ? count : 0
}
