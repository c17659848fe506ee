// Forgets where money went back to, of closed accounts to which nothing can come back any more.
import { bucketCount } from '../platform/index.ts'
import type { Clock, Database } from '../platform/index.ts'
import { deleteWaysBack } from './store-ways-back.ts'

export async function forgetWaysBack(ports: {
  readonly database: Database
  readonly clock: Clock
}): Promise<void> {
  const at = ports.clock.now()
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    await ports.database.transaction('credits.forget-ways-back', (tx) =>
      deleteWaysBack(tx, { bucket, at }),
    )
  }
}
