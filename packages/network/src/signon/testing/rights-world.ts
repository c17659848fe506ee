// One network in two processes for tests of rights: whoever revokes is here, whoever is to lose a right is there,
// where a test can hold what is done at any fault point.
import { createPauses, createPgDatabase } from '../../platform/index.ts'
import type { Pauses } from '../../platform/index.ts'
import { createGuessLimits } from '../guess-limits.ts'
import type { SecurityPorts } from '../security-ports.ts'
import { openSecurityWorld } from './security-world.ts'
import type { Opened, Person, SecurityWorld } from './security-world.ts'

/** Somebody in two browsers: the one in which they end rights, and the other, perhaps in other hands. */
export interface Subject {
  readonly person: Person
  readonly own: Opened
  readonly other: Opened
}

export interface RightsWorld extends SecurityWorld {
  readonly here: SecurityPorts
  readonly there: SecurityPorts
  readonly pauses: Pauses
  /** The secret of the link that is mailed by what is asked; undefined where none is. */
  readonly mailed: (kind: string, ask: () => Promise<unknown>) => Promise<string | undefined>
  /** Whether some transaction waits for another one. */
  readonly isAnybodyWaiting: () => Promise<boolean>
}

export async function openRightsWorld(): Promise<RightsWorld> {
  const world = await openSecurityWorld()
  const pauses = createPauses()
  const database = createPgDatabase({ url: world.opened.url, poolMax: 4, faults: pauses })
  const limits = createGuessLimits({ database, key: Buffer.alloc(32, 7) })
  return {
    ...world,
    here: world.ports,
    there: { ...world.ports, database, limits },
    pauses,
    async mailed(kind, ask) {
      // All have one time here: what was mailed before is taken away, so that the newest is the only one.
      await world.opened.database.transaction('test.forget-notices', (tx) =>
        tx.query({
          name: 'test.forget-notices',
          text: 'delete from outbox_notices where kind = $1',
          values: [kind],
        }),
      )
      await ask()
      return (await world.noticesOf(kind))[0]?.facts['path']?.split('/').at(-1)
    },
    async isAnybodyWaiting() {
      const [row] = await world.opened.database.query<{ count: bigint }>({
        name: 'test.waiting',
        text: `select count(*) as count from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
      })
      return (row?.count ?? 0n) > 0n
    },
    async close() {
      await database.close()
      await world.close()
    },
  }
}
