// What offers bring to the network: their routes.
import type { Contribution } from '../platform/index.ts'
import { offerRoutes } from './routes.ts'
import type { OfferPorts } from './routes.ts'

export function contributeOffers(ports: OfferPorts): Contribution {
  return { routes: [offerRoutes(ports)] }
}
