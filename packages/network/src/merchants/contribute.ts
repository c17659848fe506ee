// What merchants bring to the network: their routes.
import type { Contribution } from '../platform/index.ts'
import { merchantRoutes } from './routes.ts'
import type { MerchantPorts, MerchantRoutesInput } from './routes.ts'

export function contributeMerchants(ports: MerchantPorts & MerchantRoutesInput): Contribution {
  return { routes: [merchantRoutes(ports, ports)] }
}
