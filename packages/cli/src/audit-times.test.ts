// What an audit says of its time: beside the run before, or alone.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { compareTimes, keepAuditTime, readAuditTime } from './audit-times.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'tallystick-audit-'))
after(() => {
  rmSync(folder, { recursive: true, force: true })
})

const now = { rows: 300, timesMs: { chain: 60, sale: 130, heads: 0 } }

test('without a run before there is nothing to compare with', () => {
  assert.equal(readAuditTime(folder), undefined)
  assert.deepEqual(compareTimes(now, undefined), {
    groups: [
      { name: 'sale', ms: 130, beforeMs: undefined, ratio: undefined },
      { name: 'chain', ms: 60, beforeMs: undefined, ratio: undefined },
      { name: 'heads', ms: 0, beforeMs: undefined, ratio: undefined },
      { name: 'all', ms: 190, beforeMs: undefined, ratio: undefined },
    ],
    rowsRatio: undefined,
  })
})

test('the run before is kept, and each group stands beside it', () => {
  keepAuditTime(folder, { rows: 200, timesMs: { sale: 100, heads: 0 } })
  assert.deepEqual(compareTimes(now, readAuditTime(folder)), {
    groups: [
      { name: 'sale', ms: 130, beforeMs: 100, ratio: 1.3 },
      { name: 'chain', ms: 60, beforeMs: undefined, ratio: undefined },
      { name: 'heads', ms: 0, beforeMs: 0, ratio: undefined },
      { name: 'all', ms: 190, beforeMs: 100, ratio: 1.9 },
    ],
    rowsRatio: 1.5,
  })
})

test('what is no such file, and no such folder, is no run before', () => {
  for (const text of ['', '{}', '[1]', 'null', '{"rows":"many"}']) {
    writeFileSync(path.join(folder, 'audit-times.json'), text)
    assert.equal(readAuditTime(folder), undefined, text)
  }
  const nowhere = path.join(folder, 'nowhere')
  keepAuditTime(nowhere, now)
  assert.equal(readAuditTime(nowhere), undefined)
})
