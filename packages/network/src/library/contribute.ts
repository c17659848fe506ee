// What the library brings to the network: its route.
import type { Clock, Contribution, Database } from '../platform/index.ts'
import { libraryRoutes } from './routes.ts'

export function contributeLibrary(ports: {
  readonly database: Database
  readonly clock: Clock
}): Contribution {
  return { routes: [libraryRoutes(ports)] }
}
