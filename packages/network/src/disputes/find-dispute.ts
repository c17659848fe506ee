// Finds a dispute by its id, which carries its bucket.
import { bucketOf, isId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Dispute } from './dispute.ts'
import { selectDispute } from './store.ts'

const idLength = 'dsp_'.length + 28

export async function findDispute(tx: Tx, dispute: string): Promise<Dispute | undefined> {
  // An id without a bucket was never given to a dispute.
  if (!isId('dsp', dispute) || dispute.length !== idLength) return undefined
  return await selectDispute(tx, { bucket: bucketOf(dispute), dispute })
}
