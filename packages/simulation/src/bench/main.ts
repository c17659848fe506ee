// npm run bench: the benchmarks, as a table of ratios.
import { parseArgs } from 'node:util'
import { benchAccess } from './bench-access.ts'
import { benchBilling } from './bench-billing.ts'
import { benchProcesses } from './bench-processes.ts'
import { benchPurchases } from './bench-purchases.ts'
import { benchCrowds } from './http/bench-crowds.ts'
import { benchHttp } from './http/bench-http.ts'
import { openBenchServer } from './open-bench-server.ts'
import { printTable } from './print-table.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    'database-url': { type: 'string' },
    batches: { type: 'string' },
    callers: { type: 'string' },
  },
})
const isWanted = (name: string) => values.only === undefined || values.only === name
// With --json, stdout is for the one document.
const say = (line: string) => process.stderr.write(`${line}\n`)

const numbersOf = (text: string | undefined) => text?.split(',').map(Number)

const access = isWanted('access') ? await benchAccess({ isQuick: values.quick, say }) : []
const needsServer = ['purchases', 'processes', 'http', 'crowds', 'billing'].some(isWanted)
const ledger = needsServer
  ? await benchOnServer()
  : { purchases: [], processes: [], http: [], crowds: [], billing: [] }
const tables = [
  printTable('access checks of an owner, per second', access),
  printTable('purchases per second', ledger.purchases),
  printTable('purchases of several processes', ledger.processes),
  printTable('purchases over HTTP, per second', ledger.http),
  printTable('the wait beside a crowd', ledger.crowds),
  printTable('a billing day and its report', ledger.billing),
]
if (values.json) console.log(JSON.stringify({ access, ...ledger }, undefined, 2))
else console.log(tables.join('\n\n'))

async function benchOnServer() {
  const server = await openBenchServer(values['database-url'])
  try {
    say(server.description)
    const input = { server, isQuick: values.quick, say }
    const purchases = isWanted('purchases')
      ? await benchPurchases({
          ...input,
          batchSizes: numbersOf(values.batches),
          callerCounts: numbersOf(values.callers),
        })
      : []
    const processes = isWanted('processes') ? await benchProcesses(input) : []
    const http = isWanted('http') ? await benchHttp(input) : []
    const crowds = isWanted('crowds') ? await benchCrowds(input) : []
    const billing = isWanted('billing') ? await benchBilling(input) : []
    return { server: server.description, purchases, processes, http, crowds, billing }
  } finally {
    await server.close()
  }
}
