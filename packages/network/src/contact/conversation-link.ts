// The way back to a conversation for somebody without an account: its address with a proof, which only the mails to
// them hold.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

const proofLength = 32

/** On the network's pages. */
export function conversationPath(contactKey: KeyObject, conversation: string): string {
  return `/help/messages/${conversation}?proof=${proofOf(contactKey, conversation)}`
}

/** Compared in constant time. */
export function isProofOf(contactKey: KeyObject, conversation: string, given: string): boolean {
  const expected = Buffer.from(proofOf(contactKey, conversation))
  const proof = Buffer.from(given)
  return proof.length === expected.length && timingSafeEqual(proof, expected)
}

function proofOf(contactKey: KeyObject, conversation: string): string {
  const mac = createHmac('sha256', contactKey).update(`link ${conversation}`)
  return mac.digest('base64url').slice(0, proofLength)
}
