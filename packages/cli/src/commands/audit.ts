// `tallystick audit`: lets the independent program recompute the books.
import type { Command } from 'commander'
import { auditBooks } from '@tallystick/audit'
import type { AuditReport, HeadEvidence } from '@tallystick/audit'
import { findHeadKeys } from '@tallystick/network'
import { CommandError, exitCodes } from '../failure.ts'
import { compareTimes, keepAuditTime, readAuditTime } from '../audit-times.ts'
import type { ComparedTimes } from '../audit-times.ts'
import { withBooks } from '../open-books.ts'
import { readInput } from '../read-file.ts'
import { configOf, writeJson } from '../terminal.ts'
import type { Terminal } from '../terminal.ts'

interface AuditOptions {
  readonly json?: true
  readonly heads?: string
  readonly headKeys?: string
}

export function addAudit(program: Command, terminal: Terminal): void {
  program
    .command('audit')
    .description('recompute the books from their rows, and name what is wrong')
    .option('--json', 'print {"ok","checked","findings","times"}')
    .option('--heads <file>', 'compare with heads that were kept: JSON lines of GET /api/v1/heads')
    .option('--head-keys <file>', 'the keys that signed them, as GET /api/v1/head-keys answered')
    .addHelpText(
      'after',
      `
Reads the database itself, at one moment, also while the network runs. Exit codes: 0 clean, 1 findings,
2 could not run. The keys of heads are those of the data folder, unless --head-keys names a file.
How long each group of rules took stands beside the run before, which the data folder keeps.

Examples:
  $ tallystick audit --json
  $ tallystick audit --heads heads.jsonl --head-keys head-keys.json`,
    )
    .action(async (options: AuditOptions) => {
      const evidence = await readEvidence(terminal, options)
      const report = await withBooks(configOf(terminal), (database) =>
        database.read('cli.audit', (tx) => {
          let count = 0
          return auditBooks(
            (text) => {
              count += 1
              return tx.query<object>({ name: `cli.audit-${count}`, text })
            },
            { ...evidence, clockMs: () => performance.now() },
          )
        }),
      )
      const times = noteTimes(terminal, report)
      const { ok, checked, findings } = report
      if (options.json === true)
        writeJson(terminal, { ok, checked, findings, times: jsonOf(times) })
      else print(terminal, report, times)
      if (!report.ok) terminal.setExitCode(exitCodes.refused)
    })
}

/** @throws {CommandError} where there is something to compare, and no key to believe it by. */
async function readEvidence(
  terminal: Terminal,
  { heads, headKeys }: AuditOptions,
): Promise<HeadEvidence> {
  const keys =
    headKeys === undefined
      ? findHeadKeys(configOf(terminal))
      : parseKeys(headKeys, await readInput(headKeys))
  if (heads === undefined) return { keys }
  if (keys === undefined) {
    throw new CommandError('the keys of the heads are not in this data folder: name --head-keys')
  }
  return { keys, kept: await readInput(heads) }
}

function parseKeys(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CommandError(`${file} is not JSON`)
  }
}

function noteTimes(terminal: Terminal, { checked, timesMs }: AuditReport): ComparedTimes {
  const { dataDir } = configOf(terminal)
  const rows = Object.values(checked).reduce((sum, count) => sum + count, 0)
  const times = compareTimes({ rows, timesMs }, readAuditTime(dataDir))
  keepAuditTime(dataDir, { rows, timesMs })
  return times
}

function jsonOf({ groups, rowsRatio }: ComparedTimes) {
  return {
    groups: groups.map(({ name, ms, beforeMs = null, ratio = null }) => ({
      name,
      ms,
      before_ms: beforeMs,
      ratio,
    })),
    rows_ratio: rowsRatio ?? null,
  }
}

function printTimes(terminal: Terminal, { groups, rowsRatio }: ComparedTimes): void {
  for (const { name, ms, beforeMs, ratio } of groups) {
    const times = ratio === undefined ? '' : `, ${ratio.toFixed(2)} times`
    const before = beforeMs === undefined ? '' : ` (the run before: ${beforeMs} ms${times})`
    terminal.write(`time, ${name}: ${ms} ms${before}\n`)
  }
  if (rowsRatio === undefined) return
  terminal.write(
    `the rules looked at ${rowsRatio.toFixed(2)} times as many rows as in the run before\n`,
  )
}

function print(terminal: Terminal, { checked, findings }: AuditReport, times: ComparedTimes): void {
  for (const [rule, count] of Object.entries(checked)) {
    terminal.write(`${rule}: ${count} checked\n`)
  }
  printTimes(terminal, times)
  for (const { rule, invariant, id, detail } of findings) {
    terminal.write(`WRONG ${rule} (${invariant}) ${id}: ${detail}\n`)
  }
  const { length } = findings
  terminal.write(length === 0 ? 'the books are clean\n' : `${length} findings\n`)
}
