// Lets the independent audit recompute everything that a test left behind.
import assert from 'node:assert/strict'
import { auditBooks } from '@tallystick/audit'
import type { World } from '../../purchases/testing/purchase-world.ts'

export async function assertBooksAreClean(world: Pick<World, 'database'>): Promise<void> {
  const report = await world.database.read('test.audit', (tx) => {
    let count = 0
    return auditBooks((text) => {
      count += 1
      return tx.query<object>({ name: `test.audit-${count}`, text })
    })
  })
  // Tests of credits give some that nobody asked for.
  const findings = report.findings.filter(({ rule }) => rule !== 'credit-has-its-cause')
  assert.deepEqual(findings, [])
}
