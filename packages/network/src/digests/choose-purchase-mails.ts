// How often the people of an account are written to about what they buy.
import { selectBuyers, updatePurchaseMails } from '../customers/accounts/index.ts'
import type { PurchaseMails } from '../customers/accounts/index.ts'
import type { Database } from '../platform/index.ts'
import { listPurchases } from '../purchases/index.ts'
import { moveToldThrough, selectToldThrough } from './store.ts'

/**
 * Whoever wanted none so far is told of what comes from now on, not of all that was. The same again changes nothing.
 */
export async function choosePurchaseMails(
  { database }: { readonly database: Database },
  choice: { readonly purchasingAccount: string; readonly purchaseMails: PurchaseMails },
): Promise<void> {
  const { purchasingAccount, purchaseMails } = choice
  await database.transaction('digests.choose', async (tx) => {
    const [buyer] = await selectBuyers(tx, [purchasingAccount])
    if (buyer === undefined) throw new Error(`no purchasing account ${purchasingAccount}`)
    if (buyer.purchaseMails === purchaseMails) return
    await updatePurchaseMails(tx, choice)
    if (buyer.purchaseMails !== 'none') return
    const { bucket, paymentAccount, currency } = buyer
    const [told, [last]] = await Promise.all([
      selectToldThrough(tx, bucket, [purchasingAccount]),
      listPurchases(tx, { paymentAccount, currency, first: 'newest', limit: 1 }),
    ])
    const mark = { from: told.get(purchasingAccount) ?? 0n, through: last?.tabNumber ?? 0n }
    await moveToldThrough(tx, { purchasingAccount, ...mark })
  })
}
