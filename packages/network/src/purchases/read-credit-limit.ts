// What a tab may owe now, for pages: shown before it stops anybody.
import type { CurrencyCode } from '@tallystick/money'
import { selectTabs } from '../books/index.ts'
import { selectBuyers } from '../customers/accounts/index.ts'
import type { Tx } from '../platform/index.ts'
import { decideCreditLimit } from './decide-credit-limit.ts'
import type { CreditRule } from './decide-credit-limit.ts'

/** Undefined: any amount. Reads without locks; the sale decides anew. */
export async function readCreditLimit(
  tx: Tx,
  rule: CreditRule | undefined,
  account: {
    readonly purchasingAccount: string
    readonly paymentAccount: string
    readonly currency: CurrencyCode
  },
): Promise<bigint | undefined> {
  const [[tab], [buyer]] = await Promise.all([
    selectTabs(tx, [account]),
    selectBuyers(tx, [account.purchasingAccount]),
  ])
  return decideCreditLimit(rule, {
    currency: account.currency,
    ownLimitMicros: buyer?.creditLimitMicros ?? null,
    paidMicros: tab?.paidMicros ?? 0n,
  })
}
