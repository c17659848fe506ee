// What the server itself brings: the routes of no other room.
import type { Contribution, Database } from '../platform/index.ts'
import { clockRoutes } from './clock-routes.ts'
import type { MovableClock } from './clock-routes.ts'
import { ledgerRoutes } from './ledger-routes.ts'

export function contributeServer(ports: {
  readonly database: Database
  readonly movableClock?: MovableClock | undefined
  readonly isSandbox: boolean
}): Contribution {
  const clock = ports.isSandbox ? ports.movableClock : undefined
  return { routes: [ledgerRoutes(ports), clockRoutes(clock)] }
}
