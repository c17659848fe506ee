// How banks know a payout or a batch, which have less room than our ids need. Pure.
import { createHash } from 'node:crypto'

/** At most 35 letters and digits, and of signs no underscore. */
export function bankReferenceOf(id: string): string {
  return id.replace('_', '-')
}

/** What a bank named; texts that were never ours come back as they are, and name nothing. */
export function idOfBankReference(reference: string): string {
  return reference.trim().replace('-', '_')
}

/** Fifteen characters, from which no payout is found but by the index that is made in the same way. */
export function nachaReferenceOf(payout: string): string {
  return createHash('md5').update(payout).digest('hex').slice(0, 15).toUpperCase()
}
