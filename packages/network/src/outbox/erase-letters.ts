// Mails and notices of one person: to hand over, or to erase.
import type { Tx } from '../platform/index.ts'
import { deleteLetters, selectLetters } from './store-erasure.ts'
import type { Letter, LetterOwner } from './store-erasure.ts'

/** What was mailed to somebody, newest first, without links and codes. */
export async function listLetters(tx: Tx, email: string | null): Promise<readonly Letter[]> {
  return await selectLetters(tx, email)
}

/** Mails that wait are not sent any more. */
export async function eraseLetters(tx: Tx, owner: LetterOwner): Promise<void> {
  await deleteLetters(tx, owner)
}
