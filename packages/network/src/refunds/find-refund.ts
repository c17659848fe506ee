// Finds a refund by its id, which carries its bucket.
import { bucketOf, isId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Refund } from './refund.ts'
import { selectRefund } from './store.ts'

const idLength = 'rfd_'.length + 28

export async function findRefund(tx: Tx, refund: string): Promise<Refund | undefined> {
  // An id without a bucket was never given to a refund.
  if (!isId('rfd', refund) || refund.length !== idLength) return undefined
  return await selectRefund(tx, { bucket: bucketOf(refund), refund })
}
