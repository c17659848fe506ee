// What surrounds every page: whose pages they are, who looks at it, in which language and time zone, under which nonce.
import type { LegalPage, Operator } from '../../contract/index.ts'
import type { Texts } from '../texts/index.ts'
import type { Closed } from './closed.ts'
import type { Format } from './format.ts'
import type { Wing } from './wing.ts'

/** Made once per request by the route, handed to every page function as its first argument. */
export interface Frame {
  readonly networkName: string
  /** Who runs it. */
  readonly operator: Operator
  readonly texts: Texts
  /** Linked below every page. */
  readonly legalPages: readonly LegalPage[]
  readonly format: Format
  /** Fresh 128-bit base64 for each answer; the same one goes to `securityHeaders`. */
  readonly nonce: string
  /** Whose page it is. */
  readonly wing: Wing
  /** What is not offered on this network. */
  readonly closed?: readonly Closed[] | undefined
  /** Absent for people who are not signed on. */
  readonly person?: Person | undefined
  /** The network's clock, shown on a ribbon; present in sandbox mode only. */
  readonly sandboxNow?: Temporal.Instant | undefined
}

export interface Person {
  /** As they call themselves, such as "Ada Lovelace". */
  readonly name: string
  /** Token for the sign-off form in the header: POST to the wing's `signOffPath`, field `csrf`. */
  readonly csrf: string
  /** Whose navigation they have, on whichever page. */
  readonly wing: Wing
}
