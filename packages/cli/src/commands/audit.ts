// `tallystick audit`: lets the independent program recompute the books.
import type { Command } from 'commander'
import { auditBooks } from '@tallystick/audit'
import { exitCodes } from '../failure.ts'
import { withBooks } from '../open-books.ts'
import { configOf, writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

export function addAudit(program: Command, terminal: Terminal): void {
  program
    .command('audit')
    .description('recompute the books from their rows, and name what is wrong')
    .option('--json', 'print {"ok","checked","findings"}')
    .addHelpText(
      'after',
      `
Reads the database itself, at one moment, also while the network runs. Exit codes: 0 clean, 1 findings,
2 could not run.

Example:
  $ tallystick audit --json`,
    )
    .action(async ({ json }: { json?: true }) => {
      const report = await withBooks(configOf(terminal), (database) =>
        database.read('cli.audit', (tx) => {
          let count = 0
          return auditBooks((text) => {
            count += 1
            return tx.query<object>({ name: `cli.audit-${count}`, text })
          })
        }),
      )
      if (json === true) {
        writeJson(terminal, report)
      } else {
        const rules = Object.entries(report.checked)
        for (const [rule, count] of rules) terminal.write(`${rule}: ${count} checked\n`)
        for (const { rule, invariant, id, detail } of report.findings) {
          terminal.write(`WRONG ${rule} (${invariant}) ${id}: ${detail}\n`)
        }
        const { length } = report.findings
        terminal.write(length === 0 ? 'the books are clean\n' : `${length} findings\n`)
      }
      if (!report.ok) terminal.setExitCode(exitCodes.refused)
    })
}
