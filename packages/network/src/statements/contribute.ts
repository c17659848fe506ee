// What statements bring to the network: their routes, and a person's own statements.
import type { Contribution } from '../platform/index.ts'
import { readAccountStanding } from './account-standing.ts'
import { getViewer } from './find-viewer.ts'
import { statementRoutes } from './routes.ts'
import type { StatementPorts } from './statement-ports.ts'

export function contributeStatements(ports: StatementPorts): Contribution {
  return {
    routes: [statementRoutes(ports)],
    personal: {
      async handOver(tx, { purchasingAccount }) {
        const status = await readAccountStanding(tx, await getViewer(tx, purchasingAccount))
        const { current, totals, statements: past, requests, credits } = status
        const payments = requests.map(({ method, ...request }) => ({
          ...request,
          method: method.label,
        }))
        return {
          values: { statements: { current: { ...current, totals }, past, payments, credits } },
        }
      },
    },
  }
}
