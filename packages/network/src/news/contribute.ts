// What news bring to the network: their routes.
import type { Clock, Contribution, Database } from '../platform/index.ts'
import { newsRoutes } from './routes.ts'

export function contributeNews(ports: {
  readonly database: Database
  readonly clock: Clock
}): Contribution {
  return { routes: [newsRoutes(ports)] }
}
