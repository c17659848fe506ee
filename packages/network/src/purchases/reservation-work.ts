// How the unfinished work of purchases is done.
import type { Clock, WorkHandlers } from '../platform/index.ts'
import { endReservation } from './end-reservation.ts'

export function reservationWork(ports: { readonly clock: Clock }): WorkHandlers {
  return {
    end_reservation: {
      // Never given up: it is somebody's own money that is held.
      retry: { firstSeconds: 60, factor: 2, maxSeconds: 3600 },
      within: (tx, work) => endReservation(tx, ports, work),
    },
  }
}
