// Merchants as the OpenID Provider needs them: as clients, and as owners of addresses.
import { isRegisteredAddress } from '@tallystick/addresses'
import { findMerchant, selectActiveKeys } from '../merchants/index.ts'
import type { Database } from '../platform/index.ts'
import type { MerchantClient } from '../signon/index.ts'

/** Undefined for an unknown merchant, and for one that was closed. */
export async function findClient(
  database: Database,
  id: string,
): Promise<MerchantClient | undefined> {
  const [merchant, keys] = await database.read('server.find-client', (tx) =>
    Promise.all([findMerchant(tx, id), selectActiveKeys(tx, [id])]),
  )
  if (merchant === undefined || merchant.status === 'closed') return undefined
  const { name, site, addresses, retiredKeyCount } = merchant
  return {
    id,
    name,
    // The site is where people belong after signing off, so it comes first; where it was proved.
    addresses: addresses.toSorted((a, b) => Number(b === site) - Number(a === site)),
    keys: keys.map(({ jwk }) => ({ ...jwk })),
    retiredKeyCount,
  }
}

export async function isUnderMerchant(
  database: Database,
  id: string,
  url: string,
): Promise<boolean> {
  const merchant = await database.read('server.find-addresses', (tx) => findMerchant(tx, id))
  return merchant !== undefined && isRegisteredAddress(merchant.addresses, url)
}
