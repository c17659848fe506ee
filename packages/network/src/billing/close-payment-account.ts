// Closes a payment account for ever: nothing may be open or owed, and a credit balance goes back to the customer.
import { floorToMinorUnits, getCurrency, minorUnitsToMicros } from '@tallystick/money'
import type { CurrencyCode } from '@tallystick/money'
import { lockTabs } from '../books/index.ts'
import { creditBalance, hasUndecidedCredit, returnBalance } from '../credits/index.ts'
import {
  selectCurrencyOf,
  selectPaymentMethods,
  setAccountStatus,
} from '../customers/accounts/index.ts'
import { bucketOf, newId } from '../platform/index.ts'
import type { Tx } from '../platform/index.ts'
import type { BillingPorts } from './billing-ports.ts'
import { selectRequestsOfAccount } from './store-requests.ts'
import { insertReturn, selectReturnsOfAccount } from './store-returns.ts'
import type { CreditReturn } from './store-returns.ts'

/** In order of precedence. */
export type ClosingRefusal =
  | 'unknown_account'
  /** A payment was asked for, and is not answered yet. */
  | 'request_open'
  /** Somebody still has to decide about a refund or a dispute. */
  | 'claim_undecided'
  /** At least one minor unit is owed. */
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
 * What is less than one minor unit stays where it is, on either side: nobody can pay it.
 */
export function closePaymentAccount(
  ports: BillingPorts,
  { paymentAccount }: { readonly paymentAccount: string },
): Promise<ClosedAccount> {
  return ports.database.transaction('billing.close-payment-account', async (tx) => {
    const code = await selectCurrencyOf(tx, paymentAccount)
    if (code === undefined) return refuse('unknown_account', 0n)
    const currency = getCurrency(code).code
    const tab = { bucket: bucketOf(paymentAccount), paymentAccount, currency }
    const [locked, balanceMicros, isUndecided] = await Promise.all([
      lockTabs(tx, [tab]),
      creditBalance(tx, tab),
      hasUndecidedCredit(tx, tab),
    ])
    const { totalMicros, paidMicros, requestedMicros } = locked[0] ?? emptyTab
    const owedMicros = totalMicros - paidMicros - balanceMicros
    if (requestedMicros > 0n) return refuse('request_open', owedMicros)
    if (isUndecided) return refuse('claim_undecided', owedMicros)
    if (wholeMicros(owedMicros, currency) > 0n) return refuse('balance_owed', owedMicros)
    const amountMicros = wholeMicros(-owedMicros, currency)
    const way = amountMicros > 0n ? await findWayBack(tx, tab) : undefined
    if (amountMicros > 0n && way === undefined) return refuse('without_method', owedMicros)
    // After this line the account is closed.
    const changed = await setAccountStatus(tx, { paymentAccount, status: 'closed' })
    const status = changed === 'changed' ? 'closed' : 'exists'
    if (way === undefined) {
      const [last = null] = await selectReturnsOfAccount(tx, tab)
      return { status, returned: last }
    }
    const now = ports.clock.now()
    const returned: CreditReturn = {
      ...tab,
      ...way,
      id: newId('rtn', { ...ports, bucket: tab.bucket }),
      amountMicros,
      status: 'recorded',
      refusedReason: null,
      recordedAt: now,
    }
    await Promise.all([insertReturn(tx, returned), returnBalance(tx, returned, now)])
    return { status, returned }
  })
}

const emptyTab = { totalMicros: 0n, paidMicros: 0n, requestedMicros: 0n }

function refuse(code: ClosingRefusal, owedMicros: bigint): ClosedAccount {
  return { status: 'refused', code, owedMicros }
}

/** Rounded down to whole minor units; zero for less than nothing. */
function wholeMicros(micros: bigint, currency: CurrencyCode): bigint {
  return micros <= 0n ? 0n : minorUnitsToMicros(floorToMinorUnits(micros, currency), currency)
}

const requestsMax = 100

/** Back to where the last payment came from; else to the first method of the account. */
async function findWayBack(
  tx: Tx,
  { bucket, paymentAccount }: { readonly bucket: number; readonly paymentAccount: string },
): Promise<Pick<CreditReturn, 'processor' | 'token' | 'methodLabel'> | undefined> {
  const requests = await selectRequestsOfAccount(tx, { bucket, paymentAccount, limit: requestsMax })
  const paid = requests.find(({ status }) => status === 'paid')
  const [first] = paid === undefined ? await selectPaymentMethods(tx, paymentAccount) : []
  const method = paid?.method ?? first
  if (method === undefined) return undefined
  return { processor: method.processor, token: method.token, methodLabel: method.label }
}
