// Somebody wants to leave and owes more than is written off: the next billing run asks for all of it, however little.
import { setThreshold } from '../customers/accounts/index.ts'
import type { Database } from '../platform/index.ts'

/** False where there is no such account. Safe to repeat; what is bought meanwhile is asked for with it. */
export async function askForAll(
  { database }: { readonly database: Database },
  { paymentAccount }: { readonly paymentAccount: string },
): Promise<boolean> {
  return await database.transaction('billing.ask-for-all', (tx) =>
    setThreshold(tx, { paymentAccount, thresholdMicros: 0n }),
  )
}
