// Reads what happened in a bucket, in the order of its numbers: for rooms that keep a picture of their own of it.
import { selectFollowing, selectLastSeqs } from '@tallystick/ledger'
import type { Tx } from '../platform/index.ts'

/** What a bucket has beyond a mark. */
export interface BookSlice {
  /** The next mark. */
  readonly throughSeq: bigint
  /** Purchases that were sold, and credits that were opened or decided; one may come in two slices. */
  readonly purchases: readonly string[]
  readonly credits: readonly string[]
}

const saleRecipes = ['sale', 'draw']
const creditRecipes = ['provisional', 'refund']

/** Undefined: there is nothing beyond the mark. */
export async function followBooks(
  tx: Tx,
  from: { readonly bucket: number; readonly afterSeq: bigint; readonly limit: number },
): Promise<BookSlice | undefined> {
  const following = await selectFollowing(tx, from)
  if (following === undefined) return undefined
  const causesOf = (recipes: readonly string[]): readonly string[] => [
    ...new Set(
      following.causes.filter(({ recipe }) => recipes.includes(recipe)).map(({ cause }) => cause),
    ),
  ]
  return {
    throughSeq: following.throughSeq,
    purchases: causesOf(saleRecipes),
    credits: causesOf(creditRecipes),
  }
}

/** The buckets that have gone on since these marks. */
export async function listBucketsBehind(
  tx: Tx,
  marks: ReadonlyMap<number, bigint>,
): Promise<readonly number[]> {
  const last = await selectLastSeqs(tx)
  return [...last]
    .filter(([bucket, seq]) => seq > (marks.get(bucket) ?? 0n))
    .map(([bucket]) => bucket)
    .toSorted((one, other) => one - other)
}
