// Adds up what happened in many seeds. Pure.
import type { SeedResult } from './run-seed.ts'

export interface Summary {
  seeds: number
  steps: number
  purchases: number
  billingRuns: number
  reports: number
  deaths: number
  cuts: number
  violations: number
  /** Deaths by fault point, connections cut by place, steps by actor. */
  readonly deathPoints: Record<string, number>
  readonly cutPoints: Record<string, number>
  readonly actors: Record<string, number>
  /** What was asked for, by its answer. */
  readonly happenings: Record<string, number>
}

export function summarize(results: readonly SeedResult[]): Summary {
  const summary: Summary = {
    seeds: results.length,
    steps: 0,
    purchases: 0,
    billingRuns: 0,
    reports: 0,
    deaths: 0,
    cuts: 0,
    violations: 0,
    deathPoints: {},
    cutPoints: {},
    actors: {},
    happenings: {},
  }
  for (const { steps, stats, violation } of results) {
    summary.steps += steps
    summary.purchases += stats.purchases
    summary.billingRuns += stats.runs
    summary.reports += stats.reports
    summary.deaths += stats.restarts
    if (violation !== undefined) summary.violations += 1
    addUp(summary.deathPoints, stats.deaths)
    addUp(summary.cutPoints, stats.cuts)
    addUp(summary.actors, stats.actors)
    addUp(summary.happenings, stats.happenings)
  }
  summary.cuts = Object.values(summary.cutPoints).reduce((sum, count) => sum + count, 0)
  return summary
}

function addUp(sums: Record<string, number>, counts: ReadonlyMap<string, number>): void {
  for (const [name, count] of counts) sums[name] = (sums[name] ?? 0) + count
}

export function printSummary(summary: Summary, elapsedMs: number): string {
  const points = sorted(summary.deathPoints)
  const lines = [
    ...points.map(printCount),
    '',
    ...sorted(summary.happenings).map(printCount),
    '',
    `${summary.seeds} seeds, ${summary.steps} steps in ${(elapsedMs / 1000).toFixed(0)} s: ` +
      `${summary.purchases} purchases, ${summary.billingRuns} billing days, ${summary.reports} reports`,
    `${summary.deaths} deaths at ${points.length} fault points (above), ${summary.cuts} connections cut`,
    `${summary.violations} violations`,
  ]
  return lines.join('\n')
}

function sorted(counts: Record<string, number>): readonly [string, number][] {
  return Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function printCount([name, count]: readonly [string, number]): string {
  return `${String(count).padStart(7)}  ${name}`
}
