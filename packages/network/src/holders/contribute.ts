// What rights holders bring to the network: their routes.
import type { Contribution } from '../platform/index.ts'
import type { HolderPorts } from './add-holder.ts'
import { holderRoutes } from './routes.ts'

export function contributeHolders(ports: HolderPorts): Contribution {
  return { routes: [holderRoutes(ports)] }
}
