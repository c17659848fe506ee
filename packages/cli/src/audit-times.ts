// How long an audit took, beside the run before: a file in the data folder, because an audit writes nothing into the
// books, and may be run by somebody who could not.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface AuditTime {
  /** All that the rules looked at. */
  readonly rows: number
  /** Of each group of rules. */
  readonly timesMs: Readonly<Record<string, number>>
}

export interface ComparedTime {
  readonly name: string
  readonly ms: number
  /** Undefined where there was no run before, or none of this group. */
  readonly beforeMs: number | undefined
  /** How many times as long; undefined where there is nothing to divide by. */
  readonly ratio: number | undefined
}

export interface ComparedTimes {
  /** The longest first; at the end `all`. */
  readonly groups: readonly ComparedTime[]
  /** How many times as many rows; undefined where there was no run before. */
  readonly rowsRatio: number | undefined
}

/** Pure. */
export function compareTimes(now: AuditTime, before: AuditTime | undefined): ComparedTimes {
  const compare = (name: string, ms: number, beforeMs: number | undefined): ComparedTime => ({
    name,
    ms,
    beforeMs,
    ratio: ratioOf(ms, beforeMs),
  })
  const groups = Object.entries(now.timesMs)
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, ms]) => compare(name, ms, before?.timesMs[name]))
  const all = compare('all', sumOf(now), before && sumOf(before))
  return { groups: [...groups, all], rowsRatio: ratioOf(now.rows, before?.rows) }
}

function sumOf({ timesMs }: AuditTime): number {
  return Object.values(timesMs).reduce((sum, ms) => sum + ms, 0)
}

function ratioOf(now: number, before: number | undefined): number | undefined {
  return before === undefined || before === 0 ? undefined : Math.round((100 * now) / before) / 100
}

const fileOf = (dataDir: string): string => path.join(dataDir, 'audit-times.json')

/** Of the run before; undefined where there was none here. */
export function readAuditTime(dataDir: string): AuditTime | undefined {
  try {
    const value = JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Partial<AuditTime>
    const isWhole = typeof value.rows === 'number' && typeof value.timesMs === 'object'
    return isWhole ? (value as AuditTime) : undefined
  } catch {
    return undefined
  }
}

/** Nothing where there is no data folder, or one that whoever audits may not write to. */
export function keepAuditTime(dataDir: string, time: AuditTime): void {
  if (!existsSync(dataDir)) return
  try {
    writeFileSync(fileOf(dataDir), `${JSON.stringify(time)}\n`)
  } catch {
    // The report is what counts.
  }
}
