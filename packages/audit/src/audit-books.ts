// Runs every rule and gathers what they find.
import { auditHeads } from './audit-heads.ts'
import type { HeadEvidence } from './audit-heads.ts'
import type { Query } from './rule.ts'
import { rules } from './rules.ts'

export interface Finding {
  readonly rule: string
  readonly invariant: string
  /** The row that is wrong: an account, a transfer, a purchase, a request. */
  readonly id: string
  readonly detail: string
}

export interface AuditReport {
  readonly ok: boolean
  /** How many rows each rule looked at. */
  readonly checked: Readonly<Record<string, number>>
  readonly findings: readonly Finding[]
}

// A book that is thoroughly broken should still give an answer that a person can read.
const findingsPerRuleMax = 100

/**
 * Recomputes the books. All queries should see one snapshot: open a repeatable-read, read-only transaction around it
 * when the network is at work.
 */
export async function auditBooks(query: Query, evidence: HeadEvidence = {}): Promise<AuditReport> {
  // Whole tables are joined, by one client: what fits into memory is not written to disk and read again.
  await query(`select set_config('work_mem', '64MB', true) as set`)
  const checked: Record<string, number> = {}
  const findings: Finding[] = []
  const counted = new Map<string, number>()
  for (const { name, invariant, counts, finds } of rules) {
    // Many rules look at the same rows: they are counted once.
    const count = counted.get(counts) ?? (await countRows(query, counts))
    counted.set(counts, count)
    checked[name] = count
    const found = (await query(`${finds} limit ${findingsPerRuleMax}`)) as {
      id: string
      detail: string
    }[]
    findings.push(...found.map(({ id, detail }) => ({ rule: name, invariant, id, detail })))
  }
  const { heads, kept } = await auditHeads(query, evidence)
  checked['chain-heads'] = heads.checked
  if (kept !== undefined) checked['kept-heads'] = kept.checked
  for (const report of [heads, kept]) {
    findings.push(...(report?.findings ?? []).slice(0, findingsPerRuleMax))
  }
  return { ok: findings.length === 0, checked, findings }
}

async function countRows(query: Query, counts: string): Promise<number> {
  const [row] = (await query(counts)) as { checked: bigint | number | string }[]
  return Number(row?.checked ?? 0)
}
