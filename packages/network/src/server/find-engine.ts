// Where a merchant's engine listens for events.
import { findMerchant } from '../merchants/index.ts'
import type { Database } from '../platform/index.ts'

/** Where the SDK listens, under the merchant's site. */
const eventsPath = '/tally/events'

/** Undefined for an unknown merchant, and for one that was closed. */
export async function findEngineAddress(
  database: Database,
  id: string,
): Promise<string | undefined> {
  const merchant = await database.read('server.find-engine', (tx) => findMerchant(tx, id))
  return merchant?.status === 'active' ? merchant.site.replace(/\/+$/, '') + eventsPath : undefined
}
