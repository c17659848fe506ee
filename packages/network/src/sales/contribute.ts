// What sales bring to the network: their routes, and the job that writes them.
import type { Contribution } from '../platform/index.ts'
import { gatherSales } from './gather-sales.ts'
import type { GatherPorts } from './gather-sales.ts'
import { saleRoutes } from './routes.ts'
import type { SaleRoutePorts } from './routes.ts'

export function contributeSales(ports: SaleRoutePorts & GatherPorts): Contribution {
  return {
    routes: [saleRoutes(ports)],
    jobs: [
      {
        name: 'gather-sales',
        everySeconds: 10,
        work: (signal) => gatherSales(ports, { signal }),
      },
    ],
  }
}
