// What every wing needs once per process: what pages stand in, and how a browser is told from another.
import type { LegalPage, LegalTexts, Operator, RateLimits } from '../../contract/index.ts'
import type { Clock, Database, Log, Random } from '../../platform/index.ts'
import type { SignOn } from '../../signon/index.ts'
import type { Closed } from './closed.ts'

export interface FrameDeps {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** The names of the cookies, and the key of the form tokens. */
  readonly signOn: Pick<SignOn, 'cookies' | 'isSecure' | 'formKey'>
  readonly rateLimits: RateLimits
  readonly publicUrl: string
  readonly networkName: string
  readonly operator: Operator
  /** The pages of the operator for everybody that there are. */
  readonly legal: { readonly pages: readonly LegalPage[]; readonly texts: LegalTexts }
  readonly isSandbox: boolean
  /** What this network was set up without; nothing unless given. */
  readonly closed?: readonly Closed[]
}
