// A billing day and its payment report, beside the bare sums over the same purchases.
import { auditBooks } from '@tallystick/audit'
import { applyReport, runBilling, selectRequestsOfRun } from '@tallystick/network/rooms/billing'
import type { ReportLine } from '@tallystick/network/rooms/processors'
import {
  createPgDatabase,
  noLog,
  systemClock,
  systemRandom,
} from '@tallystick/network/rooms/platform'
import type { Database } from '@tallystick/network/rooms/platform'
import pg from 'pg'
import { countStatements } from './count-statements.ts'
import { fillPurchases } from './fill-purchases.ts'
import { billingDay, fillWorld } from './fill-world.ts'
import { askOnce } from './open-bench-server.ts'
import type { BenchServer } from './open-bench-server.ts'
import { medianOf } from './run-rounds.ts'

export interface BillingResult {
  readonly customers: number
  readonly purchases: number
  readonly runMs: number
  readonly reportMs: number
  /** Two bare sums over the same purchases: per customer, and per merchant. */
  readonly groupByMs: number
  readonly toGroupBy: number
  readonly requests: number
  readonly statements: number
  readonly purchasesPerStatement: number
  readonly auditMs: number
  readonly auditFindings: number
}

const threshold = (): bigint => 1_000_000n

export async function benchBilling({
  server,
  isQuick,
  say,
}: {
  readonly server: BenchServer
  readonly isQuick: boolean
  readonly say: (line: string) => void
}): Promise<readonly BillingResult[]> {
  const plan = isQuick
    ? { customers: 1_000, perCustomer: 10, merchants: 50 }
    : { customers: 100_000, perCustomer: 10, merchants: 1_000 }
  const url = await server.openDatabase('billing')
  // What fills a million rows takes longer than what serves people may take.
  const database = createPgDatabase({ url, statementTimeoutMs: 0 })
  const ports = { database, clock: systemClock(), random: systemRandom(), log: noLog }
  await fillWorld(ports, { buyerCount: plan.customers, merchantCount: plan.merchants })
  await fillPurchases(ports, plan.perCustomer)
  await askOnce(url, 'vacuum analyze')
  const purchases = plan.customers * plan.perCustomer
  say(`filled: ${plan.customers} customers, ${purchases} purchases`)
  const groupByMs = await timeGroupBy(url)
  const counted = countStatements(database)
  const [run, runMs] = await timed(() => billAll({ ...ports, database: counted }))
  const runStatements = counted.statementCount()
  const requests = await selectAllRequests(database, run)
  const [, reportMs] = await timed(() => reportAll({ ...ports, database: counted }, requests))
  const statements = counted.statementCount()
  say(`billed: ${runStatements} statements, reported: ${statements - runStatements}`)
  const [findings, auditMs] = await timed(() => audit(url))
  await database.close()
  return [
    {
      customers: plan.customers,
      purchases,
      runMs,
      reportMs,
      groupByMs,
      toGroupBy: (runMs + reportMs) / groupByMs,
      requests: requests.length,
      statements,
      purchasesPerStatement: purchases / statements,
      auditMs,
      auditFindings: findings,
    },
  ]
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const startedMs = performance.now()
  const value = await work()
  return [value, performance.now() - startedMs]
}

async function timeGroupBy(url: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const [, ms] = await timed(() =>
      askOnce(
        url,
        `select count(*) from (
           select payment_account, currency, sum(tab_micros) from purchases group by 1, 2) by_customer,
           (select count(*) as merchants from (
             select merchant, currency, sum(share_micros), sum(fee_micros) from purchases group by 1, 2) m) by_merchant`,
      ),
    )
    times.push(ms)
  }
  return medianOf(times)
}

type BillingPorts = Parameters<typeof runBilling>[0]

/** Runs the billing day of all customers. */
export async function billAll(ports: BillingPorts): Promise<string> {
  const billedOn = Temporal.PlainDate.from('2026-12-01').with({ day: billingDay })
  const { run } = await runBilling(ports, { billedOn, threshold })
  return run
}

export async function selectAllRequests(
  database: Database,
  run: string,
): Promise<readonly string[]> {
  const requests: string[] = []
  for (let afterRequest = ''; ;) {
    const page = await database.read('bench.requests', (tx) =>
      selectRequestsOfRun(tx, { run, afterRequest, limit: 10_000 }),
    )
    const last = page.at(-1)
    if (last === undefined) return requests
    requests.push(...page.map(({ request }) => request))
    afterRequest = last.request
  }
}

/** Everything is paid, but for one in a hundred. */
export async function reportAll(ports: BillingPorts, requests: readonly string[]): Promise<void> {
  const lines = requests.map((request, at): ReportLine => {
    const isDeclined = at % 100 === 99
    return {
      number: at + 1,
      request,
      status: isDeclined ? 'declined' : 'paid',
      reason: isDeclined ? 'card_declined' : null,
      charged: null,
    }
  })
  await applyReport(ports, { processor: null, lines })
}

/** How many findings the audit has. */
async function audit(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const { findings } = await auditBooks(async (text) => (await client.query<object>(text)).rows)
    await client.query('commit')
    return findings.length
  } finally {
    await client.end()
  }
}
