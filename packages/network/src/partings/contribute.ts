// What partings bring to the network: their routes, and a person's own.
import { selectPartings } from '../outward/index.ts'
import type { Contribution, Database } from '../platform/index.ts'
import type { PartingPorts } from './part-with-merchant.ts'
import { partingRoutes } from './routes.ts'

export function contributePartings(
  ports: PartingPorts & { readonly database: Database },
): Contribution {
  return {
    routes: [partingRoutes(ports)],
    personal: {
      handOver: async (tx, { purchasingAccount }) => ({
        values: { partings: await selectPartings(tx, purchasingAccount) },
      }),
    },
  }
}
