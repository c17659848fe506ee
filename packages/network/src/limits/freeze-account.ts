// Freezes what somebody buys with, and unfreezes it: the payer the whole payment account, a member its own.
import { lockTabs } from '../books/index.ts'
import { isPayer, lockAccountStatus, selectBuyers, setFrozen } from '../customers/accounts/index.ts'
import type { Tx } from '../platform/index.ts'

export type FrozenAccount =
  | {
      readonly status: 'frozen' | 'unfrozen'
      /** Whether everybody on the payment account is concerned. */
      readonly scope: 'payment_account' | 'purchasing_account'
    }
  | { readonly status: 'unknown_purchasing_account' }

/**
 * Holds from the next purchase on: the tab is locked, so that every purchase comes before it or after it. What the
 * payer froze no member unfreezes. Twice is once.
 */
export async function freezeAccount(
  tx: Tx,
  input: {
    readonly purchasingAccount: string
    readonly isOn: boolean
    readonly at: Temporal.Instant
  },
): Promise<FrozenAccount> {
  const [buyer] = await selectBuyers(tx, [input.purchasingAccount])
  if (buyer === undefined) return { status: 'unknown_purchasing_account' }
  const { paymentAccount, purchasingAccount, currency } = buyer
  await lockTabs(tx, [{ paymentAccount, currency }])
  const frozenAt = input.isOn ? input.at : null
  const status = input.isOn ? 'frozen' : 'unfrozen'
  if (await isPayer(tx, purchasingAccount)) {
    // Before the counter of facts is locked, as whoever changes the group does.
    await lockAccountStatus(tx, paymentAccount)
    await setFrozen(tx, { paymentAccount, frozenAt })
    return { status, scope: 'payment_account' }
  }
  await setFrozen(tx, { purchasingAccount, frozenAt })
  return { status, scope: 'purchasing_account' }
}
