// What the handlers of the merchants' wing are given once per process.
import type { Outward } from '../../outward/index.ts'
import type { Reserve } from '../../settlement/index.ts'
import type { PersonDeps } from '../frame/person-visitor.ts'

export type MerchantDeps = PersonDeps & {
  readonly outward: Outward
  /** What is kept back of merchants without a reserve of their own. */
  readonly reserve: Reserve
}
