// Forgets what a sign-on left behind: devices, networks, ways of signing on, merchants that were visited.
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { blankSignOn, selectVisits } from './store-erasure.ts'
import { selectVisit } from './store.ts'
import { deleteDocumentsOfAccount } from './store-provider.ts'
import type { Visit } from './store-erasure.ts'

/** Its sessions are ended before. Rows that merchants are still told from stay, without the device. */
export async function eraseSignOn(tx: Tx, signOn: string): Promise<void> {
  await blankSignOn(tx, { signOn, bucket: bucketOf(signOn) })
}

/** What the OpenID Provider keeps of an account that nobody uses any more. */
export async function eraseProviderTraces(tx: Tx, purchasingAccount: string): Promise<void> {
  await deleteDocumentsOfAccount(tx, purchasingAccount)
}

/** The merchants at which somebody signed on, by their ids. */
export async function listVisits(
  tx: Tx,
  input: Parameters<typeof selectVisits>[1],
): Promise<readonly Visit[]> {
  return await selectVisits(tx, input)
}

/** Whether somebody signed on at a merchant, and they have not parted since. */
export async function hasVisited(
  tx: Tx,
  { signOn, merchant }: { readonly signOn: string; readonly merchant: string },
): Promise<boolean> {
  return (await selectVisit(tx, signOn, merchant)) !== undefined
}
