// What each member bought in a period, and was given back.
import type { ListedMovement } from '../credits/index.ts'
import { listPurchasingAccounts } from '../groups/index.ts'
import type { Tx } from '../platform/index.ts'
import { sumPurchasesByMember } from '../purchases/index.ts'
import type { MemberTotals, Period, StatementViewer } from './statement.ts'

export interface SummedMembers {
  /** The payer first. Members that were removed stay where they bought something. */
  readonly members: readonly MemberTotals[]
  /** Merchants with a purchase in the period, of those that the viewer sees. */
  readonly merchants: readonly string[]
}

export async function sumMembers(
  tx: Tx,
  viewer: StatementViewer,
  period: Period,
  movements: readonly ListedMovement[],
): Promise<SummedMembers> {
  const { paymentAccount, currency, afterNumber, throughNumber } = period
  const [accounts, sums] = await Promise.all([
    listPurchasingAccounts(tx, paymentAccount),
    sumPurchasesByMember(tx, {
      paymentAccount,
      currency,
      afterNumber,
      ...(throughNumber === null ? {} : { throughNumber }),
      ...(viewer.role === 'member' ? { purchasingAccount: viewer.purchasingAccount } : {}),
    }),
  ])
  const visible = accounts.filter(
    (account) => viewer.role === 'payer' || account.purchasingAccount === viewer.purchasingAccount,
  )
  const members = visible.map((account): MemberTotals => {
    const { purchasingAccount, name, role } = account
    const own = sums.filter((sum) => sum.purchasingAccount === purchasingAccount)
    const purchasesMicros = own.reduce((total, { tabMicros }) => total + tabMicros, 0n)
    const creditsMicros = movements
      .filter(({ credit }) => credit?.purchasingAccount === purchasingAccount)
      .reduce((total, { amountMicros }) => total + amountMicros, 0n)
    return {
      purchasingAccount,
      name,
      role,
      purchaseCount: own.reduce((count, sum) => count + Number(sum.count), 0),
      purchasesMicros,
      creditsMicros,
      totalMicros: purchasesMicros - creditsMicros,
    }
  })
  const isIdle = ({ purchaseCount, creditsMicros }: MemberTotals): boolean =>
    purchaseCount === 0 && creditsMicros === 0n
  const open = new Set<string>(
    visible.filter(({ status }) => status !== 'closed').map((found) => found.purchasingAccount),
  )
  const shown = members.filter((member) => open.has(member.purchasingAccount) || !isIdle(member))
  return {
    members: shown.toSorted((a, b) => Number(b.role === 'payer') - Number(a.role === 'payer')),
    merchants: [...new Set(sums.map(({ merchant }) => merchant))],
  }
}
