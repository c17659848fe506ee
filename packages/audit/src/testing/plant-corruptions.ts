// npm run corruptions: plants every wrong that is known into a clean, varied book, one after the other, and lets the
// whole audit look. Exits 1 where one is not found, or not under its name, or where the clean book has a finding.
import { auditBooks, rules } from '../index.ts'
import { unruledTables } from '../unruled-tables.ts'
import { allCorruptions } from './all-corruptions.ts'
import { tableOf } from './corruption.ts'
import { openVariedBook } from './open-varied-book.ts'
import type { VariedBook } from './open-varied-book.ts'

const book = await openVariedBook()
const say = (line: string) => process.stdout.write(`${line}\n`)
try {
  const isClean = await auditCleanBook(book)
  const missed = await plantAll(book)
  const tables = new Set(allCorruptions.map(tableOf))
  const counts = `${allCorruptions.length} corruptions of ${tables.size} tables, ${rules.length} rules`
  say(`\n${counts}, ${missed} not found`)
  for (const [table, reason] of Object.entries(unruledTables)) {
    say(`no rule for ${table}: ${reason}`)
  }
  process.exitCode = isClean && missed === 0 ? 0 : 1
} finally {
  await book.close()
}

async function auditCleanBook({ query }: VariedBook): Promise<boolean> {
  const startedMs = performance.now()
  const { findings } = await auditBooks(query)
  const tookMs = Math.round(performance.now() - startedMs)
  say(`clean book: ${findings.length} findings, in ${tookMs} ms\n`)
  for (const { rule, id, detail } of findings) say(`FALSE ALARM ${rule}: ${id}: ${detail}`)
  return findings.length === 0
}

/** A line for each: what was planted, in which table, and which rules have found it, its own first. */
async function plantAll(varied: VariedBook): Promise<number> {
  let missedCount = 0
  for (const corruption of allCorruptions) {
    const { name, rule, statements } = corruption
    const { findings } = await varied.tryOut(statements, () => auditBooks(varied.query))
    const found = new Set(findings.map((finding) => finding.rule))
    const others = [...found].filter((one) => one !== rule)
    const isNamed = found.has(rule)
    if (!isNamed) missedCount += 1
    const by = isNamed ? [rule, ...others].join(', ') : `NOT FOUND by ${rule}; ${others.join(', ')}`
    say(`${tableOf(corruption).padEnd(28)} ${name.padEnd(64)} ${by}`)
  }
  return missedCount
}
