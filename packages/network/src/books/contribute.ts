// What books bring to the network: the checkpoints that summed balances are counted from.
import { takeCheckpoint } from '@tallystick/ledger'
import type { Clock, Contribution, Database } from '../platform/index.ts'

export function contributeBooks(ports: {
  readonly database: Database
  readonly clock: Clock
}): Contribution {
  return {
    jobs: [
      {
        name: 'ledger-checkpoint',
        everySeconds: 300,
        work: async () => {
          await takeCheckpoint(ports.database, { takenAt: ports.clock.now() })
        },
      },
    ],
  }
}
