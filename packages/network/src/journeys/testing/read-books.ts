// What a test reads behind the network's back: a fingerprint of every row, counts, and the independent audit.
import assert from 'node:assert/strict'
import { auditBooks } from '@tallystick/audit'
import type { AuditReport } from '@tallystick/audit'
import type { TestNetwork } from './open-test-network.ts'

interface TableName {
  readonly name: string
}

/** A fingerprint per table: two that are equal mean that no row came, went or changed. */
export async function fingerprintBooks(net: TestNetwork): Promise<ReadonlyMap<string, string>> {
  const text = (fingerprintTexts.get(net) ?? (await writeFingerprintText(net))) || ''
  fingerprintTexts.set(net, text)
  const rows = await net.opened.database.read('test.fingerprint', (tx) =>
    tx.query<{ name: string; print: string }>({ name: 'test.fingerprint', text }),
  )
  return new Map(rows.map(({ name, print }) => [name, print]))
}

const fingerprintTexts = new WeakMap<TestNetwork, string>()

async function writeFingerprintText(net: TestNetwork): Promise<string> {
  const tables = await net.opened.database.read('test.tables', (tx) =>
    tx.query<TableName>({
      name: 'test.tables',
      // Guesses at passwords are counted also where they are refused.
      text: `select table_name::text as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name !~ 'guess|limit'
        order by 1`,
    }),
  )
  assert.ok(tables.length > 15, 'the tables are there')
  return tables
    .map(
      ({ name }) =>
        `select '${name}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print
         from ${name} t`,
    )
    .join('\nunion all ')
}

/** How many rows each table has. */
export async function countAll(net: TestNetwork): Promise<ReadonlyMap<string, number>> {
  const text = countTexts.get(net) ?? (await writeCountText(net))
  countTexts.set(net, text)
  const rows = await net.opened.database.read('test.count-all', (tx) =>
    tx.query<{ name: string; count: bigint }>({ name: 'test.count-all', text }),
  )
  return new Map(rows.map(({ name, count }) => [name, Number(count)]))
}

const countTexts = new WeakMap<TestNetwork, string>()

async function writeCountText(net: TestNetwork): Promise<string> {
  const tables = [...(await fingerprintBooks(net)).keys()]
  return tables
    .map((table) => `select '${table}' as name, count(*) as count from ${table}`)
    .join(' union all ')
}

/** How many rows a table has. */
export async function countRows(net: TestNetwork, table: string): Promise<number> {
  const rows = await net.opened.database.read(`test.count-${table}`, (tx) =>
    tx.query<{ count: bigint }>({
      name: `test.count-${table}`,
      text: `select count(*) as count from ${table}`,
    }),
  )
  return Number(rows[0]?.count ?? 0n)
}

/** What the audit finds of operators' actions: worlds of tests may have other rows that nothing led to. */
export async function auditActions(net: TestNetwork): Promise<readonly object[]> {
  const { findings } = await auditNetwork(net)
  return findings.filter(({ invariant }) => invariant === 'S22')
}

/** @throws AssertionError that names what the audit found. */
export async function assertAuditIsClean(net: TestNetwork): Promise<void> {
  const report = await auditNetwork(net)
  assert.deepEqual(report.findings, [])
  assert.ok(report.ok)
}

async function auditNetwork(net: TestNetwork): Promise<AuditReport> {
  return await net.opened.database.read('test.audit', (tx) => {
    let count = 0
    return auditBooks((text) => {
      count += 1
      return tx.query<object>({ name: `test.audit-${count}`, text })
    })
  })
}
