// What disputes bring to the network: their routes.
import type { Contribution } from '../platform/index.ts'
import type { DisputePorts } from './open-dispute.ts'
import { disputeRoutes } from './routes.ts'

export function contributeDisputes(ports: DisputePorts): Contribution {
  return { routes: [disputeRoutes(ports)] }
}
