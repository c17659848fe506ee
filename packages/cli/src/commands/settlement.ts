// `tallystick settlement …`: pays merchants, applies what banks report of it, and shows what a merchant has.
import type { Command } from 'commander'
import { listAll, withApi } from '../call-api.ts'
import { withOutput, writeRows } from '../print/output.ts'
import type { OutputOptions } from '../print/output.ts'
import { writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'
import { applyReport } from './apply-report.ts'

const timeoutMs = 10 * 60_000
// Ten thousand lines, which is the most that one call takes, are never shorter.
const bytesPerCallMax = 500_000

export function addSettlement(program: Command, terminal: Terminal): void {
  const settlement = program.command('settlement').description('payouts to merchants')
  addRun(settlement, terminal)
  addReport(settlement, terminal)
  addReserve(settlement, terminal)
  withOutput(settlement.command('runs'))
    .description('list the settlement runs, newest date first')
    .action((output: OutputOptions) =>
      withApi(terminal, {}, (api) => writeRows(terminal, listAll(api, '/settlement/runs'), output)),
    )
  withOutput(settlement.command('payouts'))
    .description('list the payouts of a run')
    .argument('<run>', 'the id of the run')
    .addHelpText('after', '\nExample:\n  $ tallystick settlement payouts srn_01kx…')
    .action((run: string, output: OutputOptions) =>
      withApi(terminal, {}, (api) => {
        const path = `/settlement/runs/${encodeURIComponent(run)}/payouts`
        return writeRows(terminal, listAll(api, path), output)
      }),
    )
  settlement
    .command('balance')
    .description('show what a merchant has, and what is paid next or why nothing is')
    .requiredOption('--token <token>', "the merchant's token")
    .addHelpText('after', '\nExample:\n  $ tallystick settlement balance --token mer_token…')
    .action(({ token }: { token: string }) =>
      withApi(terminal, { token }, async (api) => {
        const read = (path: string) => api.call({ method: 'GET', path: `/merchants/me/${path}` })
        const [balances, settlements] = await Promise.all([read('balance'), read('settlement')])
        writeJson(terminal, { balances, settlements: (settlements as { data: unknown }).data })
      }),
    )
}

function addRun(settlement: Command, terminal: Terminal): void {
  settlement
    .command('run')
    .description('pay merchants what is due on a date; the same date again changes nothing')
    .requiredOption('--date <date>', 'the day to settle, such as 2026-12-22')
    .addHelpText('after', '\nExample:\n  $ tallystick settlement run --date 2026-12-22')
    .action(({ date }: { date: string }) =>
      withApi(terminal, {}, async (api) => {
        const call = { method: 'POST', path: '/settlement/runs', json: { date } } as const
        writeJson(terminal, await api.call({ ...call, timeoutMs }))
      }),
    )
}

function addReserve(settlement: Command, terminal: Terminal): void {
  settlement
    .command('reserve')
    .description("set what is kept back of a merchant's earnings for refunds")
    .argument('<merchant>', 'the id of the merchant')
    .requiredOption('--share <share>', 'the share that is kept back, such as 0.05')
    .requiredOption('--days <days>', 'for how many days', Number)
    .addHelpText(
      'after',
      '\nExample:\n  $ tallystick settlement reserve mer_01kx… --share 0.05 --days 60',
    )
    .action((merchant: string, { share, days }: { share: string; days: number }) =>
      withApi(terminal, {}, async (api) => {
        const path = `/merchants/${encodeURIComponent(merchant)}/reserve`
        writeJson(terminal, await api.call({ method: 'PUT', path, json: { share, days } }))
      }),
    )
}

const countNames = ['paid', 'returned', 'unknown', 'repeated', 'contradicts', 'noted'] as const

function addReport(settlement: Command, terminal: Terminal): void {
  settlement
    .command('report')
    .description('apply what a bank says of payouts; the same report again changes nothing')
    .requiredOption(
      '--file <file>',
      'NDJSON, pain.002, camt.053, camt.054, or ACH returns; - reads standard input',
    )
    .addHelpText(
      'after',
      `
A line is {"payout":"out_…","status":"paid"} or {"payout":"out_…","status":"returned","reason":"…"}.
Whole lines are applied also where others are torn; then the exit code is 1, as for lines that contradict.

Examples:
  $ tallystick settlement report --file december.ndjson
  $ tallystick settlement report --file camt054.xml`,
    )
    .action(({ file }: { file: string }) =>
      applyReport(terminal, {
        file,
        path: '/settlement/reports',
        countNames,
        bytesPerCallMax,
        typeOf,
      }),
    )
}

/** What banks write begins with a sign of XML, or with the file header of ACH. */
function typeOf(text: string): string | undefined {
  if (/^\uFEFF?\s*</.test(text)) return 'application/xml'
  return /^101[ \d]/.test(text) ? 'text/plain' : undefined
}
