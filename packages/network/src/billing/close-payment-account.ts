// Closes a payment account for ever: nothing may be open or owed, and a credit balance goes back to the customer.
import { getCurrency } from '@tallystick/money'
import type { Figures } from '../contract/index.ts'
import { lockTabs } from '../books/index.ts'
import {
  countUndecided,
  creditBalance,
  keepWayBack,
  returnBalance,
  selectReturnsOfAccount,
  selectWayBack,
  wholeMicros,
} from '../credits/index.ts'
import type { CreditReturn, WayBack } from '../credits/index.ts'
import {
  selectCurrencyOf,
  selectPaymentMethods,
  setAccountStatus,
} from '../customers/accounts/index.ts'
import { bucketOf } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import { countReserved } from '../purchases/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import { selectRequestsOfAccount } from './store-requests.ts'
import { writeOffTab } from './write-off-tab.ts'

/** In order of precedence. */
export type ClosingRefusal =
  | 'unknown_account'
  /** A payment was asked for, and is not answered yet. */
  | 'request_open'
  /** Somebody still has to decide about a refund or a dispute. */
  | 'claim_undecided'
  /** A merchant was promised an amount that it may still sell for. */
  | 'amount_reserved'
  /** More is owed than is written off: `askForAll` has it asked for. */
  | 'balance_owed'
  /** There is a credit balance, and no way known by which it could go back. */
  | 'without_method'

export type ClosedAccount =
  | {
      /** `exists`: it was closed before. */
      readonly status: 'closed' | 'exists'
      /** What goes back, or went back when it was closed. */
      readonly returned: CreditReturn | null
    }
  | { readonly status: 'refused'; readonly code: ClosingRefusal; readonly owedMicros: bigint }

/**
 * Recorded in one transaction, under the tab's lock: no purchase comes after it. `returnCredits` sends the money.
 * What is less than one minor unit stays where it is, on either side: nobody can pay it. Little more is written off.
 */
export function closePaymentAccount(
  ports: BillingPorts & { readonly writeOff: Figures },
  {
    paymentAccount,
    whenClosed,
  }: {
    readonly paymentAccount: string
    /** What must be so once it is closed; also where it was closed before. */
    readonly whenClosed?: (tx: Tx) => Promise<void>
  },
): Promise<ClosedAccount> {
  return ports.database.transaction('billing.close-payment-account', async (tx) => {
    const code = await selectCurrencyOf(tx, paymentAccount)
    if (code === undefined) return refuse('unknown_account', 0n)
    const currency = getCurrency(code).code
    const tab = { bucket: bucketOf(paymentAccount), paymentAccount, currency }
    const at = ports.clock.now()
    const [locked, balanceMicros, undecidedCount, reservedCount] = await Promise.all([
      lockTabs(tx, [tab]),
      creditBalance(tx, tab),
      countUndecided(tx, tab),
      countReserved(tx, tab, at),
    ])
    const { totalMicros, paidMicros, requestedMicros } = locked[0] ?? emptyTab
    const owedMicros = totalMicros - paidMicros - balanceMicros
    if (requestedMicros > 0n) return refuse('request_open', owedMicros)
    if (undecidedCount > 0) return refuse('claim_undecided', owedMicros)
    if (reservedCount > 0) return refuse('amount_reserved', owedMicros)
    if (owedMicros > ports.writeOff(currency)) return refuse('balance_owed', owedMicros)
    const amountMicros = wholeMicros(-owedMicros, currency)
    const way = await findWayBack(tx, tab)
    if (amountMicros > 0n && way === undefined) return refuse('without_method', owedMicros)
    // After this line the account is closed.
    const changed = await setAccountStatus(tx, { paymentAccount, status: 'closed' })
    const status = changed === 'changed' ? 'closed' : 'exists'
    if (wholeMicros(owedMicros, currency) > 0n) {
      await writeOffTab(tx, ports, { ...tab, amountMicros: owedMicros, at })
    }
    await whenClosed?.(tx)
    if (way !== undefined) await keepWayBack(tx, ports, { ...tab, ...way, at })
    if (way === undefined || amountMicros === 0n) {
      const [last = null] = await selectReturnsOfAccount(tx, tab)
      return { status, returned: last }
    }
    return { status, returned: await returnBalance(tx, ports, { ...tab, way, amountMicros, at }) }
  })
}

const emptyTab = { totalMicros: 0n, paidMicros: 0n, requestedMicros: 0n }

function refuse(code: ClosingRefusal, owedMicros: bigint): ClosedAccount {
  return { status: 'refused', code, owedMicros }
}

const requestsMax = 100

/** Back to where the last payment came from; else to the first method of the account; else as when it was closed. */
async function findWayBack(
  tx: Tx,
  {
    bucket,
    paymentAccount,
    currency,
  }: { readonly bucket: number; readonly paymentAccount: string; readonly currency: string },
): Promise<WayBack | undefined> {
  const requests = await selectRequestsOfAccount(tx, {
    bucket,
    paymentAccount,
    currency,
    limit: requestsMax,
  })
  // Of a closed account they are erased.
  const paid = requests.find(({ status, method }) => status === 'paid' && method.token !== '')
  const [first] = paid === undefined ? await selectPaymentMethods(tx, paymentAccount) : []
  const method = paid?.method ?? first
  if (method === undefined) return await selectWayBack(tx, { bucket, paymentAccount })
  return { processor: method.processor, token: method.token, methodLabel: method.label }
}
