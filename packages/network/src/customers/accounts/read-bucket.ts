// Where a row would be that an id from outside names.
import { bucketOf } from '../../platform/index.ts'

/** The bucket of an id from outside; -1, which no row has, for an id that was never made here. */
export function readBucket(id: string): number {
  try {
    return bucketOf(id)
  } catch (error) {
    if (error instanceof RangeError) return -1
    throw error
  }
}
