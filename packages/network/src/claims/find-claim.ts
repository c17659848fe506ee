// Finds a claim of one kind by its id, which carries its bucket.
import { bucketOf, isId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { claimPrefixes } from './claim.ts'
import type { Claim, ClaimKind } from './claim.ts'
import { selectClaim } from './store.ts'

const bodyLength = '_'.length + 28

export async function findClaim(
  tx: Tx,
  { kind, claim }: { readonly kind: ClaimKind; readonly claim: string },
): Promise<Claim | undefined> {
  const prefix = claimPrefixes[kind]
  // An id without a bucket was never given to a claim.
  if (!isId(prefix, claim) || claim.length !== prefix.length + bodyLength) return undefined
  return await selectClaim(tx, { bucket: bucketOf(claim), claim })
}
