// Where a merchant's engine listens for events.
import { findMerchant } from '../merchants/index.ts'
import type { Database } from '../platform/index.ts'

/** Where the SDK listens, under the merchant's site. */
const eventsPath = '/tally/events'

/** Undefined for an unknown merchant, for one that was closed, and while its site is not proved. */
export async function findEngineAddress(
  database: Database,
  id: string,
): Promise<string | undefined> {
  const merchant = await database.read('server.find-engine', (tx) => findMerchant(tx, id))
  if (merchant === undefined || merchant.status === 'closed') return undefined
  const { site, addresses } = merchant
  return addresses.includes(site) ? site.replace(/\/+$/, '') + eventsPath : undefined
}
