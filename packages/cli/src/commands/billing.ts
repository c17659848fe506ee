// `tallystick billing …`: runs of billing days, and payment reports.
import type { Command } from 'commander'
import { listAll, withApi } from '../call-api.ts'
import { withOutput, writeRows } from '../print/output.ts'
import type { OutputOptions } from '../print/output.ts'
import { writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { applyReport } from './apply-report.ts'

// A run over a million accounts takes minutes, and the answer comes when it is done.
const runTimeoutMs = 60 * 60_000
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
    .action(({ file }: { file: string }) =>
      applyReport(terminal, { file, path: '/billing/reports', countNames, bytesPerCallMax }),
    )
}
