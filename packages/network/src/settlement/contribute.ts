// What settlement brings to the network: its routes, the daily run, its unfinished work.
import type { Contribution } from '../platform/index.ts'
import { settlementRoutes } from './routes.ts'
import type { SettlementRoutePorts } from './routes.ts'
import { runDueSettlement } from './run-due-settlement.ts'
import { settlementWork } from './settlement-work.ts'
import type { SettlementWorkPorts } from './settlement-work.ts'

export function contributeSettlement(
  ports: SettlementRoutePorts & SettlementWorkPorts,
): Contribution {
  const { isSandbox, reserve } = ports
  return {
    routes: [settlementRoutes(ports)],
    // In a sandbox people move the clock, and run the settlement when all is paid that was to be paid before.
    jobs: isSandbox
      ? []
      : [
          {
            name: 'due-settlement',
            everySeconds: 3600,
            work: () => runDueSettlement(ports, { reserve }),
          },
        ],
    work: settlementWork(ports),
  }
}
