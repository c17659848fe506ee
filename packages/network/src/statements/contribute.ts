// What statements bring to the network: their routes, and a person's own statements.
import type { Contribution, HandedOverList } from '../platform/index.ts'
import { selectRequestsOfAccount } from '../billing/index.ts'
import { listCredits } from '../credits/index.ts'
import { bucketOf, walkPages } from '../platform/index.ts'
import { listPastStatements } from './account-standing.ts'
import { describeCreditLines } from './describe-lines.ts'
import { getViewer } from './find-viewer.ts'
import { readHead } from './read-statement.ts'
import { statementRoutes } from './routes.ts'
import { currentPeriod } from './statement.ts'
import type { StatementViewer } from './statement.ts'
import type { StatementPorts } from './statement-ports.ts'

export function contributeStatements(ports: StatementPorts): Contribution {
  return {
    routes: [statementRoutes(ports)],
    personal: {
      async handOver(tx, { purchasingAccount }) {
        const viewer = await getViewer(tx, purchasingAccount)
        const current = await readHead(tx, { viewer, period: currentPeriod })
        return { values: { statements: { current } }, lists: listsOf(viewer) }
      },
    },
  }
}

const rowsPerPage = 500

/** Everything that an account's standing shows the latest of. */
function listsOf(viewer: StatementViewer): Readonly<Record<string, HandedOverList>> {
  const { role, paymentAccount, purchasingAccount, currency } = viewer
  const limit = rowsPerPage
  const tab = { bucket: bucketOf(paymentAccount), paymentAccount, currency }
  const own = role === 'member' ? purchasingAccount : undefined
  return {
    'past-statements': {
      pages: (database) =>
        walkPages(database, 'statements.export', async (tx, before: bigint | undefined) => {
          const rows = await listPastStatements(tx, viewer, { before, limit })
          return { rows, next: rows.length === limit ? rows.at(-1)?.number : undefined }
        }),
    },
    payments: {
      pages: (database) =>
        walkPages(
          database,
          'statements.export-payments',
          async (tx, beforeRun: string | undefined) => {
            // A member owes nobody.
            if (own !== undefined) return { rows: [], next: undefined }
            const found = await selectRequestsOfAccount(tx, { ...tab, beforeRun, limit })
            const rows = found.map(({ method, ...request }) => ({
              ...request,
              method: method.label,
            }))
            return { rows, next: rows.length === limit ? rows.at(-1)?.run : undefined }
          },
        ),
    },
    credits: {
      pages: (database) =>
        walkPages(
          database,
          'statements.export-credits',
          async (tx, afterNumber: bigint | undefined) => {
            const range = { ...tab, purchasingAccount: own, afterNumber, limit }
            const movements = await listCredits(tx, range)
            const rows = await describeCreditLines(tx, movements)
            return { rows, next: rows.length === limit ? movements.at(-1)?.number : undefined }
          },
        ),
    },
  }
}
