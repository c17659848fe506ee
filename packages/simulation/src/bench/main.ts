// npm run bench: the benchmarks, as a table of ratios.
import { parseArgs } from 'node:util'
import { benchBilling } from './bench-billing.ts'
import { benchPurchases } from './bench-purchases.ts'
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
  const billing = isWanted('billing') ? await benchBilling(input) : []
  const report = { server: server.description, purchases, billing }
  const tables = [
    printTable('purchases per second', purchases),
    printTable('a billing day and its report', billing),
  ]
  if (values.json) console.log(JSON.stringify(report, undefined, 2))
  else console.log(tables.join('\n\n'))
} finally {
  await server.close()
}
