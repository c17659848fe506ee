// Merchants, inside the transaction of whoever needs them.
import { readCursor } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Merchant } from './merchant.ts'
import type { Logo } from './logo.ts'
import { selectDirectory, selectLogo, selectMerchants } from './store.ts'

/** The merchant with its addresses, closed ones too; undefined when there is none of this id. */
export async function findMerchant(tx: Tx, merchant: string): Promise<Merchant | undefined> {
  const [found] = await selectMerchants(tx, [merchant])
  return found
}

/** The picture of a name; undefined once the merchant has another one. */
export async function findLogo(
  tx: Tx,
  { merchant, name }: { readonly merchant: string; readonly name: string },
): Promise<Logo | undefined> {
  const logo = await selectLogo(tx, merchant)
  return logo?.name === name ? logo : undefined
}

/**
 * Merchants that sell, by name.
 * @param input.after the cursor `writeCursor([name, merchant])` of the last one seen, or ''.
 * @throws Problem `invalid_cursor`
 */
export async function listMerchants(
  tx: Tx,
  input: { readonly after: string; readonly limit: number },
): Promise<readonly Merchant[]> {
  const after = readCursor(input.after === '' ? undefined : input.after, 2)
  return await selectDirectory(tx, { after, limit: input.limit })
}
