// The transaction that a page is part of, if it is: `?transaction=…` on the pages of signing on and registering.
import type { Transaction } from '../../../../signon/index.ts'
import { findBrand } from '../../../frame/find-brand.ts'
import type { BrandedMerchant } from '../../../frame/find-brand.ts'
import type { CustomerContext, SignedOn } from '../../customer-visitor.ts'
import type { CustomerDeps } from '../../customer-deps.ts'
import { findItem } from './find-item.ts'

export interface TransactionContext {
  readonly transaction: Transaction
  readonly branded: BrandedMerchant
  /** Of what is being bought; absent for a mere sign-on. */
  readonly itemTitle: string | undefined
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
  const { details, merchant } = transaction
  const item =
    details === undefined ? undefined : await findItem(deps, { merchant, sku: details.offer })
  return { transaction, branded, itemTitle: item?.title }
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
