// What befalls one process of the network: it dies at the n-th fault point, or loses its database connection.
import { FaultError } from '@tallystick/network/rooms/platform'
import type { Faults } from '@tallystick/network/rooms/platform'

/** `before`: COMMIT never arrived. `after`: it did, but not its answer. `statement`: lost before COMMIT was sent. */
export type Cut = 'before' | 'after' | 'statement'

export interface Fate extends Faults {
  /** The process dies at the n-th point from now on; 0: not. */
  dieAt(count: number): void
  /** The connection goes in the n-th transaction from now on; 0: not. */
  cutAt(count: number, cut: Cut): void
  /** Where it died. */
  deathPoint(): string | undefined
  /** What befalls the transaction that begins now. */
  takeCut(): Cut | undefined
}

export function createFate(): Fate {
  let pointsLeft = 0
  let transactionsLeft = 0
  let plannedCut: Cut = 'after'
  let deathPoint: string | undefined
  return {
    point(name) {
      // A dead process does nothing more, whatever it had begun.
      if (deathPoint !== undefined) return Promise.reject(new FaultError(name))
      if (pointsLeft === 0) return undefined
      pointsLeft -= 1
      if (pointsLeft > 0) return undefined
      deathPoint = name
      return Promise.reject(new FaultError(name))
    },
    dieAt(count) {
      pointsLeft = count
    },
    cutAt(count, cut) {
      transactionsLeft = count
      plannedCut = cut
    },
    deathPoint: () => deathPoint,
    takeCut() {
      if (transactionsLeft === 0) return undefined
      transactionsLeft -= 1
      return transactionsLeft === 0 ? plannedCut : undefined
    },
  }
}
