// Merchants, inside the transaction of whoever needs them.
import { readCursor } from '../platform/api/index.ts'
import type { Tx } from '../platform/index.ts'
import type { Merchant } from './merchant.ts'
import { selectDirectory, selectMerchants } from './store.ts'

/** The merchant with its addresses, closed ones too; undefined when there is none of this id. */
export async function findMerchant(tx: Tx, merchant: string): Promise<Merchant | undefined> {
  const [found] = await selectMerchants(tx, [merchant])
  return found
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
