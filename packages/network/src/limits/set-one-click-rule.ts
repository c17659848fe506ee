// What a customer buys at a merchant without being asked: set, changed, taken back, listed.
import { lockTabs } from '../books/index.ts'
import { selectBuyers } from '../customers/accounts/index.ts'
import { selectSellers } from '../merchants/index.ts'
import type { Tx } from '../platform/index.ts'
import type { OneClickRule } from './limit.ts'
import { deleteOneClickRule, selectAccountRules, upsertOneClickRule } from './store.ts'

export type SetOneClickRule =
  'set' | 'removed' | 'unknown_purchasing_account' | 'unknown_merchant' | 'invalid_amount'

/**
 * Sets the rule of one purchasing account for one merchant, in the currency of the account; null takes it back.
 * Holds from the next purchase on. What went through unasked earlier on the same day counts, also under a new rule.
 */
export async function setOneClickRule(
  tx: Tx,
  input: {
    readonly purchasingAccount: string
    readonly merchant: string
    /** Purchases up to `priceMaxMicros` each, and `dayMaxMicros` a day together, go through unasked. */
    readonly rule: Pick<OneClickRule, 'priceMaxMicros' | 'dayMaxMicros'> | null
    readonly at: Temporal.Instant
  },
): Promise<SetOneClickRule> {
  const { purchasingAccount, merchant, rule, at } = input
  const [[buyer], [seller]] = await Promise.all([
    selectBuyers(tx, [purchasingAccount]),
    selectSellers(tx, [merchant]),
  ])
  if (buyer === undefined) return 'unknown_purchasing_account'
  const { paymentAccount, currency } = buyer
  if (seller === undefined) return 'unknown_merchant'
  if (rule !== null && (rule.priceMaxMicros <= 0n || rule.dayMaxMicros <= 0n)) {
    return 'invalid_amount'
  }
  // Every purchase comes before the change or after it.
  await lockTabs(tx, [{ paymentAccount, currency }])
  if (rule === null) {
    await deleteOneClickRule(tx, { paymentAccount, purchasingAccount, merchant })
    return 'removed'
  }
  await upsertOneClickRule(tx, {
    paymentAccount,
    rule: { ...rule, purchasingAccount, merchant },
    setAt: at,
  })
  return 'set'
}

/** The rules of one purchasing account, by merchant. */
export async function selectOneClickRules(
  tx: Tx,
  account: { readonly paymentAccount: string; readonly purchasingAccount: string },
): Promise<readonly OneClickRule[]> {
  const rules = (await selectAccountRules(tx, [account.paymentAccount])).get(account.paymentAccount)
  return (rules?.oneClick ?? []).filter(
    ({ purchasingAccount }) => purchasingAccount === account.purchasingAccount,
  )
}
