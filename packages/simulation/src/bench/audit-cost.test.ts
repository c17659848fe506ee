// The audit's cost grows with the book and no faster: twice the book is about twice the rows that its plans touch.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { auditBooks, rules } from '@tallystick/audit'
import { takeCheckpoint } from '@tallystick/ledger'
import { noLog, seededRandom, testClock } from '@tallystick/network/rooms/platform'
import { openTestDatabase } from '@tallystick/network/testing'
import { billAll, reportAll, selectAllRequests } from './bench-billing.ts'
import { fillPurchases } from './fill-purchases.ts'
import { fillWorld } from './fill-world.ts'

interface PlanNode {
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Join Filter'?: number
  readonly Plans?: readonly PlanNode[]
}

function rowsTouched(node: PlanNode): number {
  const own =
    node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Join Filter'] ?? 0)
  const below = (node.Plans ?? []).reduce((sum, child) => sum + rowsTouched(child), 0)
  return own * node['Actual Loops'] + below
}

/** Rows touched by each rule on a clean book of so many customers, five purchases each. */
async function measureRules(customerCount: number): Promise<ReadonlyMap<string, number>> {
  const test = await openTestDatabase()
  const client = new pg.Client({ connectionString: test.url })
  try {
    const ports = {
      database: test.database,
      clock: testClock('2026-12-01T10:00:00Z'),
      random: seededRandom('audit cost'),
      log: noLog,
    }
    await fillWorld(ports, { buyerCount: customerCount, merchantCount: customerCount / 4 })
    await fillPurchases(ports, 5)
    const run = await billAll(ports)
    await reportAll(ports, await selectAllRequests(ports.database, run))
    await takeCheckpoint(ports.database, { takenAt: ports.clock.now() })
    await client.connect()
    await client.query('vacuum analyze')
    const { findings } = await auditBooks(async (text) => (await client.query<object>(text)).rows)
    assert.deepEqual(findings, [])
    const touched = new Map<string, number>()
    for (const { name, finds } of rules) {
      const { rows } = await client.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
        `explain (analyze, timing off, format json) ${finds} limit 100`,
      )
      const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
      assert.ok(plan !== undefined)
      touched.set(name, rowsTouched(plan))
    }
    return touched
  } finally {
    await client.end()
    await test.close()
  }
}

test('twice the book costs about twice as much, for every rule', async () => {
  const once = await measureRules(600)
  const twice = await measureRules(1200)
  for (const [name, count] of once) {
    const ratio = (twice.get(name) ?? 0) / Math.max(count, 1000)
    assert.ok(ratio < 2.6, `${name}: ${count} rows, then ${twice.get(name) ?? 0}`)
  }
})
