// What each member bought in a period, and was given back: from running totals, however much it was.
import { sumCreditsByAccount } from '../credits/index.ts'
import { listPurchasingAccounts } from '../groups/index.ts'
import type { Tx } from '../platform/index.ts'
import { sumByAccount } from '../purchases/index.ts'
import type { MemberTotals, Period, StatementViewer } from './statement.ts'

/** The payer first; a member reads the own totals alone. Members that were removed stay. */
export async function sumMembers(
  tx: Tx,
  viewer: StatementViewer,
  period: Period,
): Promise<readonly MemberTotals[]> {
  const { paymentAccount, currency, afterNumber, throughNumber } = period
  const accounts = await listPurchasingAccounts(tx, paymentAccount)
  const visible = accounts.filter(
    (account) => viewer.role === 'payer' || account.purchasingAccount === viewer.purchasingAccount,
  )
  const [bought, credited] = await Promise.all([
    sumByAccount(tx, {
      paymentAccount,
      currency,
      afterNumber,
      throughNumber: throughNumber ?? undefined,
    }),
    sumCreditsByAccount(
      tx,
      visible.map(({ purchasingAccount }) => purchasingAccount),
      {
        afterNumber: period.afterMovement,
        throughNumber: period.throughMovement ?? undefined,
      },
    ),
  ])
  return visible.map(({ purchasingAccount, name, role }): MemberTotals => {
    const own = bought.find((sum) => sum.purchasingAccount === purchasingAccount)
    const purchasesMicros = own?.tabMicros ?? 0n
    const creditsMicros = credited.get(purchasingAccount) ?? 0n
    return {
      purchasingAccount,
      name,
      role,
      purchaseCount: Number(own?.count ?? 0n),
      purchasesMicros,
      creditsMicros,
      totalMicros: purchasesMicros - creditsMicros,
    }
  })
}
