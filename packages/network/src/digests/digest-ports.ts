// What the operations of digests stand on.
import type { Clock, Database, Random } from '../platform/index.ts'
import type { MailText } from '../outbox/index.ts'
import type { Addressee } from '../customers/index.ts'
import type { Digest } from './digest.ts'

/** Writes the mail for one of its readers, in the words and design of the pages. */
export type ComposeDigest = (digest: Digest, reader: Addressee) => Promise<MailText>

export interface DigestPorts {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly composeDigest: ComposeDigest
}
