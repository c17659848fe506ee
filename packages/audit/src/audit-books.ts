// Runs every rule and gathers what they find.
import { auditHeads } from './audit-heads.ts'
import type { HeadEvidence } from './audit-heads.ts'
import type { Query } from './rule.ts'
import { ruleGroups } from './rules.ts'
import type { Rule } from './rule.ts'

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
  /** How long each group of rules took, in milliseconds, by the clock that was given; empty without one. */
  readonly timesMs: Readonly<Record<string, number>>
}

/** What the audit is given beside the books. */
export interface AuditInput extends HeadEvidence {
  /** Milliseconds since whenever: only differences are taken. */
  readonly clockMs?: () => number
}

// A book that is thoroughly broken should still give an answer that a person can read.
const findingsPerRuleMax = 100

/**
 * Recomputes the books. All queries should see one snapshot: open a repeatable-read, read-only transaction around it
 * when the network is at work.
 */
export async function auditBooks(query: Query, input: AuditInput = {}): Promise<AuditReport> {
  // Whole tables are joined, by one client: what fits into memory is not written to disk and read again.
  await query(`select set_config('work_mem', '64MB', true) as set`)
  const checked: Record<string, number> = {}
  const findings: Finding[] = []
  const times = createTimes(input.clockMs)
  const counted = new Map<string, number>()
  const run = async ({ name, invariant, counts, finds }: Rule): Promise<void> => {
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
  for (const [group, rules] of Object.entries<readonly Rule[]>(ruleGroups)) {
    for (const rule of rules) await run(rule)
    times.note(group)
  }
  const { heads, kept } = await auditHeads(query, input)
  checked['chain-heads'] = heads.checked
  if (kept !== undefined) checked['kept-heads'] = kept.checked
  for (const report of [heads, kept]) {
    findings.push(...(report?.findings ?? []).slice(0, findingsPerRuleMax))
  }
  times.note('heads')
  return { ok: findings.length === 0, checked, findings, timesMs: times.noted }
}

/** Each note is of the time since the one before. */
function createTimes(clockMs: (() => number) | undefined) {
  const noted: Record<string, number> = {}
  let lastMs = clockMs?.() ?? 0
  return {
    noted: noted as Readonly<Record<string, number>>,
    note(group: string): void {
      if (clockMs === undefined) return
      const nowMs = clockMs()
      noted[group] = Math.round(nowMs - lastMs)
      lastMs = nowMs
    },
  }
}

async function countRows(query: Query, counts: string): Promise<number> {
  const [row] = (await query(counts)) as { checked: bigint | number | string }[]
  return Number(row?.checked ?? 0)
}
