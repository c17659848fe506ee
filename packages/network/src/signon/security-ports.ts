// What the operations about ways of signing on are given.
import type { Clock, Database, Passwords, Random } from '../platform/index.ts'
import type { GuessLimits } from './guess-limits.ts'
import type { SignOnSecrets } from './secrets.ts'

export interface SecurityPorts {
  readonly database: Database
  /** The network's clock. */
  readonly clock: Clock
  /** Real time: authenticator apps know no other. */
  readonly realClock: Clock
  readonly random: Random
  readonly passwords: Passwords
  readonly limits: GuessLimits
  readonly secrets: SignOnSecrets
  /** The public base URL: passkeys are made for its host, and work only there. */
  readonly publicUrl: string
  readonly networkName: string
}
