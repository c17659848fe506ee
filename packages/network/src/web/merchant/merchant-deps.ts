// What the handlers of the merchants' wing are given once per process.
import type { ProofPorts } from '../../merchants/index.ts'
import type { Outward } from '../../outward/index.ts'
import type { Reserve, SetSettlementPorts } from '../../settlement/index.ts'
import type { PersonDeps } from '../frame/person-visitor.ts'

export interface MerchantDeps
  extends PersonDeps, Pick<ProofPorts, 'http' | 'textRecords'>, SetSettlementPorts {
  readonly outward: Outward
  /** What is kept back of merchants without a reserve of their own. */
  readonly reserve: Reserve
  /** The ways of paying merchants that are set up. */
  readonly payoutKinds: readonly string[]
  /** What a merchant keeps of each sale, unless the operator says otherwise when it is approved. */
  readonly merchantShareMillionths: bigint
}
