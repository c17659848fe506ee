// Marks a purchase as a business expense, or takes the mark off: by its buyer, or by the payer.
import type { Clock, Database } from '../platform/index.ts'
import { customerViewer, findPurchase } from '../purchases/index.ts'
import { deleteExpense, insertExpense } from './store.ts'

export type MarkedExpense = 'marked' | 'unmarked' | 'unknown_purchase'

/** The same twice is the same. Somebody else's purchase answers like one that does not exist. */
export async function markExpense(
  ports: { readonly database: Database; readonly clock: Clock },
  input: {
    readonly purchase: string
    /** Who asks. */
    readonly purchasingAccount: string
    readonly paymentAccount: string
    readonly isOn: boolean
  },
): Promise<MarkedExpense> {
  const markedAt = ports.clock.now()
  return await ports.database.transaction('statements.mark-expense', async (tx) => {
    const found = await findPurchase(tx, input.purchase, await customerViewer(tx, input))
    if (found === undefined) return 'unknown_purchase'
    if (input.isOn) {
      await insertExpense(tx, found, markedAt)
      return 'marked'
    }
    await deleteExpense(tx, found.purchase)
    return 'unmarked'
  })
}
