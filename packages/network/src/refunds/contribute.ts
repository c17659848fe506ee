// What refunds bring to the network: their routes.
import type { Contribution } from '../platform/index.ts'
import type { RefundPorts } from './request-refund.ts'
import { refundRoutes } from './routes.ts'

export function contributeRefunds(ports: RefundPorts): Contribution {
  return { routes: [refundRoutes(ports)] }
}
