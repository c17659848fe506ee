// The transaction that a page is part of, if it is: `?transaction=…` on the pages of signing on and registering.
import type { CurrencyCode } from '@tallystick/money'
import type { Transaction } from '../../../../signon/index.ts'
import type { BuyingView } from '../../../design/buying.ts'
import { findBrand } from '../../../frame/find-brand.ts'
import type { BrandedMerchant } from '../../../frame/find-brand.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { findItem } from './find-item.ts'

export interface TransactionContext {
  readonly transaction: Transaction
  readonly branded: BrandedMerchant
  /** What is being bought; absent for a mere sign-on. */
  readonly item: BoughtItem | undefined
}

export interface BoughtItem {
  readonly title: string
  /** Of all of them, by currency. */
  readonly prices: ReadonlyMap<CurrencyCode, bigint>
}

/** Undefined without a transaction, and for one that is over or not this browser's. */
export async function findTransactionContext(
  deps: CustomerDeps,
  c: CustomerContext,
): Promise<TransactionContext | undefined> {
  const id = c.req.query('transaction')
  if (id === undefined) return undefined
  const { browser } = c.get('visitor')
  const found = await deps.signOn.findTransaction({ id, browser })
  if (found.state !== 'open') return undefined
  const { transaction } = found
  const branded = await findBrand(deps, transaction.merchant)
  if (branded === undefined) return undefined
  return { transaction, branded, item: await findBoughtItem(deps, transaction) }
}

async function findBoughtItem(
  deps: CustomerDeps,
  { details, merchant }: Transaction,
): Promise<BoughtItem | undefined> {
  if (details === undefined) return undefined
  const offer = await findItem(deps, { merchant, sku: details.offer })
  if (offer === undefined) return undefined
  const { quantity } = details
  return {
    title: quantity === 1 ? offer.title : `${quantity} × ${offer.title}`,
    prices: new Map(
      [...offer.prices].map(([currency, micros]) => [currency, micros * BigInt(quantity)]),
    ),
  }
}

/** What the pages between the merchant's and the purchase keep in sight. */
export function buyingOf(
  context: TransactionContext | undefined,
  wished?: CurrencyCode,
): BuyingView | undefined {
  if (context === undefined) return undefined
  const { transaction, branded, item } = context
  const [first] = item?.prices.keys() ?? []
  const currency = wished !== undefined && item?.prices.has(wished) === true ? wished : first
  const micros = currency === undefined ? undefined : item?.prices.get(currency)
  return {
    merchantName: branded.brand.name,
    backUrl: transaction.returnTo,
    item:
      item === undefined || micros === undefined || currency === undefined
        ? undefined
        : { title: item.title, price: { micros, currency } },
  }
}

/** `?transaction=…` for the next page of the same task. */
export function transactionQuery(context: TransactionContext | undefined): string {
  if (context === undefined) return ''
  return `?transaction=${encodeURIComponent(context.transaction.id)}`
}

/** Whether the session counts for the transaction, or a new sign-on is asked for. */
export function isSignedOnFor(transaction: Transaction, signedOn: SignedOn | undefined): boolean {
  if (signedOn === undefined) return false
  const { signOnAfter } = transaction
  if (signOnAfter === undefined) return true
  return Temporal.Instant.compare(signedOn.session.signedOnAt, signOnAfter) >= 0
}
