// Changes one limit, and leaves all others as they are: what a page with one form for each does.
import { lockTabs } from '../books/index.ts'
import { selectBuyers } from '../customers/accounts/index.ts'
import type { Tx } from '../platform/index.ts'
import { listLimits } from './list-limits.ts'
import { setLimits } from './set-limits.ts'
import type { LimitToSet, SetLimits } from './set-limits.ts'

/**
 * Sets one limit of those that this purchasing account's owner may set, or takes it away. Two changes at the same time
 * both hold: the tab is locked before the others are read.
 */
export async function changeLimit(
  tx: Tx,
  input: {
    readonly purchasingAccount: string
    /** `amountMicros` null: unlimited. */
    readonly limit: Omit<LimitToSet, 'amountMicros' | 'currency'> & {
      readonly amountMicros: bigint | null
    }
    readonly at: Temporal.Instant
  },
): Promise<SetLimits> {
  const { purchasingAccount, limit, at } = input
  const [setter] = await selectBuyers(tx, [purchasingAccount])
  if (setter === undefined) return { status: 'refused', code: 'unknown_purchasing_account' }
  const { paymentAccount, currency } = setter
  await lockTabs(tx, [{ paymentAccount, currency }])
  // Which windows are on matters here, not what was spent in them.
  const readSpending = () => Promise.resolve([])
  const listed = await listLimits(tx, { purchasingAccount, at, readSpending })
  const everybody = listed?.isPayer === true ? null : purchasingAccount
  const key = keyOf({ ...limit, purchasingAccount: limit.purchasingAccount ?? everybody })
  const others = (listed?.limits ?? [])
    .filter((one) => one.isOwn && keyOf(one) !== key)
    .map(({ window, merchant, purchasingAccount: account, amountMicros }) => ({
      window,
      merchant,
      purchasingAccount: account,
      amountMicros,
      currency,
    }))
  const { amountMicros } = limit
  const changed = amountMicros === null ? [] : [{ ...limit, amountMicros, currency }]
  // Before the others, so that a refusal of it is the first.
  return await setLimits(tx, { purchasingAccount, limits: [...changed, ...others], at })
}

function keyOf({
  window,
  merchant,
  purchasingAccount,
}: Pick<LimitToSet, 'window' | 'merchant' | 'purchasingAccount'>): string {
  return `${window} ${merchant ?? ''} ${purchasingAccount ?? ''}`
}
